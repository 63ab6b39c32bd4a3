// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/pkcs12.h"
#include "tests/stores/files.h"
#include "tests/support/process.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <openssl/evp.h>

#include <cstdlib>

#include <sys/stat.h>

using namespace junbi;
namespace bdata = boost::unit_test::data;

namespace junbi {
std::ostream& operator<<(std::ostream& out, Pkcs12Result result) { return out << static_cast<int>(result); }
} // namespace junbi

namespace {

Pkcs12 open(const std::string& bytes, const char* password = "test") { return open_pkcs12(bytes, Secret(password)); }

std::string made(const char* name, const std::vector<std::string>& options)
{
    return read_file(Files::once().pkcs12(name, options, "made.p12"));
}

std::string fingerprint(const Der& der) { return read_head(der)->fingerprint; }

/// The key as PKCS#8, made by the openssl command.
std::string bare_key(const char* name)
{
    const auto& ca = Files::once().ca();
    run({"openssl", "pkcs8", "-topk8", "-nocrypt", "-in", std::string(name) + ".key", "-outform", "DER", "-out", "bare.der"},
        {.folder = ca.folder()});
    return read_file(ca.file("bare.der"));
}

struct OldMethodsMissing {
    OldMethodsMissing() { setenv("OPENSSL_MODULES", "/nowhere", 1); }
    ~OldMethodsMissing() { unsetenv("OPENSSL_MODULES"); }
};

} // namespace

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool can_search_memory = false; // with the sanitizer's own there are terabytes of it
#else
constexpr bool can_search_memory = true;
#endif

} // namespace

BOOST_AUTO_TEST_SUITE(pkcs12)

BOOST_DATA_TEST_CASE(certificate_issuers_and_key, bdata::make({"office", "rsa"}), name)
{
    const Pkcs12 opened = open(Files::once().bytes(name));
    BOOST_REQUIRE_EQUAL(opened.result, Pkcs12Result::ok);
    BOOST_TEST(fingerprint(opened.certificate) == Files::once().ca().fingerprint(name));
    BOOST_REQUIRE(opened.others.size() == 1);
    BOOST_TEST(fingerprint(opened.others[0]) == Files::once().ca().fingerprint("intermediate"));
    BOOST_TEST(std::string(reinterpret_cast<const char*>(opened.key.data()), opened.key.size()) == bare_key(name));
    BOOST_TEST(!opened.old_methods);
}

BOOST_AUTO_TEST_CASE(wrong_passwords)
{
    const std::string file = Files::once().bytes("office");
    for (const char* wrong : {"", "Test", "ｔｅｓｔ", "test ", "testtest"})
        BOOST_TEST(open(file, wrong).result == Pkcs12Result::wrong_password, wrong);
}

BOOST_AUTO_TEST_CASE(a_japanese_password)
{
    const std::string file = made("office", {"-passout", "pass:介護の鍵🔑"});
    BOOST_TEST(open(file, "介護の鍵🔑").result == Pkcs12Result::ok);
    BOOST_TEST(open(file, "介護の鍵").result == Pkcs12Result::wrong_password);
}

BOOST_AUTO_TEST_CASE(no_password_in_both_ways)
{
    BOOST_TEST(open(made("office", {"-passout", "pass:"}), "").result == Pkcs12Result::ok);
    BOOST_TEST(open(made("office", {"-passout", "pass:", "-nomac"}), "").result == Pkcs12Result::ok);
    BOOST_TEST(open(with_no_password(Files::once().ca(), "office"), "").result == Pkcs12Result::ok);
}

BOOST_AUTO_TEST_CASE(without_a_seal)
{
    const std::string file = made("office", {"-passout", "pass:test", "-nomac"});
    BOOST_TEST(open(file).result == Pkcs12Result::ok);
    BOOST_TEST(open(file, "other").result == Pkcs12Result::wrong_password);
}

BOOST_AUTO_TEST_CASE(old_ways_of_wrapping)
{
    const Pkcs12 rc2 = open(made("office", {"-legacy", "-passout", "pass:test"}));
    BOOST_TEST(rc2.result == Pkcs12Result::ok);
    BOOST_TEST(rc2.old_methods);
    const Pkcs12 des
        = open(made("office", {"-certpbe", "PBE-SHA1-3DES", "-keypbe", "PBE-SHA1-3DES", "-macalg", "sha1", "-passout", "pass:test"}));
    BOOST_TEST(des.result == Pkcs12Result::ok);
    BOOST_TEST(!des.old_methods);
}

BOOST_AUTO_TEST_CASE(old_ways_that_this_computer_lacks)
{
    const std::string rc2 = made("office", {"-legacy", "-passout", "pass:test"});
    const OldMethodsMissing missing;
    BOOST_TEST(open(rc2).result == Pkcs12Result::no_old_methods);
    BOOST_TEST(open(rc2, "wrong").result == Pkcs12Result::wrong_password);
    BOOST_TEST(open(Files::once().bytes("office")).result == Pkcs12Result::ok);
}

BOOST_AUTO_TEST_CASE(old_ways_stay_out_of_the_rest_of_the_program)
{
    open(made("office", {"-legacy", "-passout", "pass:test"}));
    BOOST_TEST(EVP_CIPHER_fetch(nullptr, "RC2-40-CBC", nullptr) == nullptr);
}

BOOST_AUTO_TEST_CASE(what_is_missing_inside)
{
    BOOST_TEST(open(made("office", {"-nokeys", "-passout", "pass:test"})).result == Pkcs12Result::no_key);
    run({"openssl", "pkcs12", "-export", "-nocerts", "-inkey", "office.key", "-out", "key.p12", "-passout", "pass:test"},
        {.folder = Files::once().ca().folder()});
    BOOST_TEST(open(Files::once().bytes("key")).result == Pkcs12Result::no_certificate);
    BOOST_TEST(open(with_foreign_key(Files::once().ca(), "office", "nobody")).result == Pkcs12Result::key_mismatch);
}

BOOST_AUTO_TEST_CASE(no_such_file_at_all)
{
    const std::string file = Files::once().bytes("office");
    BOOST_TEST(open("").result == Pkcs12Result::empty_file);
    BOOST_TEST(open(read_file(Files::once().ca().file("office-chain.pem"))).result == Pkcs12Result::pem);
    BOOST_TEST(open("\xef\xbb\xbf\r\n" + read_file(Files::once().ca().file("office.key"))).result == Pkcs12Result::pem);
    BOOST_TEST(open("PK\x03\x04 something else").result == Pkcs12Result::not_pkcs12);
    BOOST_TEST(open(std::string(2000, '\0')).result == Pkcs12Result::not_pkcs12);
    BOOST_TEST(open(file + "more").result == Pkcs12Result::ok); // what follows does no harm
    for (const std::size_t size : {std::size_t(10), file.size() / 2, file.size() - 1})
        BOOST_TEST(open(file.substr(0, size)).result == Pkcs12Result::cut, size);
    BOOST_TEST(open(bare_key("office")).result == Pkcs12Result::not_pkcs12);
}

/// None may crash, hang, or be taken for good with another certificate.
BOOST_AUTO_TEST_CASE(every_changed_byte)
{
    const std::string file = Files::once().bytes("office");
    for (std::size_t i = 0; i < file.size(); i += 3) {
        std::string changed = file;
        changed[i] = static_cast<char>(changed[i] ^ 0x41);
        const Pkcs12 opened = open(changed);
        if (opened.result == Pkcs12Result::ok)
            BOOST_TEST((opened.certificate == open(file).certificate), i);
    }
}

/// A changed number could keep the program busy for hours.
BOOST_AUTO_TEST_CASE(more_rounds_than_anybody_asks_for)
{
    const std::string file = Files::once().bytes("office");
    BOOST_TEST(open(with_rounds(file, 2'000'000'000)).result == Pkcs12Result::damaged);
    BOOST_TEST(open(with_rounds(file, -1)).result == Pkcs12Result::damaged);
    BOOST_TEST(open(with_rounds(file, 2049)).result == Pkcs12Result::wrong_password);
}

BOOST_AUTO_TEST_CASE(files_that_are_not_read)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "big.p12", "0");
    std::filesystem::resize_file(folder.path() / "big.p12", 100'000'000);
    mkfifo((folder.path() / "pipe.p12").c_str(), 0600);
    BOOST_TEST(open_pkcs12_file(folder.path() / "big.p12", Secret("test")).result == Pkcs12Result::too_large);
    BOOST_TEST(open_pkcs12_file(folder.path() / "pipe.p12", Secret("test")).result == Pkcs12Result::unreadable); // would wait for ever
    BOOST_TEST(open_pkcs12_file(folder.path(), Secret("test")).result == Pkcs12Result::unreadable);
    const Pkcs12 none = open_pkcs12_file(folder.path() / "none.p12", Secret("test"));
    BOOST_TEST(none.result == Pkcs12Result::unreadable);
    BOOST_TEST(none.detail == "No such file or directory");
    BOOST_TEST(open_pkcs12_file(Files::once().ca().file("office.p12"), Secret("test")).result == Pkcs12Result::ok);
}

/// For many lengths, because what is left behind depends on whose memory is used again. The program finds the password in itself
/// while it still has it, so a search that finds nothing has looked.
BOOST_TEST_DECORATOR(*boost::unit_test::enable_if<can_search_memory>())
BOOST_DATA_TEST_CASE(nothing_of_the_password_stays_in_memory, bdata::make({8, 20, 31, 32, 40, 60, 63, 90, 200}), length)
{
    const std::string password = std::string("Eichhornweg-1234567890").substr(0, static_cast<std::size_t>(std::min(length, 22)))
        + std::string(static_cast<std::size_t>(std::max(0, length - 22)), 'x');
    for (const std::vector<std::string>& way : {std::vector<std::string>{}, {"-legacy"}}) {
        std::vector<std::string> options = way;
        options.insert(options.end(), {"-passout", "pass:" + password});
        const auto file = Files::once().pkcs12("office", options, "long.p12");
        for (const std::string wrong : {"", "!"}) {
            const Ran ran = run({JUNBI_OPEN_AND_SEARCH, file, std::to_string(length) + wrong});
            BOOST_TEST(ran.out == (wrong.empty() ? "0 found 0, before 1\n" : "7 found 0, before 1\n"));
        }
    }
}

BOOST_AUTO_TEST_CASE(key_ids)
{
    BOOST_TEST(key_id_of({}).empty());
    BOOST_TEST(key_id_of(open(Files::once().bytes("office")).certificate).size() == 40);
    BOOST_TEST(key_id_of(open(Files::once().bytes("office")).certificate) == key_id_of(open(Files::once().bytes("renewed")).certificate));
}

BOOST_AUTO_TEST_SUITE_END()
