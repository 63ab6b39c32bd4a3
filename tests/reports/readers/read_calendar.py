# SPDX-License-Identifier: Apache-2.0
# Reads a calendar with icalendar: a line per event, then the properties of the calendar.
import sys

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
for event in calendar.walk("VEVENT"):
    if event.errors:
        sys.exit(f"faults: {event.errors}")
    reminders = [str(alarm["trigger"].dt) for alarm in event.walk("VALARM")]
    cells = [event["uid"], event["dtstart"].dt, event["dtend"].dt, event["dtstamp"].dt.isoformat(), event["summary"], event["description"]]
    print(" | ".join([repr(str(cell)) for cell in cells] + reminders))
print(calendar["version"], calendar["prodid"].split()[0], calendar["x-wr-calname"])
