// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/arguments.h"
#include "wizard/storage/office_file.h"
#include "wizard/workspace/engine.h"

#include <iosfwd>
#include <optional>

namespace junbi {

/// One call of the command line: what was asked, the words, where to write, and the office at hand.
struct Call {
    const Arguments& asked;
    const Say& say;
    const std::string& language; ///< "ja", "en"
    std::ostream& out;           ///< only what was asked for
    std::ostream& messages;      ///< everything else
    const Tools& tools;
};

/// The office of a call: a file, or (where none is needed) an empty one in memory.
class OpenOffice {
public:
    enum class Need {
        nothing, ///< judged in memory where there is no file
        reading, ///< there must be a file
        keeping, ///< there must be a file, and it will be changed
    };
    OpenOffice(const Call& call, Need need);

    Wizard& wizard() { return *wizard_; }
    bool has_file() const { return file_.has_value(); }
    /// Empty where the office is only in memory.
    std::filesystem::path path() const { return file_ ? file_->path() : std::filesystem::path(); }
    /// Where what names people lies; empty where the office is only in memory.
    std::filesystem::path people() const { return file_ ? file_->people() : std::filesystem::path(); }
    /// True where there is a file of them that could not be used.
    bool people_unusable() const { return file_ && file_->people_unusable(); }
    /// Writes the office back to its file.
    void save(PersonalFile::Unusable unusable = PersonalFile::Unusable::leave);

private:
    std::optional<OfficeFile> file_;
    std::unique_ptr<Wizard> wizard_;
};

/// The office file of a call: as asked for, or the only one in this folder; empty where there is none. Throws Failure (usage) where
/// there are several.
std::filesystem::path office_file_of(const Call& call);

/// The day it is in Japan, or the day asked for with --today.
Day today_of(const Arguments& asked);

/// This computer's eyes; the day it is in Japan or the day asked for with --today; all steps, also those from outside; the profile
/// asked for with --profile. Throws Failure: (usage) where there is no such profile, (file) where a rule table of ours is broken.
Tools tools_of(const Arguments& asked);

/// The step of that name. Throws Failure (usage) where there is none, with the steps from outside that could not be read: it may be one.
const Check& step_named(const Call& call, const Wizard& wizard, const std::string& name);

/// An engine that does everything at once.
inline std::unique_ptr<Wizard> make_wizard(const Call& call, Office office)
{
    return make_wizard(call.tools, std::make_unique<InlineRunner>(), std::move(office));
}

} // namespace junbi
