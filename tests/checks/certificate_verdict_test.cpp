// SPDX-License-Identifier: Apache-2.0
// The verdict, a line each: key, owner, purpose, strength, chain, revocation.
#include "tests/checks/certificate_case.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <ostream>

namespace {

using namespace junbi;
using namespace junbi::testing;

struct Line {
    const char* name;
    void (*edit)(Certificate&);
    const char* id;
    Status status;
};
std::ostream& operator<<(std::ostream& out, const Line& each) { return out << each.name; }

const Line lines[]{
    {"key not tried", [](Certificate&) {}, "certificate.key", Status::ok},
    {"key works", [](Certificate& c) { c.key_works = "yes"; }, "certificate.key", Status::ok},
    {"key locked", [](Certificate& c) { c.key_works = "locked"; }, "certificate.key_locked", Status::unknown},
    {"key broken", [](Certificate& c) { c.key_works = "no"; }, "certificate.key_unusable", Status::problem},
    {"no key", [](Certificate& c) { c.has_private_key = false; }, "certificate.no_key", Status::problem},
    {"main number", [](Certificate&) {}, "certificate.office", Status::ok},
    {"other number", [](Certificate& c) { c.subject = "CN=" + other_number; }, "certificate.office", Status::ok},
    {"no number", [](Certificate& c) { c.subject = "CN=SOMEONE"; }, "certificate.office_open", Status::unknown},
    {"no limits", [](Certificate&) {}, "certificate.purpose", Status::ok},
    {"client",
        [](Certificate& c) {
            c.purposes = {"emailProtection", "clientAuth"};
        },
        "certificate.purpose", Status::ok},
    {"any", [](Certificate& c) { c.purposes = {"anyExtendedKeyUsage"}; }, "certificate.purpose", Status::ok},
    {"server", [](Certificate& c) { c.purposes = {"serverAuth"}; }, "certificate.wrong_purpose", Status::problem},
    {"signs",
        [](Certificate& c) {
            c.key_usage = {"digitalSignature", "keyEncipherment"};
        },
        "certificate.purpose", Status::ok},
    {"no signing", [](Certificate& c) { c.key_usage = {"keyEncipherment"}; }, "certificate.wrong_purpose", Status::problem},
    {"chain", [](Certificate& c) { c.chain = "complete"; }, "certificate.chain", Status::ok},
    {"issuer missing", [](Certificate& c) { c.chain = "no_issuer"; }, "certificate.chain_missing", Status::attention},
    {"broken chain", [](Certificate& c) { c.chain = "broken"; }, "certificate.chain_broken", Status::problem},
    {"no chain seen", [](Certificate&) {}, "certificate.chain_not_seen", Status::not_applicable},
    {"good", [](Certificate& c) { c.revocation = "good"; }, "certificate.revocation", Status::ok},
    {"revoked", [](Certificate& c) { c.revocation = "revoked"; }, "certificate.revoked", Status::problem},
    {"not its own", [](Certificate& c) { c.revocation = "unknown"; }, "certificate.revocation_unknown", Status::attention},
    {"off line", [](Certificate& c) { c.revocation = "unreachable"; }, "certificate.revocation_unreachable", Status::unknown},
    {"bad answer", [](Certificate& c) { c.revocation = "bad_answer"; }, "certificate.revocation_bad_answer", Status::unknown},
    {"nobody to ask", [](Certificate& c) { c.revocation = "no_address"; }, "certificate.revocation_nobody", Status::ok},
    {"not asked", [](Certificate& c) { c.revocation = "not_allowed"; }, "certificate.revocation_not_asked", Status::todo},
    {"not looked at", [](Certificate&) {}, "certificate.revocation_not_seen", Status::not_applicable},
};

struct Strength {
    const char* algorithm;
    long long bits;
    const char* signature;
    bool strong;
};
std::ostream& operator<<(std::ostream& out, const Strength& each) { return out << each.algorithm << each.bits << " " << each.signature; }
const Strength strengths[]{
    {"RSA", 2048, "sha256WithRSAEncryption", true},
    {"RSA", 2047, "sha256WithRSAEncryption", false},
    {"RSA", 1024, "sha256WithRSAEncryption", false},
    {"RSA", 4096, "sha1WithRSAEncryption", false},
    {"RSA", 4096, "md5WithRSAEncryption", false},
    {"EC", 256, "ecdsa-with-SHA256", true},
    {"EC", 255, "ecdsa-with-SHA256", false},
    {"EC", 384, "ecdsa-with-SHA1", false},
    {"ED25519", 253, "ED25519", true},
    {"RSA", 2048, "sha512WithRSAEncryption", true},
    {"RSA", 2048, "rsassaPss", true},
};

} // namespace

BOOST_AUTO_TEST_SUITE(certificate_verdict_test)

BOOST_DATA_TEST_CASE(each_line_for_itself, boost::unit_test::data::make(lines), line)
{
    const Outcome outcome = judged_with(line.edit);
    const Finding* found = find(outcome, line.id, "aa");
    BOOST_REQUIRE(found);
    BOOST_TEST((found->status == line.status));
    BOOST_TEST((!is_open(line.status) || !found->advice.empty()));
    BOOST_TEST((found->guide == std::vector<std::string>{"2-1.c1", "2-1.c2"}));
    const auto open = std::count_if(outcome.findings.begin(), outcome.findings.end(),
        [](const Finding& each) { return is_open(each.status) && each.id != "certificate.none"; });
    BOOST_TEST(open == (is_open(line.status) ? 1 : 0)); // no fault has a second line
}

BOOST_AUTO_TEST_CASE(a_key_that_cannot_be_used_is_installed_again)
{
    for (const auto& edit : {lines[3], lines[4]})
        BOOST_TEST((
            find(judged_with(edit.edit), edit.id)->changes == std::vector<Change>{{"certificate", T("Install a certificate file …"), {}}}));
}

BOOST_AUTO_TEST_CASE(a_missing_root_is_never_offered_to_be_installed)
{
    const Outcome outcome = judged_with([](Certificate& c) {
        c.chain = "no_issuer";
        c.chain_missing = "CN=見本ルート認証局";
    });
    const Finding* missing = find(outcome, "certificate.chain_missing");
    BOOST_TEST(missing->changes.empty());
    BOOST_TEST(missing->advice.msgid.find("Junbi never installs root") != std::string::npos);
    BOOST_TEST(std::get<std::string>(missing->what.args.at(0)) == "CN=見本ルート認証局");
}

BOOST_AUTO_TEST_CASE(the_chain_ends_too)
{
    const auto chain_until = [](const char* last) {
        const Day until = day(last);
        Certificate each = junbi::testing::until("2028-11-22");
        each.chain = "complete";
        each.chain_until = end_of(until);
        const Outcome outcome = judged(sample_with({each}));
        for (const char* id : {"certificate.chain", "certificate.chain_ends_soon", "certificate.chain_expired"})
            if (find(outcome, id))
                return std::string(id);
        return std::string();
    };
    BOOST_TEST(chain_until("2026-11-21") == "certificate.chain_expired");
    BOOST_TEST(chain_until("2026-11-22") == "certificate.chain_ends_soon");
    BOOST_TEST(chain_until("2027-02-20") == "certificate.chain_ends_soon"); // 90 days
    BOOST_TEST(chain_until("2027-02-21") == "certificate.chain");
    BOOST_TEST(chain_until("2040-01-01") == "certificate.chain");
}

BOOST_AUTO_TEST_CASE(a_day_of_revocation_is_a_day_in_japan)
{
    const auto words = [](Moment when) {
        return find(judged_with([&](Certificate& c) {
            c.revocation = "revoked";
            c.revoked_on = when;
        }),
            "certificate.revoked")
            ->what;
    };
    BOOST_TEST(words({}).args.empty());
    BOOST_TEST((std::get<Day>(words(Moment(day("2026-11-01")) + std::chrono::hours(15)).args.at(0)) == day("2026-11-02")));
}

BOOST_DATA_TEST_CASE(weak_keys_and_signatures, boost::unit_test::data::make(strengths), each)
{
    const Outcome outcome = judged_with([&](Certificate& c) {
        c.key_algorithm = each.algorithm;
        c.key_bits = each.bits;
        c.signature_algorithm = each.signature;
    });
    BOOST_TEST(has(outcome, each.strong ? "certificate.strength" : "certificate.weak", each.strong ? Status::ok : Status::attention));
}

BOOST_AUTO_TEST_CASE(the_owner_by_mark_rule_or_missing_number)
{
    SampleCase sample = sample_with({made("aa", day("2024-01-01"), day("2028-01-01"), "SOMEONE")});
    const Outcome nameless = judged(sample);
    const Finding* open = find(nameless, "certificate.office_open");
    BOOST_TEST(open->question == "certificate.marked");
    BOOST_TEST(open->evidence.back().name == "fingerprint");
    sample.own.set_rows("own_kinds", {{"kind", "issuer", "confirmed_on"}, {{"care", "試験用", "2026-11-01"}}});
    BOOST_TEST(has(judged(sample), "certificate.office", Status::ok));
    sample.own = {};
    change(sample, [](Certificates& seen) { seen.found[0].rule = "marked"; });
    BOOST_TEST(has(judged(sample), "certificate.office", Status::ok));
}

BOOST_AUTO_TEST_SUITE_END()
