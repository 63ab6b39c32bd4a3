# Validates SARIF with the official schema, then reads it: a line per result, "ruleId kind level place suppressed stale".
import json
import sys
from jsonschema import Draft4Validator

log, schema = (json.load(open(each, encoding="utf-8")) for each in sys.argv[1:3])
for error in Draft4Validator(schema).iter_errors(log):
    sys.exit(f"{list(error.path)}: {error.message}")
run = log["runs"][0]
rules = [each["id"] for each in run["tool"]["driver"]["rules"]]
assert len(set(rules)) == len(rules)
prints = [str(each["partialFingerprints"]) for each in run["results"]]
assert len(set(prints)) == len(prints)
for each in run["results"]:
    assert rules[each["ruleIndex"]] == each["ruleId"]
    assert (each["kind"] == "fail") == (each["level"] != "none")  # SARIF 2.1.0, 3.27.10
    place = each["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
    why = [one["justification"] for one in each.get("suppressions", [])]
    print(each["ruleId"], each["kind"], each["level"], place, *why, each["properties"].get("stale", "-"), sep=" | ")
