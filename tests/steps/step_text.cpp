// SPDX-License-Identifier: Apache-2.0
#include "tests/steps/step_text.h"

#include "wizard/catalogues/speaker.h"

#include <stdexcept>

namespace junbi::testing {

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    if (at == text.npos)
        throw std::runtime_error("no such text: " + std::string(from));
    return text.replace(at, from.size(), to);
}

const std::string& sample_step()
{
    static const std::string text = R"(<?xml version="1.0" encoding="UTF-8"?>
<step version="1" id="keys" section="4-1" page="14" fresh-for="60">
  <title>Keys</title>
  <purpose>Where the keys hang.</purpose>
  <items>
    <item id="4-1.x1">Hang up the keys</item>
  </items>
  <notes>
    <note id="4-1.x2">No numbers of keys here.</note>
  </notes>
  <after step="office"/>
  <prints paper="checklist"/>
  <settings>
    <setting name="most" value="5"/>
  </settings>
  <rules>
    <table id="limits" version="2026-11-22">
      <row id="people" value="3" name="People" source="the prefecture" checked="2026-11-22"/>
      <row id="v1.5" value="1.5" name="Version" source="the prefecture" checked="2026-11-22"/>
    </table>
  </rules>
  <form>
    <choice id="place" guide="4-1.x1">
      <label>Where do they hang?</label>
      <hint>All of them.</hint>
      <group>Keys</group>
      <option id="box">In the box</option>
      <option id="door">At the door</option>
    </choice>
    <number id="count" least="1" most="50" shown-if="place" is="box door"><label>How many?</label></number>
    <date id="counted" meaning="last" required="no"><label>Counted on</label></date>
    <money id="price" required="no"><label>Price of the box</label></money>
    <text id="owner" required="no"><label>Who has them?</label></text>
    <tick id="told" required="no"><label>Everyone knows</label></tick>
    <table id="people" required="no">
      <label>Who may take them</label>
      <columns>
        <text id="who"><label>Post</label></text>
        <date id="until" required="no"><label>Until</label></date>
      </columns>
    </table>
    <yes-no-unsure id="locked" scope="computer"><label>Is its room locked?</label></yes-no-unsure>
  </form>
  <office>
    <finding id="in_sight" status="attention" guide="4-1.x1" question="place" due="office.visit">
      <when><is name="own.place" value="door"/></when>
      <what>{1} keys hang here: {2}.<value of="own.count"/><value of="own.place"/></what>
      <advice>Move them.</advice>
      <evidence name="place" of="own.place">Place</evidence>
      <link>https://www.example.jp/</link>
    </finding>
  </office>
  <computer>
    <finding id="linux" status="ok" guide="4-1.x1">
      <when><is name="facts.system.family" value="linux"/></when>
      <what>This is {1}.<value of="facts.system.name"/></what>
    </finding>
  </computer>
  <words language="ja">
    <word of="Keys">鍵</word>
    <word of="{1} keys hang here: {2}.">{2}に鍵が{1}本</word>
  </words>
</step>
)";
    return text;
}

OutsideStep read_text_of_step(const std::string& xml, const Around& around)
{
    return read_step_element(XmlSource(xml, "keys.xml"), around, true);
}

std::string fault_in(const std::string& xml, const Around& around)
{
    try {
        read_text_of_step(xml, around);
        return {};
    } catch (const Failure& failure) {
        return Speaker("en", std::filesystem::path())(failure.text());
    }
}

} // namespace junbi::testing
