"""What stays on this computer: secrets in the keyring, settings, accounts and drafts."""
