// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/paper_html.h"

#include "wizard/documents/paper/layout.h"
#include "wizard/documents/paper/marked_text.h"
#include "wizard/documents/paper/words.h"
#include "wizard/parts/part.h"

namespace junbi {
namespace {

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char each : text)
        out += each == '&' ? "&amp;" : each == '<' ? "&lt;" : each == '\n' ? "<br/>" : std::string(1, each);
    return out;
}

std::string file_url(const std::filesystem::path& file) { return "file://" + file.string(); }

/// `style`: below the fonts that we print with.
std::string page_of(const std::string& title, const std::string& style, const std::string& body)
{
    const auto font = [](const char* file, const char* weight) {
        return "@font-face{font-family:'BIZ UDPGothic';font-weight:" + std::string(weight) + ";src:url('"
            + file_url(places().data / "fonts" / file) + "')}";
    };
    return "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"/><title>" + escaped(title) + "</title><style>"
        + font("BIZUDPGothic-Regular.ttf", "normal") + font("BIZUDPGothic-Bold.ttf", "bold")
        + "*{box-sizing:border-box}body{margin:0;font-family:'BIZ UDPGothic'}" + style + "</style></head><body>" + body + "</body></html>";
}

class PosterWriter {
public:
    explicit PosterWriter(const PrintJob& job) : job_(job), words_(job.content.words) { }

    std::string body(const Element& parent) const
    {
        std::string html;
        for (const Element& each : parent.children)
            if (!each.has("when") || shown(each.word("when")))
                html += element(each);
        return html;
    }

    static std::string style(const Element& element)
    {
        const bool own_place = element.has("y") || (element.name != "text" && element.name != "group" && element.name != "page");
        std::string css = own_place ? "position:absolute;" : "position:relative;";
        const auto length = [&](const char* attribute, const char* property) {
            if (element.has(attribute))
                css += property + (":" + element.word(attribute)) + "mm;";
        };
        length("x", "left");
        length("y", "top");
        length("w", "width");
        length("h", "height");
        length("gap", "margin-top");
        length("pad", "padding");
        length("radius", "border-radius");
        if (element.has("size"))
            css += "font-size:" + element.word("size") + "pt;";
        if (element.has("leading"))
            css += "line-height:" + element.word("leading") + ";";
        if (element.has("color"))
            css += "color:" + element.word("color") + ";";
        if (element.has("bold"))
            css += "font-weight:bold;";
        if (element.has("fill"))
            css += "background:" + element.word("fill") + ";";
        if (element.has("stroke"))
            css += "border:" + element.word("line", "0.2") + "mm solid " + element.word("stroke") + ";";
        return css;
    }

private:
    bool shown(const std::string& name) const
    {
        const std::string* word = words_.find(name);
        return word && !word->empty();
    }

    std::string element(const Element& each) const
    {
        const std::string open = "<div style=\"" + style(each) + "\">";
        if (each.name == "picture")
            return "<img style=\"" + style(each) + "\" src=\""
                + file_url(job_.layout.parent_path() / "pictures" / (each.word("name") + ".svg")) + "\"/>";
        if (each.name == "line")
            return "<div style=\"" + style(each) + "height:0;border-top:" + each.word("line", "0.2") + "mm solid\"></div>";
        if (each.name == "qr")
            return {};
        return open + (each.name == "text" ? words(each) : body(each)) + "</div>";
    }

    std::string words(const Element& each) const
    {
        std::string html;
        MarkedText marked = MarkedText::read(each.has("msgid") ? job_.say(Text{each.word("msgid")}) : each.word("words"));
        marked.fill([&](std::string_view slots) { return words_.fill(slots, [](const std::string&) {}); });
        for (const TextRun& run : marked.runs())
            html += run.strong ? "<b>" + escaped(run.text) + "</b>" : escaped(run.text);
        return html;
    }

    const PrintJob& job_;
    WordScope words_;
};

} // namespace

std::string poster_html(const PrintJob& job)
{
    const Element page = read_layout(job.layout);
    return page_of(job.say(Text{page.word("title")}),
        "@page{size:" + page.word("w") + "mm " + page.word("h") + "mm;margin:0}body{" + PosterWriter::style(page) + "}",
        PosterWriter(job).body(page));
}

std::string list_html(const PrintJob& job)
{
    constexpr const char* columns[]
        = {"sign", "action", "registered_row", "registered", "registered_details", "roster", "roster_details", "number", "job", "reason"};
    std::string table = "<table>";
    for (const Row& row : job.content.lists.at("lines")) {
        table += "<tr>";
        for (const char* column : columns)
            table += "<td>" + (row.words.contains(column) ? escaped(row.words.at(column)) : "") + "</td>";
        table += "</tr>";
    }
    return page_of("Staff correction list",
        "@page{size:A4;margin:12mm 13mm}body{font-size:9pt;line-height:1.4}table{width:100%;border-collapse:collapse}"
        "td{border:0.2mm solid #9aa5b4;padding:1.2mm}",
        table + "</table>");
}

} // namespace junbi
