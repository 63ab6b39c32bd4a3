# SPDX-License-Identifier: Apache-2.0
"""Writes the list of parts (SBOM, CycloneDX 1.5) of the folder for Windows.

parts_list.py FOLDER VERSION < LIST > sbom.cdx.json
LIST: a line for each library: name, Debian source, version, licence, DLLs; tabs between. Neither a time nor a number by lot is in it,
so that the same folder makes the same list.
"""
import hashlib
import json
import pathlib
import sys

FONTS = {
    "BIZUDPGothic": ("BIZ UDPGothic", "fonts-morisawa-bizud-gothic"),
    "Mplus1": ("M PLUS 1", "fonts-mplus"),
}


def hashes(file):
    return [{"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}]


def as_file(file, folder):
    return {"type": "file", "name": file.relative_to(folder).as_posix(), "hashes": hashes(file)}


def library(line, folder):
    name, source, version, licence, dlls = line.rstrip("\n").split("\t")
    package = source.removeprefix("deb:")
    architecture = "" if source.startswith("deb:") else "?arch=source"
    files = [as_file(folder / "bin" / dll, folder) for dll in dlls.split() if (folder / "bin" / dll).exists()]
    return {
        "type": "library",
        "name": name,
        "version": version,
        "licenses": [{"expression": licence}],
        "purl": f"pkg:deb/debian/{package}@{version.replace(':', '%3A').replace('+', '%2B')}{architecture}",
        **({"components": files} if files else {}),
    }


def font(name, files, folder):
    family, package = FONTS[name]
    return {
        "type": "file",
        "name": family,
        "licenses": [{"license": {"id": "OFL-1.1"}}],
        "purl": f"pkg:deb/debian/{package}",
        "components": [as_file(each, folder) for each in files],
    }


def main():
    folder, version = pathlib.Path(sys.argv[1]), sys.argv[2]
    libraries = [library(line, folder) for line in sys.stdin]
    fonts = [font(name, files, folder) for name in FONTS
             if (files := sorted((folder / "share/junbi/fonts").glob(f"{name}*")))]
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "junbi", "version": version,
                                   "licenses": [{"license": {"id": "Apache-2.0"}}]}},
        "components": libraries + fonts,
    }
    json.dump(bom, sys.stdout, ensure_ascii=False, indent=1)
    print()


main()
