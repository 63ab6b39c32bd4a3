// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/papers.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace junbi {

/// All papers that can be printed: Junbi's, and further ones that people made with layouts of their own (docs/layouts.md).
class PaperShelf {
public:
    /// Reads the folder of own layouts, which need not be there; empty: none. A file that cannot be used is told and hides no other.
    explicit PaperShelf(std::filesystem::path own_layouts = {});

    /// Junbi's in their order, then the further ones by the names of their files.
    const std::vector<Paper>& all() const { return papers_; }
    /// The paper of that name, or null.
    const Paper* find(const std::string& id) const;
    /// Those that this audience is offered, in its order; further ones always are.
    std::vector<const Paper*> offered(const Profile& profile) const;
    /// True where the paper has a second layout that is wider than high.
    bool lies(const Paper& paper) const;
    /// The paper ready to be printed, with the layout that holds for it; only output and format are left to choose.
    PrintJob job(const Paper& paper, const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order) const;

    /// Why layouts in the folder cannot be used: a sentence for each, by the name that the paper would have.
    const std::map<std::string, Text>& troubles() const { return troubles_; }

private:
    void add_own();

    std::filesystem::path own_layouts_;
    std::vector<Paper> papers_;
    std::map<std::string, Text> troubles_ = {};
};

} // namespace junbi
