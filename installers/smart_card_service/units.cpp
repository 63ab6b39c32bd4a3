// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/units.h"

#include <map>
#include <sstream>

namespace junbi {
namespace {

std::map<std::string, Unit> read_units(const std::string& shown)
{
    std::map<std::string, Unit> units;
    std::istringstream lines(shown);
    std::map<std::string, std::string> values;
    const auto keep = [&] {
        if (!values["Id"].empty())
            units[values["Id"]] = {values["LoadState"], values["UnitFileState"], values["ActiveState"]};
        values.clear();
    };
    for (std::string line; std::getline(lines, line);) {
        const auto sign = line.find('=');
        if (line.empty())
            keep();
        else if (sign != line.npos)
            values[line.substr(0, sign)] = line.substr(sign + 1);
    }
    keep();
    return units;
}

} // namespace

Units ask_systemd(const Host& host)
{
    std::error_code none;
    if (!std::filesystem::exists(host.root / "run/systemd/system", none) || !has_program(host, "systemctl")) // sd_booted(3)
        return {.trouble = problem("smart_card_service.no_systemd",
                    T("The services of this computer are not managed by systemd, so Junbi does not know how they are started."),
                    T("Ask the person who looks after this computer how pcscd is started here."))};
    const Command question{"systemctl", "show", "--property=Id,LoadState,UnitFileState,ActiveState", unit_socket, unit_service};
    const Ended answer = host.run(question, look_limit);
    auto units = read_units(answer.out);
    if (answer.exit != 0 || !units.contains(unit_socket))
        return {.trouble = problem("smart_card_service.systemd_silent", T("systemd did not say how the smart card service stands."),
                    T("Restart the computer, then try again. To see what it says: {1}", typed(question)))};
    return {units[unit_socket], units[unit_service]};
}

} // namespace junbi
