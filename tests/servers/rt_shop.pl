# Makes a shop's support desk out of an empty Request Tracker, as its administrator would, and prints what tests
# must know as JSON. Run once by tests/servers/rt.py, with RT_SITE_CONFIG pointing at the private instance.

use strict;
use warnings;
use utf8;
use lib '/usr/share/request-tracker5/lib';
use JSON;
use RT -init;
use RT::AuthToken;

my $system = RT->SystemUser;

sub made {
    my ($kind, %fields) = @_;
    my $record = "RT::$kind"->new($system);
    my ($id, $message) = $record->Create(%fields);
    die "$kind: $message" unless $id;
    return $record;
}

sub sure {
    my ($done, $message) = @_;
    die $message unless $done;
    return $done;
}

sub grant {
    my ($to, $on, @rights) = @_;
    sure($to->PrincipalObj->GrantRight(Object => $on, Right => $_)) for @rights;
}

sub token_of {
    my ($user) = @_;
    my ($id, $message, $token) = RT::AuthToken->new($system)->Create(Owner => $user->id, Description => 'tests');
    die $message unless $id;
    return $token;
}

my %agents = (
    robin   => made('User', Name => 'robin', RealName => 'Robin Vale', EmailAddress => 'robin@shop.example',
        Password => 'robin-secret-1', Privileged => 1),
    kim     => made('User', Name => 'kim', RealName => 'Kim Østby', EmailAddress => 'kim@shop.example',
        Password => 'kim-secret-ä-2', Privileged => 1),
    # May sign in, and nothing else.
    visitor => made('User', Name => 'visitor', RealName => 'Vic Itor', Password => 'visitor-secret-3',
        Privileged => 1),
    # Works on tickets, but may not see custom fields, comments or articles.
    temp    => made('User', Name => 'temp', RealName => 'Tim Temp', Password => 'temp-secret-4', Privileged => 1),
);

my $support = made('Queue', Name => 'Support', CorrespondAddress => 'support@shop.example');
my $team = RT::Group->new($system);
sure($team->CreateUserDefinedGroup(Name => 'Support team'));
sure($team->AddMember($agents{$_}->PrincipalId)) for qw(robin kim);

grant($team, $support, qw(SeeQueue ShowTicket ShowTicketComments CreateTicket ReplyToTicket CommentOnTicket
    ModifyTicket OwnTicket TakeTicket SeeCustomField ModifyCustomField));
grant($team, RT->System, qw(ModifySelf ManageAuthTokens SeeCustomField));
grant($agents{temp}, $support, qw(SeeQueue ShowTicket OwnTicket));

my $everyone = RT::Group->new($system);
$everyone->LoadSystemInternalGroup('Everyone');
grant($everyone, $support, qw(CreateTicket));
grant($support->RoleGroup('Requestor'), $support, qw(ReplyToTicket));

my $tags = made('CustomField', Name => 'Tags', LookupType => 'RT::Queue-RT::Ticket', Type => 'Freeform', MaxValues => 0);
sure($tags->AddToObject($support));
my $order = made('CustomField', Name => 'Order', LookupType => 'RT::Queue-RT::Ticket', Type => 'Freeform', MaxValues => 1);
sure($order->AddToObject($support));
my $ltv = made('CustomField', Name => 'LTV', LookupType => 'RT::User', Type => 'Freeform', MaxValues => 1);
sure($ltv->AddToObject(RT::User->new($system)));

my @customers = (
    ['mara@example.com', 'Mara Lind', '812.50'],
    ['ben@example.org', 'Bence Kovács', '39.00'],
    ['reza@example.net', 'رضا امینی', undef],
);
for (@customers) {
    my ($email, $name, $worth) = @$_;
    my $customer = made('User', Name => $email, EmailAddress => $email, RealName => $name, Privileged => 0,
        Password => 'customer-secret-5');
    sure($customer->AddCustomFieldValue(Field => $ltv, Value => $worth)) if defined $worth;
}

my $replies = made('Class', Name => 'Replies');
my $html = made('CustomField', Name => 'Text', LookupType => 'RT::Class-RT::Article', Type => 'HTML', MaxValues => 1);
sure($html->AddToObject($replies));
my $plain = RT::CustomField->new($system);
$plain->Load('Content');
sure($plain->AddToObject($replies));
grant($team, $replies, qw(SeeClass ShowArticle SeeCustomField));

my $status = made('Article', Class => $replies->id, Name => 'Where is my box', Summary => 'Tracking questions');
sure($status->AddCustomFieldValue(Field => $plain, Value => "Hi,\n\nyour box is on its way: promised.\n\nBest\nthe team"));
my $return = made('Article', Class => $replies->id, Name => 'Return address', Summary => '');
sure($return->AddCustomFieldValue(Field => $html,
    Value => '<p>Please send it to<br>Kovács &amp; Lind, {{ 7*7 }} Mill Lane.</p>'));

my $root = RT::User->new($system);
$root->Load("root");
print encode_json({ map { $_->Name => token_of($_) } $root, values %agents });
