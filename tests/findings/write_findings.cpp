// SPDX-License-Identifier: Apache-2.0
// write_findings: writes docs/findings.md anew from the sources.
#include "tests/findings/findings_document.h"

#include <fstream>
#include <iostream>

int main()
{
    const std::filesystem::path sources = JUNBI_SOURCE;
    try {
        std::ofstream(sources / "docs/findings.md", std::ios::binary) << junbi::findings_document(sources);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
