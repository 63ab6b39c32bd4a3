// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/profiles/profile_file.h"

#include "wizard/steps/data/reading.h"

#include <set>
#include <string_view>

namespace junbi {
namespace {

using pugi::xml_node;

constexpr std::string_view version = "1";

const Shape profiles_shape{.needs = {"version"}, .children = {{"profile", 0, 0}}};
const Shape profile_shape{
    .needs = {"id"}, .may = {"start"}, .children = {{"title", 1}, {"purpose"}, {"steps"}, {"paper", 0, 0}, {"words", 0, 0}}};
const Shape steps_shape{.children = {{"step", 0, 0}, {"all"}}, .ordered = false};
const Shape step_shape{.needs = {"id"}, .may = {"as"}, .children = {{"title"}, {"setting", 0, 0}}};
const Shape setting_shape{.needs = {"name", "value"}};
const Shape paper_shape{.needs = {"id"}};
const Shape words_shape{.needs = {"language"}, .children = {{"word", 0, 0}}};
const Shape word_shape{.needs = {"of"}, .words = true};
const Shape text_shape{.words = true};

/// Reads one file of profiles.
class Reader {
public:
    explicit Reader(const std::filesystem::path& file) : xml_(file) { }
    ProfileFile read();

private:
    using Names = std::set<std::string>;

    Profile profile(xml_node node);
    std::vector<ProfileStep> steps(xml_node node) const;
    ProfileStep step(xml_node node) const;
    Settings settings(xml_node step) const;
    std::vector<std::string> papers(xml_node profile) const;
    void add_words(xml_node node);

    Text text(xml_node node) const;
    std::string words(xml_node node, const Shape& shape) const;
    void once(Names& known, const std::string& name, xml_node node) const;

    const XmlSource xml_;
    std::string context_; ///< of the profile at hand, for its words
    ProfileFile read_;
};

void Reader::once(Names& known, const std::string& name, xml_node node) const
{
    if (!known.insert(name).second)
        throw xml_.fault(node, T("“{1}” stands here for the second time. Take one out, or give it another name.", name));
}

/// What stands in the element, however its lines are broken; never empty.
std::string Reader::words(xml_node node, const Shape& shape) const
{
    xml_.expect(node, shape);
    std::string all = folded(node.text().get());
    if (all.empty())
        throw xml_.fault(node, T("<{1}> is empty. Write its words into it.", node.name()));
    return all;
}

/// Empty where there is no such element.
Text Reader::text(xml_node node) const { return node ? Text{context_ + words(node, text_shape)} : Text{}; }

Settings Reader::settings(xml_node step) const
{
    Names known;
    Settings settings;
    for (const xml_node each : step.children("setting")) {
        xml_.expect(each, setting_shape);
        const std::string name = xml_.id(each, "name");
        once(known, name, each);
        settings[name] = each.attribute("value").value();
    }
    return settings;
}

ProfileStep Reader::step(xml_node node) const
{
    xml_.expect(node, step_shape);
    ProfileStep step{xml_.id(node), node.attribute("as") ? xml_.id(node, "as") : "", text(node.child("title")), settings(node)};
    if (!step.as.empty() && step.title.empty())
        throw xml_.fault(
            node, T("A step under a name of its own (“as”) needs a <title> of its own, so that people can tell the two apart."));
    return step;
}

std::vector<ProfileStep> Reader::steps(xml_node node) const
{
    if (!node)
        return Profile().steps;
    xml_.expect(node, steps_shape);
    Names known;
    std::vector<ProfileStep> steps;
    for (const xml_node each : node.children())
        if (each.name() == std::string_view("all")) {
            xml_.expect(each, {});
            steps.push_back({""});
        } else {
            steps.push_back(step(each));
            once(known, steps.back().as.empty() ? steps.back().step : steps.back().as, each);
        }
    if (steps.empty())
        throw xml_.fault(node, T("<{1}> is empty. Name a step, or write <all/>.", node.name()));
    return steps;
}

std::vector<std::string> Reader::papers(xml_node profile) const
{
    Names known;
    std::vector<std::string> papers;
    for (const xml_node each : profile.children("paper")) {
        xml_.expect(each, paper_shape);
        papers.push_back(each.attribute("id").value());
        once(known, papers.back(), each);
    }
    return papers;
}

void Reader::add_words(xml_node node)
{
    xml_.expect(node, words_shape);
    auto& language = read_.words[node.attribute("language").value()];
    for (const xml_node each : node.children())
        language[context_ + folded(each.attribute("of").value())] = words(each, word_shape);
}

Profile Reader::profile(xml_node node)
{
    xml_.expect(node, profile_shape);
    Profile profile{xml_.id(node)};
    context_ = "profile " + profile.id + context_end; // no step can be called so
    profile.title = text(node.child("title"));
    profile.purpose = text(node.child("purpose"));
    profile.steps = steps(node.child("steps"));
    profile.papers = papers(node);
    if (node.attribute("start"))
        profile.start = xml_.id(node, "start");
    for (const xml_node each : node.children("words"))
        add_words(each);
    return profile;
}

ProfileFile Reader::read()
{
    const xml_node root = xml_.root();
    if (root.name() != std::string_view("profiles"))
        throw xml_.fault(root, T("The file begins with <{1}>, not with <{2}>.", root.name(), "profiles"));
    xml_.expect(root, profiles_shape);
    if (root.attribute("version").value() != version)
        throw xml_.fault(
            root, T("It is written in version {1}; this Junbi reads version {2}.", root.attribute("version").value(), version));
    Names known;
    for (const xml_node each : root.children()) {
        read_.profiles.push_back(profile(each));
        once(known, read_.profiles.back().id, each);
    }
    return std::move(read_);
}

} // namespace

ProfileFile read_profile_file(const std::filesystem::path& file) { return Reader(file).read(); }

} // namespace junbi
