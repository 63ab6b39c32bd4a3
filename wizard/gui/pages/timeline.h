// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/judge.h"
#include "wizard/gui/widgets/face.h"

#include <wx/panel.h>

#include <vector>

namespace junbi {

/// The plan as a picture: today and the days that matter on one line, each with its words. The same stands below as text.
class Timeline : public wxPanel {
public:
    Timeline(wxWindow* parent, const Face& face, Day today, const std::vector<Placed>& plan);
    bool AcceptsFocus() const override { return false; }
    bool AcceptsFocusFromKeyboard() const override { return false; }

private:
    struct Stop {
        Day day;
        wxString head, words;
        wxColour colour;
    };
    struct Box {
        const Stop* stop;
        int x = 0, left = 0, width = 0;
    };

    void choose_stops(Day today, const std::vector<Placed>& plan);
    std::vector<Box> placed(int width) const;
    int place_of(Day day, int width) const;
    void paint(wxPaintEvent&);
    int gap(int at_100) const { return FromDIP(face_.theme.px(at_100)); }

    const Face& face_;
    Day today_;
    std::vector<Stop> stops_;
};

} // namespace junbi
