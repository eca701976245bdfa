#!/usr/bin/env python3
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the packages of Mynah contain and link, as SPDX 2.3 JSON, to the standard output.

It goes by what the loader finds for the compiled programs, and by the file BUNDLED of the portable
bundle where there is one; names, versions and origins are those of Debian's packages.
"""

import argparse
import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess

HEADERS_ONLY = ["nlohmann-json3-dev"]


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def package_of(path):
    """The package of a file; /lib may be a link to /usr/lib, and the database knows either."""
    resolved = os.path.realpath(path)
    for candidate in (path, resolved, "/usr" + path, resolved.removeprefix("/usr")):
        found = subprocess.run(["dpkg-query", "--search", candidate], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.split(":")[0]
    raise SystemExit(f"sbom.py: no package has {path}")


def linked_packages(program):
    paths = re.findall(r"=> (/\S+) ", output("ldd", program))
    return sorted({package_of(path) for path in paths})


def bundled_packages(bundle):
    listing = bundle / "BUNDLED"
    return [line.split()[0] for line in listing.read_text().splitlines()] if listing.exists() else []


def debian_package(name):
    fields = "${Version}\t${Architecture}\t${source:Package}\t${source:Version}\t${Homepage}"
    version, architecture, source, source_version, homepage = output(
        "dpkg-query", "--show", "--showformat", fields + "\n", name).splitlines()[0].split("\t")
    purl = f"pkg:deb/debian/{name}@{version}?arch={architecture}&distro=debian-12"
    return {
        "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name),
        "name": name,
        "versionInfo": version,
        "supplier": "Organization: Debian",
        "downloadLocation": "NOASSERTION",
        "homepage": homepage or "NOASSERTION",
        "sourceInfo": f"built from the source package {source} {source_version}",
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": "NOASSERTION",
        "copyrightText": "NOASSERTION",
        "externalRefs": [{
            "referenceCategory": "PACKAGE-MANAGER",
            "referenceType": "purl",
            "referenceLocator": purl,
        }],
    }


def own_package(identifier, name, version, commit):
    return {
        "SPDXID": identifier,
        "name": name,
        "versionInfo": version,
        "supplier": "Organization: Mynah contributors",
        "downloadLocation": "NOASSERTION",
        "homepage": "https://mynah.github.io/",
        "sourceInfo": f"commit {commit}",
        "filesAnalyzed": False,
        "licenseConcluded": "GPL-3.0-or-later",
        "licenseDeclared": "GPL-3.0-or-later",
        "copyrightText": "Copyright Mynah contributors",
    }


def relation(element, kind, related):
    return {"spdxElementId": element, "relationshipType": kind, "relatedSpdxElement": related}


def document(arguments):
    programs = {name: "SPDXRef-Program-" + name for name in ("mynah", "mynah-cli")}
    packages = [own_package(identifier, name, arguments.version, arguments.commit)
                for name, identifier in programs.items()]
    relations = [relation("SPDXRef-DOCUMENT", "DESCRIBES", identifier)
                 for identifier in programs.values()]
    known = {}

    def reference(name):
        known.setdefault(name, debian_package(name))
        return known[name]["SPDXID"]

    for name, identifier in programs.items():
        for library in linked_packages(arguments.programs / name):
            relations.append(relation(identifier, "DYNAMIC_LINK", reference(library)))
        for headers in HEADERS_ONLY:
            relations.append(relation(identifier, "STATIC_LINK", reference(headers)))
    bundled = bundled_packages(arguments.bundle)
    if bundled:
        bundle = "SPDXRef-Portable"
        packages.append(own_package(bundle, "mynah-portable", arguments.version, arguments.commit))
        relations.append(relation("SPDXRef-DOCUMENT", "DESCRIBES", bundle))
        for identifier in programs.values():
            relations.append(relation(bundle, "CONTAINS", identifier))
        for name in bundled:
            relations.append(relation(bundle, "CONTAINS", reference(name)))

    packages += [known[name] for name in sorted(known)]
    digest = hashlib.sha256(json.dumps([packages, relations]).encode()).hexdigest()
    created = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]),
                                              datetime.timezone.utc)
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"mynah-{arguments.version}",
        "documentNamespace": f"https://mynah.github.io/spdx/mynah-{arguments.version}-{digest}",
        "creationInfo": {
            "created": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Organization: Mynah contributors", "Tool: installer/sbom.py"],
        },
        "packages": packages,
        "relationships": relations,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--version", required=True)
    parser.add_argument("--commit", required=True)
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--bundle", type=pathlib.Path, required=True)
    print(json.dumps(document(parser.parse_args()), indent=2))


if __name__ == "__main__":
    main()
