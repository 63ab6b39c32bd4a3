# Reads CSV as a spreadsheet in Japan does: a line per row, "id status subject stale waived_until".
import csv
import io
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    raw = file.read()
    assert raw.replace("\r\n", "").count("\r") == 0 and raw.endswith("\r\n")
    for row in csv.DictReader(io.StringIO(raw, newline=""), strict=True):
        assert None not in row and None not in row.values()  # every row has every cell
        print(row["id"], row["status"], repr(row["subject"]), row["age_days"], row["stale"], row["waived_until"], sep=" | ")
