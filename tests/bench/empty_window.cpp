// SPDX-License-Identifier: Apache-2.0
// The smallest program with a window of the same size: what the toolkit alone costs.
#include <wx/wx.h>

class EmptyApp : public wxApp {
public:
    bool OnInit() override
    {
        auto* frame = new wxFrame(nullptr, wxID_ANY, wxS("Empty"), wxDefaultPosition, wxSize(1120, 760));
        auto* panel = new wxPanel(frame);
        new wxStaticText(panel, wxID_ANY, wxS("Empty"), wxPoint(32, 32));
        return frame->Show();
    }
};

wxIMPLEMENT_APP(EmptyApp);
