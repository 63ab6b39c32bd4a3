// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/painter.h"

#include "wizard/documents/paper/symbols.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>

#include <cmath>
#include <numbers>
#include <stdexcept>

namespace junbi {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

void use(cairo_t* page, const Colour& colour) { cairo_set_source_rgb(page, colour.red, colour.green, colour.blue); }

void rounded(cairo_t* page, const Area& area, double radius)
{
    constexpr double quarter = std::numbers::pi / 2;
    const double r = std::min(radius, std::min(area.width, area.height) / 2);
    const double right = area.x + area.width, bottom = area.y + area.height;
    if (r <= 0)
        return cairo_rectangle(page, area.x, area.y, area.width, area.height);
    cairo_new_sub_path(page);
    cairo_arc(page, right - r, area.y + r, r, -quarter, 0);
    cairo_arc(page, right - r, bottom - r, r, 0, quarter);
    cairo_arc(page, area.x + r, bottom - r, r, quarter, 2 * quarter);
    cairo_arc(page, area.x + r, area.y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(page);
}

/// cairo's tag attributes are 'quoted'.
std::string quoted(const std::string& text)
{
    std::string out = "'";
    for (const char each : text) {
        if (each == '\'' || each == '\\')
            out += '\\';
        out += each;
    }
    return out + "'";
}

class Painter {
public:
    /// A copy is for the eye alone: no tags, and letters as outlines, so that no program finds the words a second time.
    Painter(cairo_t* page, bool copy) : page_(page), copy_(copy) { }

    void operator()(const PlacedText& text) const
    {
        const auto draw = text.ruby ? &Paragraph::draw_ruby : &Paragraph::draw;
        ((*text.paragraph).*draw)(page_, text.x, text.y, text.first, text.last, copy_ ? Letters::outlines : Letters::text);
    }
    void operator()(const Mark& mark) const { draw_symbol(page_, mark.name, mark.area, mark.colour); }
    void operator()(const Drawing& drawing) const { draw_picture(page_, *drawing.picture, drawing.area); }
    void operator()(const Code& code) const { draw_code(page_, code.words.c_str(), code.area); }

    /// What comes after the item that is drawn next.
    void set_following(const Item* item) { following_ = item; }

    void operator()(const Shape& shape) const
    {
        if (shape.line) {
            cairo_move_to(page_, shape.area.x, shape.area.y);
            cairo_line_to(page_, shape.area.x + shape.area.width, shape.area.y + shape.area.height);
            if (goes_on(shape))
                return;
        } else {
            rounded(page_, shape.area, shape.radius);
        }
        if (shape.fill) {
            use(page_, *shape.fill);
            cairo_fill_preserve(page_);
        }
        if (shape.stroke) {
            use(page_, *shape.stroke);
            cairo_set_line_width(page_, shape.thickness);
            cairo_stroke_preserve(page_);
        }
        cairo_new_path(page_);
    }

    void operator()(const Tag& tag)
    {
        if (copy_)
            return;
        if (!tag.name.empty()) {
            open_.push_back(tag.name);
            cairo_tag_begin(page_, tag.name.c_str(), tag.name == CAIRO_TAG_LINK ? ("uri=" + quoted(tag.link)).c_str() : "");
        } else if (!open_.empty()) {
            cairo_tag_end(page_, open_.back().c_str());
            open_.pop_back();
        }
    }

private:
    /// Lines of one pen that follow one another are drawn as one path: each row of a table has ten of them.
    bool goes_on(const Shape& line) const
    {
        const auto* next = following_ ? std::get_if<Shape>(following_) : nullptr;
        return next && next->line && next->stroke == line.stroke && next->thickness == line.thickness && !next->fill && !line.fill;
    }

    cairo_t* page_;
    bool copy_;
    const Item* following_ = nullptr;
    std::vector<std::string> open_;
};

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(status));
}

/// Ends the drawing and reports what went wrong in it.
void close(cairo_surface_t* surface, Context context)
{
    const cairo_status_t drawn = cairo_status(context.get());
    context.reset();
    cairo_surface_finish(surface);
    check(drawn);
    check(cairo_surface_status(surface));
}

/// Bookmarks: the headings of a document of several pages, those of the second rank below those of the first.
class Bookmarks {
public:
    explicit Bookmarks(cairo_surface_t* surface) : surface_(surface) { }

    /// To be called before the leaf is shown.
    void add(const Block& sheet, const Leaf& leaf, int number)
    {
        const Tag* heading = nullptr;
        for (const Item& item : sheet.items) {
            if (const auto* tag = std::get_if<Tag>(&item))
                heading = tag->name == "H1" || tag->name == "H2" ? tag : nullptr;
            else if (const auto* text = std::get_if<PlacedText>(&item); text && heading)
                add(*text, leaf, heading->name == "H1", number);
        }
    }

private:
    void add(const PlacedText& text, const Leaf& leaf, bool first_rank, int number)
    {
        std::string words;
        for (const Paragraph::Line& each : text.paragraph->lines())
            words += each.text;
        const std::string place = "page=" + std::to_string(number) + " pos=[" + std::to_string(std::lround(leaf.x + text.x * leaf.scale))
            + " " + std::to_string(std::lround(leaf.y + text.y * leaf.scale)) + "]";
        const int made = cairo_pdf_surface_add_outline(
            surface_, first_rank ? CAIRO_PDF_OUTLINE_ROOT : above_, words.c_str(), place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
        if (first_rank)
            above_ = made;
    }

    cairo_surface_t* surface_;
    int above_ = CAIRO_PDF_OUTLINE_ROOT;
};

void draw(const Block& block, cairo_t* cairo, bool copy)
{
    Painter painter(cairo, copy);
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        painter.set_following(i + 1 < block.items.size() ? &block.items[i + 1] : nullptr);
        std::visit(painter, block.items[i]);
    }
}

} // namespace

void paint(const Pages& pages, int number, cairo_t* cairo)
{
    const Leaf& leaf = pages.leaves.at(static_cast<std::size_t>(number - 1));
    cairo_save(cairo);
    if (leaf.window) {
        cairo_rectangle(cairo, leaf.window->x, leaf.window->y, leaf.window->width, leaf.window->height);
        cairo_clip(cairo);
    }
    cairo_translate(cairo, leaf.x, leaf.y);
    cairo_scale(cairo, leaf.scale, leaf.scale);
    draw(pages.sheets.at(leaf.page), cairo, leaf.copy);
    cairo_restore(cairo);
    draw(leaf.marks, cairo, false);
}

std::string pdf_of(Pages pages, const std::string& created, const std::string& language)
{
    std::string bytes;
    const Surface surface(
        cairo_pdf_surface_create_for_stream(append, &bytes, pages.paper.width, pages.paper.height), cairo_surface_destroy);
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, pages.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Junbi");
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, created.c_str());
    Context context(cairo_create(surface.get()), cairo_destroy);
    std::vector<std::string> alternatives;
    Bookmarks bookmarks(surface.get());
    for (std::size_t i = 0; i < pages.leaves.size(); ++i) {
        const Leaf& leaf = pages.leaves[i];
        const Block& sheet = pages.sheets.at(leaf.page);
        paint(pages, static_cast<int>(i + 1), context.get());
        if (pages.leaves.size() > 1 && !leaf.copy)
            bookmarks.add(sheet, leaf, static_cast<int>(i + 1));
        cairo_show_page(context.get());
        for (const Item& item : sheet.items)
            if (const auto* tag = std::get_if<Tag>(&item); tag && tag->name == "Figure" && !leaf.copy)
                alternatives.push_back(tag->alt);
    }
    close(surface.get(), std::move(context));
    pages = {}; // a long list would take half as much memory again
    return finish_pdf(bytes, language, alternatives);
}

std::string png_of(const Pages& pages, int number, double dpi)
{
    const double scale = dpi / 72;
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, int(std::lround(pages.paper.width * scale)),
                              int(std::lround(pages.paper.height * scale))),
        cairo_surface_destroy);
    Context context(cairo_create(surface.get()), cairo_destroy);
    use(context.get(), {1, 1, 1});
    cairo_paint(context.get());
    cairo_scale(context.get(), scale, scale);
    paint(pages, number, context.get());
    check(cairo_status(context.get()));
    std::string bytes;
    check(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
    return bytes;
}

std::string svg_of(const Pages& pages, int number)
{
    std::string bytes;
    const Surface surface(
        cairo_svg_surface_create_for_stream(append, &bytes, pages.paper.width, pages.paper.height), cairo_surface_destroy);
    Context context(cairo_create(surface.get()), cairo_destroy);
    paint(pages, number, context.get());
    close(surface.get(), std::move(context));
    return bytes;
}

} // namespace junbi
