// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wrapping.h"

#include <vector>

namespace junbi {

/// Words to be read letter by letter, large, with some letters marked: heavier, underlined and in the colour of what needs attention.
class MarkedText : public wxStaticText, public Wrapping {
public:
    MarkedText(wxWindow* parent, const Theme& theme, Type type);

    /// `marks`: one for each code point. The page has to be laid out again.
    void say(const wxString& words, const std::vector<bool>& marks);
    /// The same in less important words, with nothing marked: what is missing.
    void say_quietly(const wxString& words);
    void wrap_to(int width) override;

private:
    wxSize DoGetBestSize() const override { return GetMinSize(); }
    void draw(const wxString& lines);
    std::vector<native::Run> runs_of(const wxString& lines) const;

    const Theme& theme_;
    wxString words_;
    std::vector<bool> marks_;
    int width_ = 0;
};

} // namespace junbi
