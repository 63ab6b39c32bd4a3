// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/wizard.h"
#include "wizard/gui/widgets/face.h"

#include <functional>
#include <optional>
#include <string>

namespace junbi {

class PaperShelf;
class PracticeReader;

/// In Place::computer: the findings of all computers together. No computer can be called so.
inline const std::string everybody = "\n";

/// A place in the window: a page, and what on it.
struct Place {
    std::string page = "start"; ///< "start", "computers", or a step's id
    std::string computer = {};  ///< the computer shown; empty: this one, where it is known
    std::string field = {};     ///< the question to stand on
    friend bool operator==(const Place&, const Place&) = default;
};

/// A look at this computer that is under way.
struct LookUnderWay {
    wxString words; ///< what it is at
    bool stopping = false;
};

/// What pages may ask of the window around them. Pages know the desk, never each other.
class Desk {
public:
    virtual ~Desk() = default;

    virtual const Face& face() const = 0;
    virtual Wizard& wizard() = 0;
    /// False where the office was opened only for reading.
    virtual bool writable() const = 0;
    /// This computer's name in the office; empty where it has none yet.
    virtual std::string this_computer() const = 0;
    /// Remembers which of the office's computers this one is; empty: none that is known yet.
    virtual void name_this_computer(const std::string& name) = 0;
    /// A computer got another name in the office, or was taken out of it (`to` empty): what the window remembers of it follows.
    virtual void computer_renamed(const std::string& from, const std::string& to) = 0;

    virtual void go(const Place& place) = 0;
    /// After anything in the office was changed: keeps it soon and shows what follows from it.
    virtual void changed() = 0;

    /// Looks at this computer for these steps (empty: all), in the background.
    virtual void look(const std::vector<std::string>& steps, bool network) = 0;
    virtual void stop_looking() = 0;
    virtual const std::optional<LookUnderWay>& looking() const = 0;
    /// True while readers and cards that come and go are noticed on the page at hand, without anybody asking.
    virtual bool notices() const { return false; }

    /// Something went wrong: what happened, what was not lost, what to do. Stays until it is put away.
    virtual void tell_trouble(const Text& what) = 0;
    /// Something was done, or is good to know; nothing has to be done about it. Stays until it is put away or the page is turned.
    virtual void tell_news(const Text& what) = 0;
    /// Does slow work on another thread, then calls `then` here with what went wrong, if anything; never after the window is gone.
    virtual void in_background(std::function<void()> work, std::function<void(const std::optional<Text>&)> then) = 0;
    /// Lets the person do what a finding proposes. Only for changes that offers() gives, or that a menu begins.
    virtual void offer(const Change& change) = 0;
    /// The invented reader where one practises; null everywhere else.
    virtual PracticeReader* practice() = 0;
    /// Back to where the person was before.
    virtual void end_practice() = 0;
    /// The papers there are.
    virtual const PaperShelf& papers() const = 0;
    /// Opens the preview of a paper; `computer`: the one it is about, or empty.
    virtual void preview(const std::string& paper, const std::string& computer) = 0;
};

} // namespace junbi
