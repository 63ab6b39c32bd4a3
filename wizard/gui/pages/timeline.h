// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/judge.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/panel.h>

#include <vector>

class wxGraphicsContext;

namespace junbi {

/// The plan as a picture: today and the next days that matter on one line, each with its words. As many as there is room
/// for; the list below it has them all.
class Timeline : public QuietPanel, public Wrapping {
public:
    Timeline(wxWindow* parent, const Face& face, Day today, const std::vector<Placed>& plan);
    void wrap_to(int width) override;

private:
    struct Stop {
        Day day;
        wxString head, words;
        wxColour colour;
    };
    struct Box {
        const Stop* stop;
        int dot = 0, left = 0; ///< pixels from the left: its day, its words
        wxString lines = {};
    };

    void choose_stops(const std::vector<Placed>& plan);
    int place_of(Day day) const;
    void place_boxes();
    void paint(wxPaintEvent&);
    void paint_axis(wxGraphicsContext& pen);
    void paint_box(wxGraphicsContext& pen, const Box& box);
    int gap(int at_100) const { return FromDIP(face_.theme.px(at_100)); }
    int axis() const { return GetClientSize().y - gap(34); }
    int line_height() const { return GetCharHeight() + gap(3); }

    const Face& face_;
    Day today_;
    std::vector<Stop> stops_; ///< today first
    std::vector<Box> boxes_;
    int width_ = 0;
};

} // namespace junbi
