// SPDX-License-Identifier: Apache-2.0
// copied_text FILE: has that text on the clipboard until it is ended, as a spreadsheet from which a person copied.
#include <wx/app.h>
#include <wx/clipbrd.h>
#include <wx/ffile.h>
#include <wx/frame.h>

#include <cstdio>

class CopiedText : public wxApp {
public:
    bool OnInit() override
    {
        wxString text;
        wxFFile file(argv[1].ToStdWstring());
        if (!file.IsOpened() || !file.ReadAll(&text, wxConvUTF8) || !wxTheClipboard->Open())
            return false;
        wxTheClipboard->SetData(new wxTextDataObject(text));
        wxTheClipboard->Close();
        new wxFrame(nullptr, wxID_ANY, wxString()); // never shown: keeps the program waiting to be asked
        std::puts("copied");
        std::fflush(stdout);
        return true;
    }
};

wxIMPLEMENT_APP(CopiedText);
