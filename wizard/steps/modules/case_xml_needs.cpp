// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/case_xml.h"
#include "wizard/steps/modules/case_xml_values.h"

namespace junbi {

using namespace wire;

namespace {

/// The facts that are wanted or not, by name.
template <class AnyNeeds, class Visit>
void each_flag(AnyNeeds& needs, Visit visit)
{
    visit("machine", needs.machine);
    visit("system", needs.system);
    visit("browsers", needs.browsers);
    visit("session", needs.session);
    visit("readers", needs.readers);
    visit("card_service", needs.card_service);
    visit("usb", needs.usb);
}

void write_certificates(pugi::xml_node node, const CertificateNeeds& needs)
{
    if (needs.ask_issuers)
        node.append_attribute("ask_issuers") = true;
    write_list(node, "folder", needs.folders);
    write_list(node, "office_number", needs.office_numbers);
    write_list(node, "marked", needs.marked);
    for (const auto& each : needs.patterns)
        write_list(node.append_child("pattern"), "part", {each.rule, each.subject, each.issuer});
}

CertificateNeeds read_certificates(pugi::xml_node node)
{
    CertificateNeeds needs{read_list(node, "folder"), read_list(node, "office_number"), read_list(node, "marked"), {},
        node.attribute("ask_issuers").as_bool()};
    for (const pugi::xml_node each : node.children("pattern")) {
        auto parts = read_list(each, "part");
        parts.resize(3);
        needs.patterns.push_back({parts[0], parts[1], parts[2]});
    }
    return needs;
}

} // namespace

std::string needs_xml(const Needs& needs)
{
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("needs");
    each_flag(needs, [&](const char* name, bool wanted) {
        if (wanted)
            root.append_attribute(name) = true;
    });
    if (needs.certificates)
        write_certificates(root.append_child("certificates"), *needs.certificates);
    write_list(root, "host", needs.hosts);
    for (const SignInNeed& each : needs.sign_ins)
        write_list(root.append_child("sign_in"), "part", {each.host, each.ca_file});
    return text_of(document);
}

Needs needs_from_xml(const std::string& xml)
{
    pugi::xml_document document;
    const pugi::xml_node root = root_of(document, xml, "needs");
    Needs needs;
    each_flag(needs, [&](const char* name, bool& wanted) { wanted = root.attribute(name).as_bool(); });
    if (const pugi::xml_node certificates = root.child("certificates"))
        needs.certificates = read_certificates(certificates);
    needs.hosts = read_list(root, "host");
    for (const pugi::xml_node each : root.children("sign_in")) {
        auto parts = read_list(each, "part");
        parts.resize(2);
        needs.sign_ins.push_back({parts[0], parts[1]});
    }
    return needs;
}

} // namespace junbi
