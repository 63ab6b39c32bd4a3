// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/step_file.h"

#include "wizard/steps/data/step_reader.h"

namespace junbi {

OutsideStep read_step(const std::filesystem::path& file, const Around& around) { return read_step_element(XmlSource(file), around, true); }

OutsideStep step_from_xml(const std::string& xml, const std::string& named) { return read_step_element(XmlSource(xml, named), {}, false); }

} // namespace junbi
