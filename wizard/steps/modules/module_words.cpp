// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module_words.h"

#include "checks/contract/text.h"
#include "wizard/parts/whole_file.h"
#include "wizard/steps/data/xml_source.h"

namespace junbi {
namespace {

const Shape shape_of_file{.needs = {"version"}, .children = {{"words", 0, 0}}};
const Shape shape_of_words{.needs = {"language"}, .children = {{"word", 0, 0}}};
const Shape shape_of_word{.needs = {"of"}, .words = true};

} // namespace

Words read_module_words(const std::filesystem::path& file, const std::vector<std::string>& steps)
{
    const XmlSource xml(read_whole_file(file), file.string());
    const pugi::xml_node root = xml.root();
    if (std::string_view(root.name()) != "module-words")
        throw xml.fault(root, T("The words of a module stand in <{1}>, not in <{2}>.", "module-words", root.name()));
    xml.expect(root, shape_of_file);
    xml.one_of(root, "version", {"1"});
    Words words;
    for (const pugi::xml_node language : root.children()) {
        xml.expect(language, shape_of_words);
        for (const pugi::xml_node word : language.children()) {
            xml.expect(word, shape_of_word);
            for (const std::string& step : steps)
                words[language.attribute("language").value()][step + context_end + word.attribute("of").value()] = word.text().get();
        }
    }
    return words;
}

} // namespace junbi
