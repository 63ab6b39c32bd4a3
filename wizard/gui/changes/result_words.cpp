// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/result_words.h"

#include "wizard/gui/changes/change_cards.h"

namespace junbi {
namespace {

void add_place(wxWindow& parent, wxSizer& column, const Face& face, const ShownChange::Place& place)
{
    const ChangeState state = change_state_named(place.state).value_or(ChangeState::applied);
    const bool was_there = place.complete && state == ChangeState::verified;
    add_change_card(parent, column, face,
        {status_of(state), face(was_there ? T("was there already; confirmed") : word_for(state)), wx(place.name), wx(place.trouble)});
}

void add_trouble(wxWindow& parent, wxSizer& column, const Face& face, const Text& trouble)
{
    add_change_card(parent, column, face,
        {Status::problem, face(T("Not finished")), face(trouble),
            face(T("What was changed until then stands in the menu “This computer”, at “Changes made on this computer…”. It can be taken "
                   "back there, or you can try once more."))});
}

} // namespace

Status status_of(ChangeState state)
{
    switch (state) {
    case ChangeState::verified:
        return Status::ok;
    case ChangeState::undone:
        return Status::not_applicable;
    case ChangeState::failed:
        return Status::problem;
    default:
        return Status::attention;
    }
}

void add_result(wxWindow& parent, wxSizer& column, const Face& face, const Answer<ShownChange>& result)
{
    if (!result.value) {
        add_trouble(parent, column, face, result.trouble);
        return;
    }
    const ShownChange& change = *result.value;
    add_paragraph(parent, column, face, Type::strong, face(T("{1} of {2} confirmed by reading back", change.verified(), change.chosen())));
    for (const ShownChange::Place& each : change.places)
        if (each.chosen)
            add_place(parent, column, face, each);
    if (!change.next.empty())
        add_paragraph(parent, column, face, Type::body, wx(change.next));
    if (change.verified() > 0)
        add_paragraph(parent, column, face, Type::small,
            face(T("It can be taken back in the menu “This computer”, at “Changes made on this computer…”.")), face.theme.colours().quiet);
}

} // namespace junbi
