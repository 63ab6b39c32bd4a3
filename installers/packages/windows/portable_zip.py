# SPDX-License-Identifier: Apache-2.0
"""Packs a folder into a zip that Windows' Explorer opens with its Japanese names.

portable_zip.py FOLDER NAME OUTPUT.zip
Everything stands below NAME in it. The same folder makes the same zip: sorted, with the time of SOURCE_DATE_EPOCH.
"""
import os
import pathlib
import sys
import time
import zipfile


def main():
    folder, name, output = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    when = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for file in sorted(folder.rglob("*")):
            within = f"{name}/{file.relative_to(folder).as_posix()}"
            entry = zipfile.ZipInfo(within + ("/" if file.is_dir() else ""), when)
            entry.create_system = 0  # as Windows makes it
            entry.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(entry, b"" if file.is_dir() else file.read_bytes())


main()
