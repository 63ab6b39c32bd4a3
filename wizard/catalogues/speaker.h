// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/catalogues/catalogue.h"
#include "wizard/parts/words.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// Puts Texts into one language: words from the gettext catalogue LOCALE/<language>/LC_MESSAGES/junbi.mo, days and
/// amounts as that language writes them. A missing catalogue leaves the English msgids. Several may live side by side.
/// A msgid with a context (context_end, checks/contract/text.h) comes from outside: it is looked up among the words brought
/// along, then without its context in our catalogue, else shown without its context.
class Speaker {
public:
    /// `language`: "ja" or "en", or one of notices, as "ja@easy": what its catalogue lacks is looked up in that of "ja". `brought`: the
    /// words of what comes from outside.
    Speaker(std::string language, const std::filesystem::path& locale, const Words& brought = {});
    /// With a catalogue that is there already.
    Speaker(std::string language, Catalogue words);

    std::string operator()(const Text& text) const;
    const std::string& language() const { return language_; }
    /// For those who only need to speak; outlives the Speaker.
    Say say() const;

private:
    std::string looked_up(const std::string& msgid) const;
    std::string pattern_of(const std::string& msgid) const;

    std::string language_;
    std::shared_ptr<const Catalogue> words_, fallback_;                 ///< the second one may be null
    std::shared_ptr<const std::map<std::string, std::string>> brought_; ///< of this language; never null
};

/// A language that notices can be had in.
struct NoticeLanguage {
    std::string id;   ///< "ja@furigana"
    std::string name; ///< as it calls itself
};

/// All languages with a catalogue below LOCALE that has a name of its own, and English; Japanese first, then by id.
std::vector<NoticeLanguage> notice_languages(const std::filesystem::path& locale);

/// "ja" unless the person asked this system for English: by LC_ALL, LC_MESSAGES or LANG on Linux, by the language of Windows there.
std::string language_of_environment();

} // namespace junbi
