// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/certificate_installer.h"

#include "installers/certificates/certificate_file.h"
#include "installers/certificates/holdings.h"
#include "installers/certificates/store_places.h"
#include "installers/certificates/words.h"
#include "installers/stores/store_contents.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::chrono::milliseconds usual_limit{5000}; // for looking back and taking back, where no order says otherwise

Form form()
{
    Form asked{text("file", T("Certificate file"))
                   .explained(T("The file with the certificate and its private key (PKCS#12; its name often ends in .p12 or .pfx).")),
        tick("other_office", other_office_label())
            .optional()
            .explained(T("Only if this computer is meant to work for another office as well."))};
    for (Field& each : questions_of_stores())
        asked.push_back(std::move(each));
    return asked;
}

ChangePreview preview(const Home& home, const Order& order)
{
    CertificateFile file = read_certificate_file(order, home);
    ChangePreview seen{T("Install the certificate in {1} into the browsers of this computer.", file.shown), std::move(file.seen),
        std::move(file.findings)};
    if (file.opened.result != Pkcs12Result::ok)
        return seen;
    for (const StorePlace& place : store_places(home, order))
        seen.places.push_back(look_at_place(place, file, home, order.limit));
    const bool any = std::any_of(seen.places.begin(), seen.places.end(), [](const ChangePlace& each) { return each.possible; });
    if (!any)
        seen.findings.push_back(attention("certificate_file.no_store",
            T("There is no browser's certificate store here that the certificate could be put into."),
            T("Start the browser once, close it, then try again.")));
    return seen;
}

const StorePlace* find(const std::vector<StorePlace>& places, const std::string& id)
{
    const auto found = std::find_if(places.begin(), places.end(), [&](const StorePlace& each) { return each.id == id; });
    return found == places.end() ? nullptr : &*found;
}

/// What names a certificate in lists: the name in it.
std::string label_of(const Certificate& certificate)
{
    const auto start = certificate.subject.find("CN=");
    const auto end = certificate.subject.find(',', start);
    return start == std::string::npos ? certificate.subject : certificate.subject.substr(start + 3, end - start - 3);
}

Applied apply(const Home& home, const Order& order, const ChangePlace& previewed)
{
    const CertificateFile file = read_certificate_file(order, home);
    if (worst(file.findings) == Status::problem)
        return {std::max_element(file.findings.begin(), file.findings.end(), [](const Finding& a, const Finding& b) {
            return a.status < b.status;
        })->what};
    const auto places = store_places(home, order);
    const StorePlace* place = find(places, previewed.id);
    const std::string where = shown_place(previewed.id, home);
    const ChangePlace now = place ? look_at_place(*place, file, home, order.limit) : ChangePlace{};
    if (place && !now.possible)
        return {now.effect};
    if (!place || now.state != previewed.state || now.makes != previewed.makes)
        return {T("The file or the certificate store in {1} has changed since the preview; nothing was done there. Look at the preview "
                  "again.",
            where)};
    if (now.makes.empty())
        return {};
    const bool exportable = order.answers.yes("exportable");
    const StoreAnswer answer = put_into_place(previewed.id, home,
        {file.opened.certificate, file.opened.key, file.authorities, label_of(file.brought.certificate), exportable}, order.limit);
    if (answer.trouble != StoreTrouble::none)
        return {store_trouble(answer.trouble, answer.detail, where)};
    return {};
}

Standing read_back(const Home& home, const std::string& place, const std::vector<Made>& made)
{
    const StoreContents contents = contents_of_place(place, home, usual_limit);
    if (contents.trouble == StoreTrouble::no_database)
        return Standing::gone;
    return contents.trouble == StoreTrouble::none ? standing_of(contents, made) : Standing::unknown;
}

std::optional<Text> undo(const Home& home, const std::string& place, const std::vector<Made>& made)
{
    const std::string where = shown_place(place, home);
    const StoreContents contents = contents_of_place(place, home, usual_limit);
    if (contents.trouble == StoreTrouble::no_database)
        return std::nullopt;
    if (contents.trouble != StoreTrouble::none)
        return store_trouble(contents.trouble, contents.detail, where);
    const auto things = to_take_out(contents, made);
    if (things.empty())
        return std::nullopt;
    const StoreAnswer answer = take_out_of_place(place, home, things, usual_limit);
    if (answer.trouble != StoreTrouble::none)
        return store_trouble(answer.trouble, answer.detail, where);
    return std::nullopt;
}

} // namespace

Installer certificate_installer(const Home& home)
{
    Installer made;
    made.id = "certificate";
    made.title = T("Install a certificate");
    made.form = form();
    made.secret = T("Password of the certificate file");
    made.again = T("Close the web browser and try again.");
    made.afterwards = T("Close the web browser completely and open it again. Only then is it sure to use what is new.");
    made.preview = [home](const Order& order) { return preview(home, order); };
    made.apply = [home](const Order& order, const ChangePlace& place) { return apply(home, order, place); };
    made.read_back = [home](const std::string& place, const std::vector<Made>& things) { return read_back(home, place, things); };
    made.undo = [home](const std::string& place, const std::vector<Made>& things) { return undo(home, place, things); };
    made.describe = [](const std::string&, const std::vector<Made>& things) { return made_in_words(things); };
    return made;
}

} // namespace junbi
