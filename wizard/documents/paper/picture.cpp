// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/picture.h"

#include "wizard/documents/paper/layout.h"
#include "wizard/documents/paper/path_data.h"

#include <cairo.h>
#include <tinyxml2.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace junbi {
namespace {

/// What an element hands on to those inside it.
struct Ink {
    std::optional<Colour> fill = Colour{}, stroke = {};
    double thickness = 1;
};

using Steps = std::optional<std::vector<PathStep>>;

const std::map<std::string, std::set<std::string>, std::less<>>& elements()
{
    static const std::map<std::string, std::set<std::string>, std::less<>> all{{"svg", {"viewBox", "xmlns"}}, {"g", {}}, {"path", {"d"}},
        {"rect", {"x", "y", "width", "height", "rx"}}, {"circle", {"cx", "cy", "r"}}, {"ellipse", {"cx", "cy", "rx", "ry"}},
        {"line", {"x1", "y1", "x2", "y2"}}, {"polyline", {"points"}}, {"polygon", {"points"}}};
    return all;
}

class PictureReader {
public:
    explicit PictureReader(const std::filesystem::path& file) : file_(file.filename().string()) { }

    Picture read(const tinyxml2::XMLElement& root)
    {
        const auto box = numbers_in(root.Attribute("viewBox") ? root.Attribute("viewBox") : "");
        if (std::string_view(root.Name()) != "svg" || !box || box->size() != 4 || (*box)[0] != 0 || (*box)[1] != 0 || (*box)[2] <= 0
            || (*box)[3] <= 0)
            refuse(root, "needs viewBox=\"0 0 width height\"");
        picture_.width = (*box)[2];
        picture_.height = (*box)[3];
        take(root, {}, 1);
        return std::move(picture_);
    }

private:
    [[noreturn]] void refuse(const tinyxml2::XMLElement& at, const std::string& reason) const
    {
        throw LayoutError(file_ + ":" + std::to_string(at.GetLineNum()) + ": " + at.Name() + ": " + reason);
    }

    void take(const tinyxml2::XMLElement& xml, Ink ink, int depth)
    {
        const auto known = elements().find(xml.Name());
        if (known == elements().end())
            refuse(xml, "unknown element");
        if (depth > 12)
            refuse(xml, "nested too deeply");
        for (const auto* each = xml.FirstAttribute(); each; each = each->Next())
            if (!known->second.contains(each->Name()) && !take_ink(xml, *each, ink))
                refuse(xml, std::string("unknown attribute “") + each->Name() + "”");
        if (Steps steps = shape_of(xml))
            picture_.shapes.push_back({std::move(*steps), ink.fill, ink.stroke, ink.thickness});
        for (const auto* each = xml.FirstChildElement(); each; each = each->NextSiblingElement())
            take(*each, ink, depth + 1);
    }

    bool take_ink(const tinyxml2::XMLElement& xml, const tinyxml2::XMLAttribute& attribute, Ink& ink) const
    {
        const std::string_view name = attribute.Name(), value = attribute.Value();
        if (name == "stroke-width") {
            ink.thickness = attribute.DoubleValue();
            return true;
        }
        if (name != "fill" && name != "stroke")
            return false;
        const bool colour = value.size() == 7 && value[0] == '#' && value.find_first_not_of("0123456789abcdefABCDEF", 1) == value.npos;
        if (!colour && value != "none")
            refuse(xml, std::string(name) + " needs #rrggbb or none");
        (name == "fill" ? ink.fill : ink.stroke) = colour ? std::optional(colour_of(value)) : std::nullopt;
        return true;
    }

    /// Nothing for what only holds others.
    Steps shape_of(const tinyxml2::XMLElement& xml) const
    {
        const std::string_view name = xml.Name();
        const auto number = [&](const char* attribute) { return xml.DoubleAttribute(attribute); };
        if (name == "svg" || name == "g")
            return std::nullopt;
        if (name == "rect")
            return rectangle_steps(number("x"), number("y"), number("width"), number("height"), number("rx"));
        if (name == "circle")
            return ellipse_steps(number("cx"), number("cy"), number("r"), number("r"));
        if (name == "ellipse")
            return ellipse_steps(number("cx"), number("cy"), number("rx"), number("ry"));
        if (name == "line")
            return std::vector<PathStep>{{PathStep::Kind::move, 0, 0, 0, 0, number("x1"), number("y1")},
                {PathStep::Kind::line, 0, 0, 0, 0, number("x2"), number("y2")}};
        const char* data = xml.Attribute(name == "path" ? "d" : "points");
        const std::string closing = name == "polygon" ? " Z" : "", opening = name == "path" ? "" : "M ";
        Steps steps = data ? path_steps(opening + data + closing) : std::nullopt;
        if (!steps)
            refuse(xml, name == "path" ? "d is no path of M L H V C Q Z" : "points are no pairs of numbers");
        return steps;
    }

    std::string file_;
    Picture picture_;
};

void trace(cairo_t* page, const std::vector<PathStep>& path)
{
    cairo_new_path(page);
    for (const PathStep& each : path)
        switch (each.kind) {
        case PathStep::Kind::move:
            cairo_move_to(page, each.x, each.y);
            break;
        case PathStep::Kind::line:
            cairo_line_to(page, each.x, each.y);
            break;
        case PathStep::Kind::curve:
            cairo_curve_to(page, each.x1, each.y1, each.x2, each.y2, each.x, each.y);
            break;
        case PathStep::Kind::close:
            cairo_close_path(page);
            break;
        }
}

/// The picture's own units, in the middle of the area.
void place(cairo_t* page, const Picture& picture, const Area& area)
{
    const double scale = std::min(area.width / picture.width, area.height / picture.height);
    cairo_translate(page, area.x + (area.width - picture.width * scale) / 2, area.y + (area.height - picture.height * scale) / 2);
    cairo_scale(page, scale, scale);
    cairo_set_line_cap(page, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(page, CAIRO_LINE_JOIN_ROUND);
}

} // namespace

Picture read_picture(const std::filesystem::path& file)
{
    tinyxml2::XMLDocument document;
    std::ifstream in(file, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    if (document.Parse(content.data(), content.size()) != tinyxml2::XML_SUCCESS || !document.RootElement())
        throw LayoutError(file.filename().string() + ":" + std::to_string(document.ErrorLineNum()) + ": picture: " + document.ErrorName());
    return PictureReader(file).read(*document.RootElement());
}

void draw_picture(cairo_t* page, const Picture& picture, const Area& area)
{
    cairo_save(page);
    place(page, picture, area);
    for (const PictureShape& each : picture.shapes) {
        trace(page, each.path);
        if (each.fill) {
            cairo_set_source_rgb(page, each.fill->red, each.fill->green, each.fill->blue);
            cairo_fill_preserve(page);
        }
        if (each.stroke) {
            cairo_set_source_rgb(page, each.stroke->red, each.stroke->green, each.stroke->blue);
            cairo_set_line_width(page, each.thickness);
            cairo_stroke_preserve(page);
        }
        cairo_new_path(page);
    }
    cairo_restore(page);
}

std::optional<Colour> colour_of_picture(const Picture& picture, const Area& area, double x, double y)
{
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> nowhere(
        cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1), cairo_surface_destroy);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> page(cairo_create(nowhere.get()), cairo_destroy);
    place(page.get(), picture, area);
    cairo_device_to_user(page.get(), &x, &y);
    std::optional<Colour> seen;
    for (const PictureShape& each : picture.shapes) { // from back to front
        trace(page.get(), each.path);
        cairo_set_line_width(page.get(), each.thickness);
        if (each.fill && cairo_in_fill(page.get(), x, y))
            seen = each.fill;
        if (each.stroke && cairo_in_stroke(page.get(), x, y))
            seen = each.stroke;
    }
    return seen;
}

} // namespace junbi
