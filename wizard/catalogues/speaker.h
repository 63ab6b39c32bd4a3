// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/catalogues/catalogue.h"

#include <filesystem>
#include <memory>
#include <string>

namespace junbi {

/// Puts Texts into one language: words from the gettext catalogue LOCALE/<language>/LC_MESSAGES/junbi.mo, days and
/// amounts as that language writes them. A missing catalogue leaves the English msgids. Several may live side by side.
class Speaker {
public:
    /// `language`: "ja" or "en".
    Speaker(std::string language, const std::filesystem::path& locale);

    std::string operator()(const Text& text) const;
    const std::string& language() const { return language_; }
    /// For those who only need to speak; outlives the Speaker.
    Say say() const;

private:
    std::string language_;
    std::shared_ptr<const Catalogue> words_;
};

/// "ja" unless the environment (LC_ALL, LC_MESSAGES, LANG) asks for English.
std::string language_of_environment();

} // namespace junbi
