// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/table_intake.h"

#include "wizard/gui/form/copied_text.h"
#include "wizard/gui/form/import_dialog.h"
#include "wizard/storage/known_columns.h"

#include <wx/dnd.h>
#include <wx/filedlg.h>

namespace junbi {
namespace {

constexpr const char* endings = "*.csv;*.tsv;*.txt;*.xlsx;*.xlsm";

class Drop : public wxFileDropTarget {
public:
    explicit Drop(std::function<void(const std::filesystem::path&)> take) : take_(std::move(take)) { }
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override
    {
        if (files.size() != 1)
            return false;
        take_(utf8(files[0]));
        return true;
    }

private:
    std::function<void(const std::filesystem::path&)> take_;
};

} // namespace

TableIntake::TableIntake(wxWindow& window, Desk& desk, const std::string& step, const Field& field, std::function<SharedTable()> rows,
    std::function<void(Table)> keep)
    : window_(window), desk_(desk), step_(step), field_(field), rows_(std::move(rows)), keep_(std::move(keep))
{
}

void TableIntake::accept_drops(wxWindow& on)
{
    on.SetDropTarget(new Drop([this](const std::filesystem::path& file) { window_.CallAfter([this, file] { take_file(file); }); }));
}

void TableIntake::paste()
{
    const wxString text = copied_text();
    if (text.Strip(wxString::both).empty()) {
        desk_.tell_trouble(T("There is no text to paste. Copy the cells in the spreadsheet first."));
        return;
    }
    take([words = utf8(text)](const Reading&) { return parse_pasted(words); }, true);
}

void TableIntake::choose_file()
{
    const Face& face = desk_.face();
    const wxString filter = wxString::FromUTF8(endings);
    wxFileDialog dialog(&window_, face(T("Take from a file")), wxString(), wxString(),
        face(T("Tables")) + wxS(" (") + filter + wxS(")|") + filter, wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK)
        take_file(utf8(dialog.GetPath()));
}

void TableIntake::take_file(const std::filesystem::path& file)
{
    if (desk_.writable())
        take([file](const Reading& wish) { return read_table(file, wish); }, false);
}

/// Reads in the background, then asks what to do with it.
void TableIntake::take(std::function<TableFile(const Reading&)> read, bool pasted)
{
    const auto source = std::make_shared<ImportSource>(ImportSource{std::move(read), field_, {}, desk_.face().say, pasted});
    source->fitting.words = header_words(desk_.wizard().rules(), step_);
    source->fitting.may_lack_header = pasted;
    const auto first = std::make_shared<SharedForeign>();
    desk_.in_background(
        [source, first, name = name()] {
            source->fitting.recall = recall_columns(known_columns_file(), name, source->field);
            *first = read_source(*source, {});
        },
        [this, source, first, alive = wxWeakRef<wxWindow>(&window_), &desk = desk_](const std::optional<Text>& trouble) {
            if (trouble)
                desk.tell_trouble(*trouble);
            else if (alive)
                ask(*source, *first);
        });
}

void TableIntake::ask(const ImportSource& source, const SharedForeign& first)
{
    const SharedTable known = rows_();
    auto agreed = ask_about_import(&window_, desk_, source, first, *known);
    if (!agreed)
        return;
    const auto from = std::make_shared<Foreign>(std::move(agreed->from));
    keep_(std::move(agreed->rows));
    desk_.in_background([from, name = name(), field = field_] { remember_columns(known_columns_file(), name, field, *from); },
        [&desk = desk_](const std::optional<Text>& trouble) {
            if (trouble)
                desk.tell_trouble(*trouble);
        });
}

} // namespace junbi
