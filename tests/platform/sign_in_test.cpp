// SPDX-License-Identifier: Apache-2.0
#include "tests/platform/private_home.h"
#include "tests/support/servers.h"
#include "tests/support/tls_server.h"

using namespace junbi;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

struct Made {
    TestCa ca, stranger{"別の認証局"};
    Made()
    {
        ca.issue_server("server");
        ca.issue_server("expired-server", "DNS:localhost", {.from = "20200101000000Z", .until = "20210101000000Z"});
        ca.issue_server("future-server", "DNS:localhost", {.from = "20400101000000Z", .until = "20410101000000Z"});
        ca.issue_server("other-name", "DNS:other.example");
        ca.issue("good");
        ca.issue("rsa", {.key = "RSA"});
        ca.issue("soon", {.until = "20261215000000Z"});
        ca.issue("expired", {.from = "20200101000000Z", .until = "20210101000000Z"});
        ca.issue("future", {.from = "20400101000000Z", .until = "20410101000000Z"});
        ca.issue("purpose", {.purposes = "serverAuth"});
        ca.issue("revoked");
        ca.issue("other-office", {.subject = "/C=JP/O=試験用団体/OU=介護保険証明書/CN=1370000005", .until = "20300101000000Z"});
        stranger.issue("foreign");
        ca.revoke("revoked");
        for (const char* each : {"good", "rsa", "soon", "expired", "future", "purpose", "revoked", "other-office"})
            ca.pkcs12(each);
        stranger.pkcs12("foreign");
        write_file(ca.file("all.crl"), read_file(ca.crl("list.crl")) + read_file(ca.root_crl("root.crl")));
    }
};
Made& made()
{
    static Made once;
    return once;
}
TestCa& ca() { return made().ca; }

struct SigningIn : PrivateHome {
    fs::path ca_file = ca().root();
    TemporaryFolder root;
    std::function<Moment()> now = this_computer().now;

    SigningIn()
    {
        for (const char* each : {"https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"})
            unsetenv(each);
    }
    void install(const fs::path& p12) const { database().import_pkcs12(p12); }
    Fact<std::vector<SignIn>> all(const std::vector<SignInNeed>& hosts, const Watch& watch = Watch(20s)) const
    {
        Surroundings here = this_computer();
        here.home = folder.path();
        here.environment = {};
        here.root = root.path();
        here.ca_file = ca_file;
        here.now = now;
        Needs wanted;
        wanted.certificates = needs;
        wanted.sign_ins = hosts;
        return LiveFacts(here).gather(wanted, watch).sign_ins;
    }
    SignIn at(const std::string& host, std::chrono::milliseconds limit = 20s) const
    {
        const auto tried = all({{host, {}}}, Watch(limit));
        BOOST_REQUIRE_MESSAGE(bool(tried), tried.detail());
        return tried->at(0);
    }
    /// What a strict server says to a certificate.
    SignIn strictly(const fs::path& p12, const std::vector<std::string>& more) const
    {
        if (!p12.empty())
            install(p12);
        const StrictServer server(ca(), "server", more);
        return at(server.host());
    }
};

const std::vector<std::string> tls13{"-tls1_3"}, tls12{"-tls1_2"};

} // namespace

BOOST_FIXTURE_TEST_SUITE(signing_in, SigningIn)

BOOST_AUTO_TEST_CASE(nobody_is_contacted_who_was_not_named) { BOOST_TEST(!all({}).asked()); }

BOOST_AUTO_TEST_CASE(accepted_by_nginx)
{
    install(ca().file("good.p12"));
    const auto server = nginx_for_clients(ca(), "server", "add_header Seen $ssl_client_verify always;");
    const SignIn seen = at(server->host());
    BOOST_TEST(seen.result == "accepted", seen.detail);
    BOOST_TEST(seen.host == server->host());
    BOOST_TEST(seen.http_status == 200);
    BOOST_TEST(seen.tls_version == "TLSv1.3");
    BOOST_TEST(seen.fingerprint == ca().fingerprint("good"));
    BOOST_TEST(seen.issuer == "CN=試験用認証局 中間,O=試験用認証局,C=JP");
    BOOST_TEST(seen.alert == 0);
    BOOST_TEST(seen.detail == "");
}

BOOST_AUTO_TEST_CASE(accepted_in_tls_12_with_an_rsa_key)
{
    install(ca().file("rsa.p12"));
    const auto server = nginx_for_clients(ca(), "server", {}, "TLSv1.2");
    const SignIn seen = at(server->host());
    BOOST_TEST(seen.result == "accepted", seen.detail);
    BOOST_TEST(seen.tls_version == "TLSv1.2");
}

BOOST_AUTO_TEST_CASE(none_there_for_nginx)
{
    const auto server = nginx_for_clients(ca(), "server");
    const SignIn seen = at(server->host());
    BOOST_TEST(seen.result == "not_sent");
    BOOST_TEST(seen.fingerprint == "");
    BOOST_TEST(seen.http_status == 400);
}

BOOST_AUTO_TEST_CASE(refused_by_nginx)
{
    for (const char* each : {"expired", "future", "purpose"}) {
        PrivateHome fresh;
        const auto server = nginx_for_clients(ca(), "server");
        NssDatabase(*this / ".pki/nssdb").import_pkcs12(ca().file(std::string(each) + ".p12"));
        BOOST_TEST(at(server->host()).result == "refused", each);
        fs::remove_all(*this / ".pki");
    }
}

BOOST_AUTO_TEST_CASE(revoked_for_nginx)
{
    install(ca().file("revoked.p12"));
    const auto careless = nginx_for_clients(ca(), "server");
    BOOST_TEST(at(careless->host()).result == "accepted"); // without a list nginx does not know
    const auto careful = nginx_for_clients(ca(), "server", "ssl_crl $FOLDER/all.crl;");
    BOOST_TEST(at(careful->host()).result == "refused");
}

BOOST_AUTO_TEST_CASE(not_asked)
{
    install(ca().file("good.p12"));
    TlsServer server(ca(), "server");
    const SignIn seen = at(server.host());
    BOOST_TEST(seen.result == "not_asked");
    BOOST_TEST(seen.fingerprint == ca().fingerprint("good"));
}

BOOST_AUTO_TEST_CASE(strict_servers_say_why)
{
    const auto is = [&](const char* name, const std::vector<std::string>& more, const char* result, int alert) {
        const SignIn seen = strictly(ca().file(std::string(name) + ".p12"), more);
        BOOST_TEST(seen.result == result, name << " " << more[0] << ": " << seen.result << " " << seen.detail);
        BOOST_TEST(seen.alert == alert, name << " " << more[0] << ": alert " << seen.alert);
        fs::remove_all(*this / ".pki");
    };
    is("good", tls13, "accepted", 0);
    is("good", tls12, "accepted", 0);
    for (const auto& each : {tls13, tls12}) {
        is("expired", each, "refused_expired", 45);
        is("future", each, "refused", 42);
        is("purpose", each, "refused", 43);
    }
    is("revoked", {"-tls1_3", "-CRL", "list.crl", "-crl_check"}, "refused_revoked", 44);
}

BOOST_AUTO_TEST_CASE(strict_servers_and_a_foreign_authority)
{
    for (const auto& each : {tls13, tls12}) {
        const SignIn seen = strictly(made().stranger.file("foreign.p12"), each);
        BOOST_TEST(seen.result == "refused_authority", seen.detail);
        BOOST_TEST(seen.alert == 48);
        fs::remove_all(*this / ".pki");
    }
}

BOOST_AUTO_TEST_CASE(strict_servers_and_no_certificate)
{
    BOOST_TEST(strictly({}, tls13).alert == 116);
    BOOST_TEST(strictly({}, tls12).alert == 40);
    BOOST_TEST(strictly({}, tls13).result == "not_sent");
    BOOST_TEST(strictly({}, tls12).result == "not_sent");
}

BOOST_AUTO_TEST_CASE(a_key_behind_a_password_contacts_nobody)
{
    NssDatabase(*this / ".pki/nssdb", "main password").import_pkcs12(ca().file("good.p12"));
    TlsServer server(ca(), "server");
    const SignIn seen = at(server.host());
    BOOST_TEST(seen.result == "no_key");
    BOOST_TEST(seen.detail == "locked");
    BOOST_TEST(seen.fingerprint == ca().fingerprint("good"));
    BOOST_TEST(server.requests() == 0);
}

BOOST_AUTO_TEST_CASE(locked_in_one_store_and_open_in_another)
{
    NssDatabase(*this / ".pki/nssdb", "main password").import_pkcs12(ca().file("good.p12"));
    NssDatabase(add_firefox_profile(*this / ".mozilla/firefox", "own")).import_pkcs12(ca().file("good.p12"));
    const auto server = nginx_for_clients(ca(), "server");
    BOOST_TEST(at(server->host()).result == "accepted");
}

BOOST_AUTO_TEST_CASE(which_certificate_lies_ready)
{
    needs.office_numbers = {"4799999992", "1370000005"};
    TlsServer server(ca(), "server");
    const auto ready = [&] { return at(server.host()).fingerprint; };
    NssDatabase store = database();
    store.import_pkcs12(ca().file("expired.p12"));
    BOOST_TEST(ready() == ca().fingerprint("expired"));
    store.import_pkcs12(ca().file("future.p12"));
    store.import_pkcs12(ca().file("other-office.p12"));
    BOOST_TEST(ready() == ca().fingerprint("other-office")); // usable before anything else
    store.import_pkcs12(ca().file("soon.p12"));
    BOOST_TEST(ready() == ca().fingerprint("soon")); // the main office's, though it ends earlier
    store.import_pkcs12(ca().file("good.p12"));
    BOOST_TEST(ready() == ca().fingerprint("good")); // renewed
    needs.marked = {ca().fingerprint("other-office")};
    BOOST_TEST(ready() == ca().fingerprint("other-office"));
}

BOOST_AUTO_TEST_CASE(without_rules_no_certificate_lies_ready)
{
    install(ca().file("good.p12"));
    needs = {};
    const auto server = nginx_for_clients(ca(), "server");
    BOOST_TEST(at(server->host()).result == "not_sent");
}

BOOST_AUTO_TEST_CASE(the_host_is_unknown_and_gets_nothing)
{
    install(ca().file("good.p12"));
    ca_file = made().stranger.root();
    TlsServer server(ca(), "server");
    const SignIn seen = at(server.host());
    BOOST_TEST(seen.result == "host_unknown");
    BOOST_TEST(seen.issuer == "CN=試験用認証局 中間,O=試験用認証局,C=JP");
    BOOST_TEST(server.requests() == 0);
    const auto named = all({{server.host(), ca().root()}}); // roots that the person names
    BOOST_REQUIRE(bool(named));
    BOOST_TEST(named->at(0).result == "not_asked");
}

BOOST_AUTO_TEST_CASE(intercepted)
{
    install(ca().file("good.p12"));
    write_file(root.path() / "usr/local/share/ca-certificates/device.crt", read_file(ca().root()));
    TlsServer server(ca(), "server");
    BOOST_TEST(at(server.host()).result == "intercepted");
    BOOST_TEST(all({{server.host(), ca().root()}})->at(0).result == "not_asked"); // the person meant that root
}

BOOST_AUTO_TEST_CASE(the_hosts_name)
{
    TlsServer server(ca(), "other-name");
    BOOST_TEST(at(server.host()).result == "host_name");
}

BOOST_AUTO_TEST_CASE(the_host_has_expired)
{
    const auto server = nginx_for_clients(ca(), "expired-server"); // its error page over plain HTTP tells its clock
    const SignIn seen = at(server->host());
    BOOST_TEST(seen.result == "host_expired");
    BOOST_TEST(seen.detail == "certificate has expired");
}

BOOST_AUTO_TEST_CASE(this_computers_clock_is_wrong)
{
    TlsServer past(ca(), "expired-server", "Sun, 14 Jun 2020 00:00:00 GMT"), future(ca(), "future-server", "Thu, 14 Jun 2040 00:00:00 GMT");
    BOOST_TEST(at(past.host()).result == "clock");
    BOOST_TEST(at(future.host()).result == "clock");
    TlsServer without(ca(), "expired-server", "soon");
    BOOST_TEST(at(without.host()).result == "host_expired");
}

BOOST_AUTO_TEST_CASE(no_tls_at_all)
{
    const Nginx plain(ca().folder(), "", "");
    BOOST_TEST(at(plain.host()).result == "not_tls");
}

BOOST_AUTO_TEST_CASE(nobody_there)
{
    const LoopbackPort closed(LoopbackPort::Kind::closed), silent(LoopbackPort::Kind::silent);
    BOOST_TEST(at(closed.host()).result == "refused_connection");
    BOOST_TEST(at("no-such-host.invalid").result == "no_name");
    BOOST_TEST(at(silent.host(), 2s).result == "timed_out");
}

BOOST_AUTO_TEST_CASE(a_proxy_that_is_not_there_and_its_user)
{
    const LoopbackPort closed(LoopbackPort::Kind::closed);
    setenv("https_proxy", ("http://person:word@" + closed.host()).c_str(), 1);
    BOOST_TEST(at("kaigo.example").result == "proxy");
    setenv("https_proxy", "http://person:word@localhost:port", 1); // libcurl tells the whole address of a proxy that it does not understand
    const SignIn seen = at("kaigo.example");
    unsetenv("https_proxy");
    BOOST_TEST(seen.result == "proxy", seen.detail);
    BOOST_TEST(seen.detail.find("localhost") != std::string::npos, seen.detail);
    BOOST_TEST(seen.detail.find("person") == std::string::npos, seen.detail);
    BOOST_TEST(seen.detail.find("word") == std::string::npos, seen.detail);
}

BOOST_AUTO_TEST_CASE(roots_that_cannot_be_read)
{
    TlsServer server(ca(), "server");
    const auto tried = all({{server.host(), "/nowhere/roots.pem"}});
    BOOST_REQUIRE(bool(tried));
    BOOST_TEST(tried->at(0).result == "failed");
    BOOST_TEST(tried->at(0).detail != "");
    BOOST_TEST(server.requests() == 0);
}

BOOST_AUTO_TEST_CASE(two_hosts_side_by_side)
{
    install(ca().file("good.p12"));
    const auto server = nginx_for_clients(ca(), "server");
    const LoopbackPort silent(LoopbackPort::Kind::silent);
    const auto tried = all({{silent.host(), {}}, {server->host(), {}}}, Watch(3s));
    BOOST_REQUIRE(bool(tried));
    BOOST_TEST(tried->at(0).result == "timed_out");
    BOOST_TEST(tried->at(1).result == "accepted");
}

BOOST_AUTO_TEST_CASE(the_store_stays_as_it_was)
{
    install(ca().file("good.p12"));
    const auto server = nginx_for_clients(ca(), "server");
    const std::string before = picture_of(folder.path());
    BOOST_TEST(at(server->host()).result == "accepted");
    BOOST_TEST((picture_of(folder.path()) == before));
}

BOOST_AUTO_TEST_SUITE_END()
