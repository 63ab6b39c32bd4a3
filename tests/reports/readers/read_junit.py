# Reads JUnit XML with junitparser: a line per test case, "suite host name end message", then the totals it counts itself.
import sys
from junitparser import JUnitXml

results = JUnitXml.fromfile(sys.argv[1])
for suite in results:
    for case in suite:
        ends = [(type(each).__name__, each.message) for each in case.result] or [("Passed", "")]
        print(case.classname, suite.hostname or "-", case.name, *ends[0], sep=" | ")
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == tuple(
        int(suite._elem.get(each)) for each in ("tests", "failures", "errors", "skipped"))
stated = (results.tests, results.failures, results.errors, results.skipped)
results.update_statistics()
assert stated == (results.tests, results.failures, results.errors, results.skipped)
print(*stated)
