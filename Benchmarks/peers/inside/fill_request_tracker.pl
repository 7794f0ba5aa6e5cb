#!/usr/bin/perl
# Fills a Request Tracker through its own interface; prints the ticket with all entries.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';

use JSON ();
use RT -init;

my $case = do {
    open my $file, '<', $ENV{CASE} or die "$ENV{CASE}: $!";
    local $/;
    JSON::decode_json(<$file>);
};

sub done {
    my ($good, $said) = @_;
    die "$said\n" unless $good;
    return $good;
}

my $officer = RT::User->new(RT->SystemUser);
done($officer->Create(
    Name => $case->{login}, Password => $case->{password}, EmailAddress => 'loket@example.org', Privileged => 1));
my $queue = RT::Queue->new(RT->SystemUser);
done($queue->Load('General'), 'no queue');
my $group = RT::Group->new(RT->SystemUser);
$group->LoadSystemInternalGroup('Privileged');
my @rights = qw(
    SeeQueue ShowTicket ShowTicketComments CreateTicket CommentOnTicket ReplyToTicket ModifyTicket OwnTicket);
for my $right (@rights) {
    done($group->PrincipalObj->GrantRight(Right => $right, Object => $queue));
}
for my $right (qw(ModifySelf LoadSavedSearch SeeDashboard)) {
    done($group->PrincipalObj->GrantRight(Right => $right, Object => RT->System));
}

my $by = RT::CurrentUser->new($officer->Name);
my $ticket;
for (1 .. $case->{tickets}) {
    $ticket = RT::Ticket->new($by);
    my ($id, undef, $said) = $ticket->Create(
        Queue => $queue->Id, Subject => $case->{title},
        MIMEObj => MIME::Entity->build(Type => 'text/plain', Data => [$case->{words}]));
    done($id, $said);
}
done($ticket->Comment(Content => $_)) for @{ $case->{entries} };
print $ticket->Id, "\n";
