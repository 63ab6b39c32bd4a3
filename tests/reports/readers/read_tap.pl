# Reads TAP with TAP::Parser: a line per test point, "ok|not ok description directive explanation status", then its verdict.
use strict;
use warnings;
use TAP::Parser;
my $file = shift;
my $parser = TAP::Parser->new({exec => ['cat', $file]});
my $point;
while (my $result = $parser->next) {
    if ($result->is_test) {
        $point = join ' | ', $result->ok, $result->description, $result->directive, $result->explanation;
    }
    if ($result->is_yaml) {
        my $data = $result->data;
        print join(' | ', $point, $data->{id}, $data->{status}), "\n";
    }
}
print 'passed ', scalar $parser->passed, ' failed ', scalar $parser->failed, ' errors ', scalar $parser->parse_errors, "\n";
