// SPDX-License-Identifier: Apache-2.0
#include "tests/platform/private_home.h"
#include "tests/support/servers.h"

using namespace junbi;
namespace fs = std::filesystem;

namespace {

/// An authority whose certificates name a responder and a list at ports that nobody uses yet.
struct Made {
    const int ocsp_port = free_port(), crl_port = free_port();
    TestCa ca, stranger{"別の認証局"};
    Made()
    {
        const std::string ocsp = "http://localhost:" + std::to_string(ocsp_port) + "/",
                          lists = "http://localhost:" + std::to_string(crl_port);
        for (const char* each : {"good", "revoked"}) {
            ca.issue(std::string(each) + "-ocsp", {.ocsp = ocsp});
            ca.issue(std::string(each) + "-crl", {.crl = lists + "/list.crl"});
            ca.issue(std::string(each) + "-both", {.ocsp = ocsp, .crl = lists + "/list.crl"});
        }
        ca.issue("no-address");
        ca.issue("odd-address", {.ocsp = "ftp://localhost/ocsp", .crl = "ldap://localhost/cn=list"});
        ca.issue("delegate", {.subject = "/C=JP/O=試験/CN=応答者", .purposes = "OCSPSigning"});
        ca.issue("pretender", {.subject = "/C=JP/O=試験/CN=応答者ではない"});
        stranger.issue("delegate", {.subject = "/C=JP/O=別/CN=応答者", .purposes = "OCSPSigning"});
        for (const char* each : {"revoked-ocsp", "revoked-crl", "revoked-both"})
            ca.revoke(each);
        for (const char* each :
            {"good-ocsp", "revoked-ocsp", "good-crl", "revoked-crl", "good-both", "revoked-both", "no-address", "odd-address"})
            ca.pkcs12(each);
    }
};
Made& made()
{
    static Made once;
    return once;
}
TestCa& ca() { return made().ca; }

struct Asking : PrivateHome {
    Asking()
    {
        for (const char* each : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"})
            unsetenv(each);
        needs.ask_issuers = true;
    }
    Certificate about(const std::string& name)
    {
        NssDatabase store = database();
        store.import_pkcs12(ca().file(name + ".p12"));
        const Certificates seen = look();
        BOOST_REQUIRE(seen.found.size() == 1);
        return seen.found[0];
    }
    OcspResponder responder(const std::string& signer = "intermediate") const { return {ca(), ca(), signer, made().ocsp_port}; }
    /// Serves `list` as the authority's revocation list.
    std::unique_ptr<Nginx> lists(const fs::path& list) const
    {
        fs::create_directories(*this / "lists");
        fs::copy_file(list, *this / "lists/list.crl");
        return std::make_unique<Nginx>(*this / "lists", "", "", made().crl_port);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(revocation, Asking)

BOOST_AUTO_TEST_CASE(nobody_is_asked_who_was_not_asked_for)
{
    needs.ask_issuers = false;
    const OcspResponder asked = responder();
    const Certificate seen = about("good-ocsp");
    BOOST_TEST(seen.revocation == "not_allowed");
    BOOST_TEST(seen.revocation_by == "");
}

BOOST_AUTO_TEST_CASE(good)
{
    const OcspResponder asked = responder();
    const Certificate seen = about("good-ocsp");
    BOOST_TEST(seen.revocation == "good", seen.revocation_detail);
    BOOST_TEST(seen.revocation_by == "OCSP");
    BOOST_TEST((seen.revoked_on == Moment{}));
}

BOOST_AUTO_TEST_CASE(revoked)
{
    const OcspResponder asked = responder();
    const Certificate seen = about("revoked-ocsp");
    BOOST_TEST(seen.revocation == "revoked", seen.revocation_detail);
    BOOST_TEST(seen.revocation_detail.ends_with(" keyCompromise"));
    BOOST_TEST((seen.revoked_on > Moment{}));
}

BOOST_AUTO_TEST_CASE(the_responder_does_not_know_it)
{
    const auto books = read_file(ca().file("index.txt"));
    write_file(ca().file("index.txt"), "");
    const OcspResponder asked = responder();
    const Certificate seen = about("good-ocsp");
    write_file(ca().file("index.txt"), books); // not before: the responder reads it again when it has changed
    BOOST_TEST(seen.revocation == "unknown");
}

BOOST_AUTO_TEST_CASE(somebody_whom_the_issuer_gave_that_purpose)
{
    const OcspResponder asked = responder("delegate");
    const Certificate seen = about("revoked-ocsp");
    BOOST_TEST(seen.revocation == "revoked", seen.revocation_detail);
}

BOOST_AUTO_TEST_CASE(somebody_without_that_purpose)
{
    const OcspResponder asked = responder("pretender");
    BOOST_TEST(about("revoked-ocsp").revocation == "bad_answer");
}

BOOST_AUTO_TEST_CASE(somebody_of_another_authority)
{
    const OcspResponder asked(ca(), made().stranger, "delegate", made().ocsp_port);
    BOOST_TEST(about("revoked-ocsp").revocation == "bad_answer");
}

BOOST_AUTO_TEST_CASE(an_answer_out_of_date)
{
    const OcspResponder asked = responder();
    database().import_pkcs12(ca().file("good-ocsp.p12"));
    Surroundings here = this_computer();
    here.home = folder.path();
    here.environment = {};
    here.now = [now = here.now] { return now() + std::chrono::hours(3); };
    Needs all;
    all.certificates = needs;
    const Facts facts = LiveFacts(here).gather(all, Watch(std::chrono::seconds(20)));
    BOOST_REQUIRE(bool(facts.certificates));
    BOOST_TEST(facts.certificates->found.at(0).revocation == "bad_answer");
}

BOOST_AUTO_TEST_CASE(unreachable_is_not_revoked)
{
    const Certificate seen = about("revoked-ocsp");
    BOOST_TEST(seen.revocation == "unreachable");
    BOOST_TEST(seen.revocation_by == "OCSP");
}

BOOST_AUTO_TEST_CASE(a_page_that_is_no_answer)
{
    write_file(*this / "page/index.html", "login");
    const Nginx page(*this / "page", "", "error_page 405 =200 /index.html;", made().ocsp_port); // as portals of hotels do
    BOOST_TEST(about("good-ocsp").revocation == "bad_answer");
}

BOOST_AUTO_TEST_CASE(the_list)
{
    const auto served = lists(ca().crl("now.crl"));
    BOOST_TEST(about("good-crl").revocation == "good");
}

BOOST_AUTO_TEST_CASE(the_list_names_it)
{
    const auto served = lists(ca().crl("now.crl"));
    const Certificate seen = about("revoked-crl");
    BOOST_TEST(seen.revocation == "revoked", seen.revocation_detail);
    BOOST_TEST(seen.revocation_by == "CRL");
    BOOST_TEST(seen.revocation_detail.ends_with(" keyCompromise"));
    BOOST_TEST((seen.revoked_on > Moment{}));
}

BOOST_AUTO_TEST_CASE(a_list_out_of_date)
{
    const auto served = lists(ca().crl("old.crl", "20250101000000Z", "20250201000000Z"));
    const Certificate seen = about("good-crl");
    BOOST_TEST(seen.revocation == "bad_answer");
    BOOST_TEST(seen.revocation_detail.ends_with("CRL has expired"), seen.revocation_detail);
}

BOOST_AUTO_TEST_CASE(a_list_signed_by_a_namesake)
{
    TestCa namesake;
    const auto served = lists(namesake.crl("now.crl"));
    const Certificate seen = about("revoked-crl");
    BOOST_TEST(seen.revocation == "bad_answer", seen.revocation_detail);
}

BOOST_AUTO_TEST_CASE(another_authoritys_list)
{
    const auto served = lists(ca().root_crl("root.crl"));
    BOOST_TEST(about("good-crl").revocation == "bad_answer");
}

BOOST_AUTO_TEST_CASE(a_list_that_is_not_there)
{
    const Nginx empty(*this / "nothing", "", "", made().crl_port);
    const Certificate seen = about("good-crl");
    BOOST_TEST(seen.revocation == "unreachable");
    BOOST_TEST(seen.revocation_detail.ends_with("HTTP 404"), seen.revocation_detail);
}

BOOST_AUTO_TEST_CASE(the_list_where_the_responder_is_silent)
{
    const auto served = lists(ca().crl("now.crl"));
    const Certificate seen = about("revoked-both");
    BOOST_TEST(seen.revocation == "revoked", seen.revocation_detail);
    BOOST_TEST(seen.revocation_by == "CRL");
}

BOOST_AUTO_TEST_CASE(nobody_to_ask) { BOOST_TEST(about("no-address").revocation == "no_address"); }

BOOST_AUTO_TEST_CASE(only_http_is_asked) { BOOST_TEST(about("odd-address").revocation == "no_address"); }

BOOST_AUTO_TEST_CASE(without_its_key_nobody_is_asked)
{
    const OcspResponder asked = responder();
    NssDatabase store = database();
    store.import_certificate(ca().file("good-ocsp.pem"), "office");
    store.import_certificate(ca().intermediate(), "ca");
    BOOST_TEST(look().found.at(0).revocation == "");
}

BOOST_AUTO_TEST_SUITE_END()
