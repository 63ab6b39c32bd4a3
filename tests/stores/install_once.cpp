// SPDX-License-Identifier: Apache-2.0
// junbi_install_once HOME FILE PLACE: installs the file (password "test") as another program would; prints where it failed
// and the sentence.
#include "installers/certificates/certificate_installer.h"

#include <cstdio>

using namespace junbi;

int main(int count, char** arguments)
{
    if (count < 4)
        return 64;
    const Installer installer = certificate_installer({arguments[1], {}});
    Answers answers, office;
    answers.set("file", arguments[2]);
    const Facts facts;
    const Rules rules;
    const Secret secret("test");
    const Order order{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22), answers, office, facts, rules, secret, {arguments[3]}};
    const ChangePreview preview = installer.preview(order);
    for (const Finding& each : preview.findings)
        if (each.status == Status::problem)
            std::puts(each.id.c_str());
    for (const ChangePlace& place : preview.places) {
        if (place.id != arguments[3])
            continue;
        const std::optional<Text> trouble = place.possible ? installer.apply(order, place).trouble : place.effect;
        if (trouble)
            std::printf("%s: %s\n", place.possible ? "apply" : "preview", trouble->msgid.c_str());
    }
}
