// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/documents/content.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

enum class PaperFormat { pdf, png, svg, csv, mail };

/// One thing about a page that a person has to know before it is handed out.
struct Issue {
    enum class Kind {
        does_not_fit,  ///< text is cut even at the smallest size allowed
        unknown_glyph, ///< no font of ours has one of the characters
        too_small,     ///< smaller than this kind of document allows, at the size it is printed
        weak_contrast, ///< less than 4.5:1 against what lies behind it
        missing_word,  ///< the layout prints a ${name} that the content does not have
        broken_word,   ///< a long word had to be divided; readable, so never refused
        small_code,    ///< a 二次元コード whose cells or white border are too small for a telephone
        colour_alone,  ///< a meaning is told by colour only
        off_paper,     ///< lies where printers do not print
        fact,          ///< something that the paper says is missing or looks wrong; known before anything is drawn
    };
    Kind kind = Kind::does_not_fit;
    std::string document = {}; ///< "checklist"
    std::string box = {};      ///< id and line in the layout: "office (line 12)"
    std::string text = {};     ///< the words it is about
    std::string signs = {};    ///< unknown_glyph: the characters, as people and computers name them: "😀 (U+1F600)"
    Text told = {};            ///< fact: the sentence; `box` is the question that settles it: "office.address"
    Text what() const;         ///< one sentence for people
    bool is_grave() const { return kind != Kind::broken_word && kind != Kind::fact; } ///< a strict job stops because of it
    friend bool operator==(const Issue&, const Issue&) = default;
};

/// Paper of ISO 216, as offices have it.
enum class SheetSize { a4, a3, a2 };

/// A mail that carries a paper, for the person's own mail program: nothing is sent.
struct MailDraft {
    std::string from = {}, to = {}; ///< addresses; empty: left to the mail program
    std::string subject, body;
    std::string attachment; ///< name of the PDF, with its ending
};

/// What is to be printed, and how.
struct PrintJob {
    std::filesystem::path layout; ///< layout_file("checklist")
    Content content;
    Say say;
    std::filesystem::path output = {}; ///< the file; several pictures become name-1.png, name-2.png …
    PaperFormat format = PaperFormat::pdf;
    double dpi = 110;                   ///< of a PNG, 20 to 1200
    int page = 0;                       ///< PNG and SVG: only this page, from 1; 0: all
    double scale = 1;                   ///< of the paper: √2 prints an A4 layout on A3
    bool monochrome = false;            ///< greys instead of colours, and judged as such
    std::optional<SheetSize> tile = {}; ///< each page over several sheets of that size, with marks for cutting and joining
    Moment created = {};                ///< goes into the file, so that the same job gives the same bytes
    std::string language = "ja-JP";     ///< of the words, for programs that read the page aloud
    bool strict = true;                 ///< issues other than broken words stop it, before anything is written
    bool lint = false;                  ///< only report the issues; write nothing
    bool names_people = false;          ///< its files are for their owner's eyes only
    std::string csv = {};               ///< its rows for a spreadsheet, of those papers that have them
    std::optional<MailDraft> mail = {}; ///< the mail that carries it, of those papers that are sent to somebody
    std::vector<Issue> facts = {};      ///< Issue::Kind::fact: told with what is found while laying out
};

/// The files that a job of so many pages writes: a PDF or one page as it is called, several pictures with numbers.
std::vector<std::filesystem::path> files_of(const PrintJob& job, int pages);

struct Printed {
    std::vector<std::filesystem::path> files = {};
    int pages = 0;
    std::vector<Issue> issues = {};
};

/// Prints to file, whole or not at all. Throws Failure (file): a layout that is wrong, a file that cannot be written, an issue in a
/// strict job; (usage): a paper without rows for a spreadsheet as CSV, without addressee as a mail.
Printed print(const PrintJob& job);

/// Hears how a job ended: its number in the list, and why it was not printed, if it was not.
using JobEnded = std::function<void(std::size_t number, const Printed& printed, const std::optional<Text>& trouble)>;

/// Prints many papers (no spreadsheets) on up to four cores; fonts and layouts are read once for each. `ended` is called once for every
/// job, as they end, on whatever thread, one at a time. A job that fails stops no other.
void print_many(const std::vector<PrintJob>& jobs, const JobEnded& ended);

/// Width and height of a page in points (1/72 inch).
struct PageSize {
    double width = 0, height = 0;
};

/// A document laid out, to be drawn page by page on a screen or a printer. For one thread at a time.
class LaidOut {
public:
    virtual ~LaidOut() = default;
    virtual int pages() const = 0;
    virtual PageSize size() const = 0;
    virtual const std::vector<Issue>& issues() const = 0;
    /// Draws page 1 … pages() in points at the origin of `cairo`, a cairo_t*.
    virtual void draw(int page, void* cairo) const = 0;
};

/// Lays out without writing; output, format, page, strict and lint of the job do not matter.
std::unique_ptr<LaidOut> lay_out(const PrintJob& job);

/// The layout that comes with the program: "checklist" → share/junbi/templates/checklist.xml.
std::filesystem::path layout_file(std::string_view document);

} // namespace junbi
