# Reads the output of a plugin as monitoring does: state of the first line, numbers with the status their limits give, long lines.
use strict;
use warnings;
use Monitoring::Plugin::Performance;
open my $in, '<', shift or die;
my ($first, @long) = <$in>;
my ($state, $numbers) = $first =~ /^\S+ (OK|WARNING|CRITICAL|UNKNOWN) - [^|]+ \| ([^|]+)\n$/ or die "no plugin's line: $first";
die "a bar in: $_" for grep { /\|/ } @long;
print "$state\n";
for (Monitoring::Plugin::Performance->parse_perfstring($numbers)) {
    print join(' ', $_->label, $_->value, $_->threshold->get_status($_->value)), "\n";
}
print scalar @long, " long lines\n";
