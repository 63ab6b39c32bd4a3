// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/words.h"

#include <algorithm>

namespace junbi {
namespace {

/// What is told about a file that could not be opened.
struct Told {
    const char* name; ///< stable, for programs
    Text what, advice;
};

Told told(const Pkcs12& opened, const std::string& file)
{
    const Text again = T("Download the certificate again.");
    const Text the_one = T("Choose the file that you downloaded as the certificate.");
    const Text with_key
        = T("Choose the file that has the certificate and its private key in it. If you have no other, ask where you got it.");
    switch (opened.result) {
    case Pkcs12Result::unreadable:
        return {
            "unreadable", T("{1} cannot be read ({2}).", file, opened.detail), T("Check that the file is there and that you may open it.")};
    case Pkcs12Result::too_large:
        return {"too_large", T("{1} is too large for a certificate file.", file), the_one};
    case Pkcs12Result::empty_file:
        return {"empty", T("{1} is empty.", file), again};
    case Pkcs12Result::pem:
        return {"pem", T("{1} is a text file (PEM), not a certificate file protected by a password (PKCS#12).", file), with_key};
    case Pkcs12Result::cut:
        return {"cut", T("{1} ends too early: a part of it is missing.", file), again};
    case Pkcs12Result::wrong_password:
        return {"wrong_password", T("The password does not open {1}, or the file was changed on its way.", file),
            T("Type the password again; mind capital letters and full-width characters. If it still does not open, download the "
              "certificate again.")};
    case Pkcs12Result::damaged:
        return {"damaged", T("{1} is damaged and cannot be opened.", file), again};
    case Pkcs12Result::no_old_methods:
        return {"old_methods_missing", T("{1} is protected in an old way (RC2) that OpenSSL on this computer cannot open.", file),
            T("Install OpenSSL's legacy provider on this computer, or have the file made again in a way of today.")};
    case Pkcs12Result::no_key:
        return {"no_key", T("There is no private key in {1}.", file), with_key};
    case Pkcs12Result::no_certificate:
        return {"no_certificate", T("There is no certificate in {1}.", file), with_key};
    case Pkcs12Result::key_mismatch:
        return {"key_mismatch", T("The private key in {1} does not belong to its certificate.", file), with_key};
    case Pkcs12Result::ok:
    case Pkcs12Result::not_pkcs12:
        break;
    }
    return {"not_pkcs12", T("{1} is not a certificate file protected by a password (PKCS#12).", file), the_one};
}

const Made* first(const std::vector<Made>& made, const char* kind)
{
    const auto found = std::find_if(made.begin(), made.end(), [&](const Made& each) { return each.kind == kind; });
    return found == made.end() ? nullptr : &*found;
}

/// "a", "a, b", "a, b, c".
Text listed(const std::vector<Text>& all)
{
    Text text = all.front();
    for (std::size_t i = 1; i < all.size(); ++i)
        text = T("{1}, {2}", text, all[i]);
    return text;
}

} // namespace

Text other_office_label() { return T("The certificate of another office is meant"); }

Finding not_opened(const Pkcs12& opened, const std::string& shown)
{
    const Told words = told(opened, shown);
    return problem(std::string("certificate_file.") + words.name, words.what, words.advice);
}

Text store_trouble(StoreTrouble trouble, const std::string& detail, const std::string& where)
{
    switch (trouble) {
    case StoreTrouble::no_database:
        return T("There is no certificate store in {1}. Start the browser once, then try again.", where);
    case StoreTrouble::old_format:
        return T(
            "The certificate store in {1} has an old form (cert8.db). Start the browser once, which renews it, then try again.", where);
    case StoreTrouble::may_not_read:
        return T("You may not read the certificate store in {1}. Sign in as the one whom it belongs to.", where);
    case StoreTrouble::may_not_change:
        return T("You may not change the certificate store in {1}. Sign in as the one whom it belongs to, or let this folder be written "
                 "to.",
            where);
    case StoreTrouble::in_use:
        return T("Another program is using the certificate store in {1}. Close the browser, then try again.", where);
    case StoreTrouble::has_password:
        return T("The certificate store in {1} has a password of its own, which Junbi never asks for. Install the certificate in the "
                 "browser's settings.",
            where);
    case StoreTrouble::none:
    case StoreTrouble::failed:
        break;
    }
    return T("The certificate store in {1} could not be used ({2}). Close the browser, then try again.", where, detail);
}

Text what_is_added(const std::vector<Made>& missing)
{
    if (missing.empty())
        return T("Everything is there already.");
    std::vector<Text> parts;
    if (first(missing, "certificate"))
        parts.push_back(T("the certificate"));
    if (first(missing, "key"))
        parts.push_back(T("its private key"));
    const auto authorities = std::count_if(missing.begin(), missing.end(), [](const Made& each) { return each.kind == "authority"; });
    if (authorities > 0)
        parts.push_back(T("certificates of its issuers ({1})", authorities));
    return T("Will be added: {1}.", listed(parts));
}

namespace {

/// What the ledger says of it; an entry that somebody else wrote may lack it.
std::string told(const Made& made, const std::string& name)
{
    const auto found = made.values.find(name);
    return found == made.values.end() ? "?" : found->second;
}

} // namespace

Text made_in_words(const std::vector<Made>& made)
{
    if (const Made* certificate = first(made, "certificate"))
        return T("Certificate (serial number {1}, issuer {2})", told(*certificate, "serial"), told(*certificate, "issuer"));
    if (first(made, "key"))
        return T("Private key of a certificate");
    if (const Made* authority = first(made, "authority"))
        return T("Certificate of an issuer (serial number {1})", told(*authority, "serial"));
    return T("Nothing");
}

} // namespace junbi
