// SPDX-License-Identifier: Apache-2.0
// Writes how well the lists are compared between the marks of a document, or without a document to standard output.
#include "tests/staff/figures.h"
#include "tests/staff/quality.h"
#include "tests/support/folder.h"

#include <cstdio>
#include <stdexcept>

using namespace junbi;
using namespace junbi::testing;

namespace {

std::string figures()
{
    std::string text;
    for (const ListSet& set : list_sets()) {
        const TemporaryFolder folder;
        make_lists(folder.path(), set.arguments);
        const KnownLists lists = read_lists(folder.path());
        text += told(measured(lists, compared(lists)), set.title);
    }
    return text;
}

void put(const std::string& document, const std::string& text)
{
    const std::string begin = "<!-- figures -->\n", end = "<!-- end of figures -->";
    std::string all = read_file(document);
    const auto from = all.find(begin), to = all.find(end);
    if (from == std::string::npos || to == std::string::npos)
        throw std::runtime_error(document + " has no marks");
    write_file(document, all.replace(from + begin.size(), to - from - begin.size(), "\n" + text));
}

} // namespace

int main(int count, char** words)
try {
    const std::string text = figures();
    if (count > 1)
        put(words[1], text);
    else
        std::fputs(text.c_str(), stdout);
} catch (const std::exception& error) {
    std::fprintf(stderr, "write_staff_figures: %s\n", error.what());
    return 1;
}
