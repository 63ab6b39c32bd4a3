// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_shelf.h"
#include "wizard/gui/frame/desk.h"
#include "wizard/gui/style/theme.h"
#include "wizard/workspace/engine.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace junbi {

/// A window's desk without a window: the invented office, at one size of text, in one language. Nothing is kept.
class PretendDesk : public Desk {
public:
    PretendDesk(int zoom, bool dark, const std::string& language);

    const Theme& theme() const { return theme_; }
    const Face& face() const override { return face_; }
    Wizard& wizard() override { return *wizard_; }
    bool writable() const override { return true; }
    std::string this_computer() const override { return "PC-01 受付"; }
    void name_this_computer(const std::string&) override { }
    void computer_renamed(const std::string&, const std::string&) override { }
    void go(const Place&) override { }
    void changed() override { }
    void look(const std::vector<std::string>&, bool) override { }
    void stop_looking() override { }
    const std::optional<LookUnderWay>& looking() const override { return looking_; }
    void tell_trouble(const Text&) override { }
    void tell_news(const Text&) override { }
    void in_background(std::function<void()>, std::function<void(const std::optional<Text>&)>) override { }
    void offer(const Change&) override { }
    PracticeReader* practice() override { return nullptr; }
    void end_practice() override { }
    const PaperShelf& papers() const override { return papers_; }
    void preview(const std::string&, const std::string&) override { }

private:
    PaperShelf papers_;
    Theme theme_;
    Face face_;
    std::unique_ptr<Wizard> wizard_;
    std::optional<LookUnderWay> looking_;
};

} // namespace junbi
