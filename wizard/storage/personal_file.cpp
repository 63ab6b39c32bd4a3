// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/personal_file.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/personal_rows.h"

#include <pugixml.hpp>

#include <algorithm>

namespace junbi {
namespace {

constexpr int newest_format = 1;
constexpr const char* root = "junbi-staff";
constexpr std::string_view ending = ".staff.junbi";

bool same(const PersonalTables& a, const PersonalTables& b)
{
    const auto same_rows = [](const auto& x, const auto& y) {
        return x.first == y.first && (x.second == y.second || *x.second == *y.second); // mostly the very same table
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const auto& x, const auto& y) {
        return x.first == y.first && std::equal(x.second.begin(), x.second.end(), y.second.begin(), y.second.end(), same_rows);
    });
}

/// Nothing, or what keeps the document from being used.
std::optional<Text> complaint_about(pugi::xml_node top, const std::string& file)
{
    if (std::string_view(top.name()) != root)
        return T("“{1}” was not written by Junbi for this purpose: it begins with <{2}>, not with <{3}>.", file, top.name(), root);
    const int found = top.attribute("format").as_int();
    if (found > newest_format)
        return T("“{1}” was written by a newer Junbi (format {2}; this one reads up to {3}).", file, found, newest_format);
    if (found < 1)
        return T("“{1}” does not say in which format it was written.", file);
    return std::nullopt;
}

bool is_ours(pugi::xml_node node)
{
    return std::string_view(node.name()) == "table" && node.attribute("step") && node.attribute("field") && node.attribute("rows");
}

void drop_text(pugi::xml_node node)
{
    for (pugi::xml_node each = node.first_child(); each;) {
        const pugi::xml_node next = each.next_sibling();
        if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata)
            node.remove_child(each);
        each = next;
    }
}

void set(pugi::xml_node node, const char* name, const std::string& value)
{
    auto known = node.attribute(name);
    (known ? known : node.append_attribute(name)).set_value(value.c_str());
}

/// The elements of our tables, without those that are not wanted any more.
std::map<std::pair<std::string, std::string>, pugi::xml_node> nodes_of(pugi::xml_node top, const PersonalTables& wanted)
{
    std::map<std::pair<std::string, std::string>, pugi::xml_node> nodes;
    for (pugi::xml_node each = top.first_child(); each;) {
        const pugi::xml_node next = each.next_sibling();
        if (is_ours(each)) {
            const std::string step = each.attribute("step").value(), field = each.attribute("field").value();
            const auto tables = wanted.find(step);
            if (tables != wanted.end() && tables->second.contains(field))
                nodes.emplace(std::pair(step, field), each);
            else
                top.remove_child(each);
        }
        each = next;
    }
    return nodes;
}

struct Appending : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

} // namespace

PersonalTables personal_tables(const Office& office)
{
    PersonalTables all;
    for (const auto& [step, answers] : office.answers)
        if (!answers.personal().empty())
            all.emplace(step, answers.personal());
    return all;
}

Office without_people(Office office)
{
    for (auto& [step, answers] : office.answers)
        while (!answers.personal().empty())
            answers.set_personal_rows(std::string(answers.personal().begin()->first), nullptr);
    return office;
}

std::filesystem::path personal_file_of(const std::filesystem::path& office)
{
    return office.parent_path() / (office.stem().string() + std::string(ending));
}

bool is_personal_file(const std::filesystem::path& file) { return file.filename().string().ends_with(ending); }

std::filesystem::path office_file_of_personal(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    return file.parent_path() / (name.substr(0, name.size() - ending.size()) + ".junbi");
}

PersonalFile::PersonalFile(std::filesystem::path office) : file_(personal_file_of(office)), frame_(std::make_unique<pugi::xml_document>())
{
}
PersonalFile::PersonalFile(PersonalFile&&) noexcept = default;
PersonalFile& PersonalFile::operator=(PersonalFile&&) noexcept = default;
PersonalFile::~PersonalFile() = default;

void PersonalFile::read(const std::string& number)
{
    tables_.clear();
    told_.clear();
    frame_->reset();
    std::error_code unknown;
    const auto type = std::filesystem::status(file_, unknown).type();
    unusable_ = type != std::filesystem::file_type::not_found;
    if (!unusable_)
        return;
    const auto why = trouble_of([&] {
        if (type != std::filesystem::file_type::regular && type != std::filesystem::file_type::none)
            throw Failure(Ending::file, T("“{1}” is no ordinary file.", file_.string()));
        std::string content = read_whole_file(file_);
        pugi::xml_document document;
        const auto result
            = document.load_buffer_inplace(content.data(), content.size(), pugi::parse_default | pugi::parse_comments, pugi::encoding_utf8);
        if (!result)
            throw Failure(Ending::file, T("“{1}” is damaged.", file_.string()));
        take(document.document_element(), number);
        frame_->reset(document);
    });
    if (why) {
        tables_.clear();
        told_ = {T("{1} The lists of people in it are not used, and it stays as it is. All else is there. Put a sound copy of it in its "
                   "place, or import the lists anew: that replaces it.",
            *why)};
        return;
    }
    unusable_ = false;
    switch (make_private(file_)) {
    case Readers::owner_only:
        break;
    case Readers::others:
        told_ = {T("“{1}” names people and could be read by others on this computer. From now on only you can read it.", file_.string())};
        break;
    case Readers::others_still:
        told_ = {T("“{1}” names people and can be read by others on this computer; that could not be changed here. Move it to a folder of "
                   "your own, together with its office file.",
            file_.string())};
    }
}

/// Takes the rows out of the document. Throws Failure where it is not as it should be.
void PersonalFile::take(pugi::xml_node top, const std::string& number)
{
    if (const auto wrong = complaint_about(top, file_.string()))
        throw Failure(Ending::file, *wrong);
    number_ = top.attribute("office").value();
    if (!number.empty() && !number_.empty() && number_ != number)
        throw Failure(
            Ending::file, T("“{1}” belongs to the office with the number {2}; this one has {3}.", file_.string(), number_, number));
    for (const pugi::xml_node each : top.children()) {
        if (!is_ours(each))
            continue;
        auto rows = rows_from_text(each.text().get(), each.attribute("rows").as_ullong());
        if (!rows)
            throw Failure(Ending::file, T("“{1}” is damaged.", file_.string()));
        drop_text(each);
        if (!rows->empty())
            tables_[each.attribute("step").value()][each.attribute("field").value()] = std::make_shared<const Table>(std::move(*rows));
    }
}

std::string PersonalFile::text_of(const PersonalTables& tables, const std::string& number, Moment now)
{
    pugi::xml_node top = frame_->document_element();
    if (!top)
        (top = frame_->append_child(root)).append_attribute("format") = newest_format;
    set(top, "saved", iso_moment(now));
    set(top, "office", number);
    auto nodes = nodes_of(top, tables);
    for (const auto& [step, fields] : tables)
        for (const auto& [field, rows] : fields) {
            pugi::xml_node& node = nodes[{step, field}];
            if (!node)
                node = top.append_child("table");
            set(node, "step", step);
            set(node, "field", field);
            set(node, "rows", std::to_string(rows->size()));
            node.prepend_child(pugi::node_pcdata).set_value(rows_as_text(*rows).c_str());
        }
    Appending out;
    frame_->save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    for (const auto& [name, node] : nodes)
        drop_text(node);
    return std::move(out.text);
}

PersonalFile::Fresh PersonalFile::prepare(const Office& office, Moment now, Unusable unusable)
{
    Fresh fresh{.tables = personal_tables(office), .number = office.of("office").text("number")};
    if (unusable_)
        fresh.differs = !fresh.tables.empty() || unusable == Unusable::remove;
    else
        fresh.differs = !same(fresh.tables, tables_) || (!tables_.empty() && fresh.number != number_);
    if (fresh.differs && unusable_)
        frame_->reset();
    if (fresh.differs && !fresh.tables.empty())
        fresh.file.emplace(file_, text_of(fresh.tables, fresh.number, now));
    return fresh;
}

void PersonalFile::put(Fresh fresh)
{
    if (!fresh.differs)
        return;
    if (fresh.file)
        fresh.file->put();
    else
        remove_private_file(file_);
    if (!fresh.file)
        frame_->reset();
    tables_ = std::move(fresh.tables);
    number_ = std::move(fresh.number);
    unusable_ = false;
    told_.clear();
}

} // namespace junbi
