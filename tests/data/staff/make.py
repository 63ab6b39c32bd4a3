#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Makes two invented lists of people and the truth about them: roster.csv, registered.csv, truth.csv (roster_row, registered_row, what).

  make.py --rows 10000 --seed 1 --out FOLDER [--columns full|kana|name] [--split] [--encoding utf-8|cp932] [--xlsx]

--columns: what the registered list tells: full (number, name, reading, birth, job), kana (name, reading, job), name (only the name).
Rows are numbered as a spreadsheet does it, the header is row 1. The same arguments give the same bytes."""
import argparse
import collections
import csv
import os
import random
import sys
import unicodedata

sys.dont_write_bytecode = True  # nothing is left beside the sources
import noise
import people
import workbook

# What happens to one person in a hundred; everybody else only suffers noise.
KINDS = {"surname": 0.8, "typo": 0.8, "reading": 0.3, "swapped": 0.2, "job": 1.5, "similar": 0.2, "joiner": 2.0, "leaver": 2.0, "left": 1.0, "double": 0.6,
         "double_staff": 0.3, "namesake": 0.6}
TOLD = {"full": ["number", "name", "kana", "birth", "job"], "kana": ["name", "kana", "job"], "name": ["name"]}


class Lists:
    def __init__(self, asked):
        self.asked, self.dice = asked, random.Random(asked.seed)
        self.told = TOLD[asked.columns]
        self.crowd = people.Crowd(self.dice)
        self.noise = noise.Noise(self.dice, asked.encoding == "utf-8")
        self.roster, self.registered = [], []  # (person, row)
        self.entries = []                      # (roster row or None, registered row or None, what, the persons' keys)

    # --- one person in one list
    def row(self, person, **other):
        who = {**person, **other}
        row = {key: who[key] for key in ("number", "birth", "job", "family", "given")}
        row.update(space=" " if person["foreign"] and person["family"].isascii() else "　", kana=who["family_kana"] + "　" + who["given_kana"], left_on="")
        return row

    def disturbed(self, person, row):
        """The row as another program has it, and whether a character has another shape."""
        dice, row, varied = self.dice, dict(row), False
        if dice.random() < 0.45:
            return row, False
        for part in ("family", "given"):
            if not person["foreign"] and self.noise.can_vary(row[part]) and dice.random() < 0.5:
                row[part], varied = self.noise.vary(row[part]), True
        if person["foreign"]:
            row["family"], row["space"], row["given"] = self.noise.foreign(row["family"] + row["space"] + row["given"]), "", ""
        elif dice.random() < 0.6:
            row["space"] = self.noise.space()
        if dice.random() < 0.1:
            row["given"] = row["given"].rstrip() + " " if row["given"] else ""
        for key, share in (("kana", 0.5), ("number", 0.25), ("birth", 0.3)):
            if dice.random() < share:
                row[key] = getattr(self.noise, "date" if key == "birth" else key)(row[key])
        if dice.random() < 0.02:
            row[dice.choice(["number", "birth", "kana"])] = ""  # nobody typed it
        return row, varied

    @staticmethod
    def plain(row):
        return (row["family"] + row["space"] + row["given"], row["kana"], row["number"], row["birth"])

    # --- what happens
    def changed(self, kind, person):
        """What the registered list still says of a person, or None where that cannot happen to this one."""
        if kind == "surname":
            family, kana = self.crowd.surname()
            return None if person["foreign"] or family == person["family"] else {"family": family, "family_kana": kana}
        if kind == "typo":
            part = self.dice.choice(["family", "given"])
            mistyped = None if person["foreign"] else noise.slip(self.dice, person[part], self.noise.shapes)
            return {part: mistyped} if mistyped else None
        if kind == "reading":
            part = self.dice.choice(["family_kana", "given_kana"])
            return None if person["foreign"] else {part: noise.other_reading(self.dice, person[part])}
        if kind == "swapped":
            return {"family": person["given"], "given": person["family"], "family_kana": person["given_kana"], "given_kana": person["family_kana"]}
        if kind == "job":
            return {"job": self.dice.choice([job for job, _ in people.JOBS if job != person["job"]])}
        return None

    def ask_shape(self):
        """斎 and 斉 are two families that are often taken for one."""
        person = {**self.crowd.person(), "family": "斎藤", "family_kana": "サイトウ"}
        if person["foreign"]:
            return self.ask_shape()
        return person, {"family": "斉藤"}

    def add(self, kind):
        dice, person = self.dice, self.crowd.person()
        if not person["foreign"] and dice.random() < 0.15:  # people whose own name has the rarer shape
            person["family"] = self.noise.vary(person["family"])
        if kind == "similar":
            person, change = self.ask_shape()
            return self.pair(person, self.row(person, **change), kind)
        if kind in ("surname", "typo", "reading", "swapped", "job"):
            visible = {"reading": "kana", "job": "job"}.get(kind, "name") in self.told
            change = self.changed(kind, person) if visible else {}
            return self.add(kind) if change is None else self.pair(person, self.row(person, **change), kind if change else None)
        if kind in ("joiner", "leaver", "left"):
            return self.alone(person, kind)
        if kind == "double":
            return self.pair(person, self.row(person), "doubled", again="registered")
        if kind == "double_staff":
            return self.pair(person, self.row(person), "doubled", again="roster")
        if kind == "namesake":
            other = {**self.crowd.person(), **{key: person[key] for key in ("family", "given", "family_kana", "given_kana", "foreign")}}
            self.pair(other, self.row(other), "namesake")
        return self.pair(person, self.row(person), "namesake" if kind == "namesake" else None)

    def alone(self, person, kind):
        entry = [None, None, kind, person]
        if kind != "leaver":
            row = self.row(person)
            row["left_on"] = "2026-03-31" if kind == "left" else ""
            entry[0] = self.put(self.roster, row)
        if kind != "joiner":
            entry[1] = self.put(self.registered, self.disturbed(person, self.row(person))[0])
        self.entries.append(entry)

    def pair(self, person, registered, kind, again=None):
        ours = self.row(person)
        if self.dice.random() < 0.01:
            ours["left_on"] = "2027-03-31"  # leaves next spring: still staff
        theirs, varied = self.disturbed(person, registered)
        if kind == "reading":
            theirs["kana"] = theirs["kana"] or registered["kana"]  # what changed is there to be seen
        what = kind or ("variant" if varied else "same" if self.plain(theirs) == self.plain(ours) else "folded")
        at = self.put(self.roster, ours), self.put(self.registered, theirs)
        self.entries.append([*at, what, person])
        if again == "registered":
            self.entries.append([at[0], self.put(self.registered, self.disturbed(person, registered)[0]), "double", person])
        if again == "roster":
            second = {**ours, "job": self.dice.choice(people.JOBS)[0]}  # one person, two posts
            self.entries.append([self.put(self.roster, second), at[1], "double_staff", person])

    @staticmethod
    def put(rows, row):
        rows.append(row)
        return len(rows) - 1

    def make(self):
        plan = [kind for kind, share in KINDS.items() for _ in range(max(1, round(self.asked.rows * share / 100)))]
        plan += [None] * (self.asked.rows - len(plan))
        self.dice.shuffle(plan)
        for kind in plan:
            self.add(kind)
        self.mark_untold()

    # --- who cannot be told apart by anybody
    def mark_untold(self):
        """Where the registered list has neither number nor birth, a name that several people bear is not enough. half_told: reading and job
        differ; unknowable: each list has the name once, so that nobody can see that these are two people; untold: must be asked about."""
        if "number" in self.told:
            return
        owners, rows = collections.defaultdict(dict), collections.defaultdict(set)
        for entry in self.entries:
            for side, at, key in self.keys(entry):
                person = entry[3]
                owners[key][person["number"]] = (person["family_kana"], person["given_kana"], person["job"])
                rows[key, side].add(at)
        for entry in self.entries:
            shared = [key for _, _, key in self.keys(entry) if len(owners[key]) > 1]
            if not shared:
                continue
            if all(len(rows[key, side]) < 2 for key in shared for side in (0, 1)):
                entry[2] = "unknowable"
            elif "kana" in self.told and all(self.stands_out(entry[3], owners[key]) for key in shared):
                entry[2] = "half_told"
            else:
                entry[2] = "untold"

    @staticmethod
    def stands_out(person, namesakes):
        return list(namesakes.values()).count(namesakes[person["number"]]) == 1

    def keys(self, entry):
        """The rows of an entry with their names as a person would say them are the same."""
        base = self.noise.base
        for side, rows in enumerate((self.roster, self.registered)):
            at = entry[side]
            if at is not None:
                name = unicodedata.normalize("NFKC", rows[at]["family"] + rows[at]["given"]).replace("・", "").lower()
                yield side, at, "".join(base.get(each, each) for each in name if not each.isspace() and each < "\U000E0100")

    # --- files
    def write(self):
        os.makedirs(self.asked.out, exist_ok=True)
        places = [self.write_list("roster", self.roster, TOLD["full"] + ["left_on"], False),
                  self.write_list("registered", self.registered, self.told, self.asked.split)]
        with open(os.path.join(self.asked.out, "truth.csv"), "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["roster_row", "registered_row", "what"])
            for ours, theirs, what, _ in sorted(self.entries, key=lambda e: (e[0] is None, places[0].get(e[0], 0), places[1].get(e[1], 0))):
                rows.writerow([places[0].get(ours, ""), places[1].get(theirs, ""), what])

    def write_list(self, name, rows, columns, split):
        """Shuffled; gives the row number of each."""
        order = list(range(len(rows)))
        self.dice.shuffle(order)
        header = [each for column in columns for each in (["family", "given"] if split and column == "name" else [column])]
        cells = [[self.cell(rows[at], column) for column in header] for at in order]
        path = os.path.join(self.asked.out, name)
        with open(path + ".csv", "w", newline="", encoding=self.asked.encoding) as file:
            csv.writer(file).writerows([header] + cells)
        if self.asked.xlsx:
            workbook.write(path + ".xlsx", [header] + cells)
        return {at: number for number, at in enumerate(order, start=2)}

    @staticmethod
    def cell(row, column):
        return row["family"] + row["space"] + row["given"] if column == "name" else row[column]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    parser.add_argument("--columns", choices=TOLD, default="full")
    parser.add_argument("--encoding", choices=["utf-8", "cp932"], default="utf-8")
    parser.add_argument("--split", action="store_true", help="surname and given name in columns of their own")
    parser.add_argument("--xlsx", action="store_true", help="workbooks of the same rows, too")
    lists = Lists(parser.parse_args())
    lists.make()
    lists.write()


if __name__ == "__main__":
    main()
