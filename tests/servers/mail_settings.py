"""The settings of the mail servers in ``mail.py``; what stands in angle brackets is filled in there.

They need no root: no other user, no chroot, no port below 1024.
"""

DOVECOT = """
base_dir = <folder>/run
state_dir = <folder>/state
log_path = <folder>/dovecot.log
protocols = imap submission
hostname = shop.example
submission_relay_host = 127.0.0.1
submission_relay_port = <relay>
listen = 127.0.0.1
default_internal_user = <user>
default_internal_group = <group>
default_login_user = <user>
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
first_valid_uid = 1
first_valid_gid = 1
mail_fsync = never
mail_location = maildir:<folder>/mail/%u
mail_max_userip_connections = 100
mail_plugins = acl
protocol imap {
  mail_plugins = acl imap_acl
}
plugin {
  # Rights count at once, also in a connection that is there already.
  acl = vfile::cache_secs=0
}
ssl = yes
ssl_cert = <<certificate>
ssl_key = <<certificate>
passdb {
  driver = passwd-file
  args = <folder>/passwords
}
userdb {
  driver = static
  args = uid=<user> gid=<group> home=<folder>/home/%u
}
service anvil {
  chroot =
  # Without it every wrong password makes the next ones slower.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
service imap-login {
  chroot =
  process_min_avail = 2
  inet_listener imap {
    port = <imap>
  }
  inet_listener imaps {
    port = <imaps>
    ssl = yes
  }
}
service submission-login {
  chroot =
  process_min_avail = 2
  inet_listener submission {
    port = <smtp>
  }
  inet_listener submissions {
    port = <smtps>
    ssl = yes
  }
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = create
    special_use = \\Drafts
  }
  mailbox Trash {
    auto = create
    special_use = \\Trash
  }
}
"""
