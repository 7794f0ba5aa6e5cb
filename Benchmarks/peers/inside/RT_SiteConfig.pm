# What a Request Tracker needs to be told for the comparison. Everything it writes lies in the case's folder.

use JSON ();

my $case = do {
    open my $file, '<', $ENV{CASE} or die "$ENV{CASE}: $!";
    local $/;
    JSON::decode_json(<$file>);
};

Set($rtname, 'perbandingan');
Set($Organization, 'example.org');
Set($WebDomain, '127.0.0.1');
Set($WebPort, $case->{port});
Set($DatabaseType, 'Pg');
Set($DatabaseHost, "$case->{room}/postgres");
Set($DatabaseName, 'rt5');
Set($DatabaseUser, 'peers');
Set($DatabaseAdmin, 'peers');
Set($DatabasePassword, '');
# The entries come with the page, not by a second request after it.
Set($ShowHistory, 'always');
# Nobody but the creator has to do with these tickets: no mail is due. A file takes what comes all the same.
Set($MailCommand, 'testfile');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
Set($LogDir, $case->{room});
$RT::MasonDataDir = "$case->{room}/mason";
$RT::MasonSessionDir = "$case->{room}/sessions";
$RT::VarPath = "$case->{room}/var";

1;
