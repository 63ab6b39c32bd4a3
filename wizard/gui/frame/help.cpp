// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/help.h"

#include "wizard/engine/failure.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/frame/manual.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wrapping.h"
#include "wizard/parts/part.h"
#include "wizard/parts/whole_file.h"

#include <wx/version.h>

namespace junbi {
namespace {

void add(Dialog& dialog, Type type, const wxString& words)
{
    const int above = type == Type::heading || type == Type::strong ? 16 : type == Type::small ? 0 : 6;
    dialog.column().Add(new WrappedText(dialog.body(), dialog.face().theme, type, words),
        wxSizerFlags().Expand().Border(wxTOP, dialog.FromDIP(dialog.face().theme.px(above))));
}

} // namespace

void show_manual(wxWindow* parent, const Face& face)
{
    std::string manual;
    const auto trouble = trouble_of([&] { manual = read_whole_file(places().data / "manual.ja.md"); });
    Dialog dialog(parent, face, face(T("The manual")));
    if (trouble)
        add(dialog, Type::body, face(*trouble));
    else if (face.language != "ja")
        add(dialog, Type::body, face(T("The manual is written in Japanese only.")));
    for (const ManualPiece& each : manual_pieces(manual))
        if (each.type != Type::title) // the dialog has its own
            add(dialog, each.type, wx(each.words));
    dialog.ask(face(T("Close")), {}, 760);
}

void show_about(wxWindow* parent, const Face& face)
{
    Dialog dialog(parent, face, face(T("Junbi {1}", JUNBI_VERSION)));
    add(dialog, Type::body,
        face(T("Gets a care office ready for the national care information platform, in the order of the official guide.")));
    add(dialog, Type::strong, face(T("What Junbi never does")));
    for (const Text& each : {T("It never asks for a PIN or a password, and never keeps one."),
             T("It changes nothing on this computer by itself: only when you have seen what will be done and say so. What was changed is "
               "recorded and can be taken back."),
             T("Nothing you enter leaves this computer. Only where you tick it, Junbi tries whether the official pages can be reached."),
             T("It reads nothing about the person a card belongs to.")})
        add(dialog, Type::body, wxString::FromUTF8("・") + face(each));
    add(dialog, Type::strong, face(T("Licence")));
    add(dialog, Type::body, face(T("Junbi is free software under the Apache License 2.0, without any warranty.")));
    add(dialog, Type::body,
        face(T("It uses {1}, each under its own licence.",
            std::string("wxWidgets ") + wxVERSION_NUM_DOT_STRING + ", " + native::libraries())));
    dialog.ask(face(T("Close")), {}, 560);
}

} // namespace junbi
