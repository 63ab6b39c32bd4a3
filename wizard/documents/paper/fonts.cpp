// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <stdexcept>

namespace junbi {
namespace {

std::shared_ptr<FcConfig> configuration(const std::filesystem::path& folder)
{
    const std::shared_ptr<FcConfig> config(FcConfigCreate(), FcConfigDestroy); // empty: nothing from the system
    int found = 0;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        if (entry.path().extension() != ".ttf" && entry.path().extension() != ".otf")
            continue;
        const std::string file = entry.path().string(); // on Windows the programs' manifest makes it UTF-8
        if (!FcConfigAppFontAddFile(config.get(), reinterpret_cast<const FcChar8*>(file.c_str())))
            throw std::runtime_error("cannot read the font " + file);
        ++found;
    }
    if (found == 0)
        throw std::runtime_error("no fonts in " + folder.string());
    return config;
}

std::shared_ptr<PangoContext> context_of(PangoFontMap* map)
{
    std::shared_ptr<PangoContext> context(pango_font_map_create_context(map), g_object_unref);
    // Hinting and whole-pixel positions would tie line breaks to one resolution.
    const std::shared_ptr<cairo_font_options_t> exact(cairo_font_options_create(), cairo_font_options_destroy);
    cairo_font_options_set_hint_style(exact.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(exact.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), exact.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string("ja"));
    return context;
}

} // namespace

Fonts::Fonts(const std::filesystem::path& folder)
{
    const auto config = configuration(folder);
    const std::shared_ptr<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT), g_object_unref);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config.get());
    context_ = context_of(map.get());
    vertical_ = context_of(map.get());
    pango_context_set_base_gravity(vertical_.get(), PANGO_GRAVITY_EAST);
}

} // namespace junbi
