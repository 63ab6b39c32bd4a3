// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/documents/certificate_transfer_facts.h"
#include "wizard/documents/papers.h"
#include "wizard/engine/failure.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

const std::string fingerprint = "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:f1";

Certificate certificate(const std::string& rule, const std::string& number)
{
    Certificate made;
    made.fingerprint = fingerprint;
    made.subject = "CN=" + number + ",O=見本の団体";
    made.issuer = "CN=見本の認証局";
    made.serial = "5EC3E7";
    made.valid_until = *parse_moment("2027-02-03T14:59:59Z");
    made.stores = {"nss:~/.pki/nssdb", "nss:~/.mozilla/firefox/a"};
    made.rule = rule;
    return made;
}

Computer computer(const std::string& name, std::vector<Certificate> found)
{
    Computer made{name};
    made.facts.certificates
        = Certificates{{{"nss:~/.pki/nssdb", "Chromium", true, ""}, {"nss:~/.mozilla/firefox/a", "Firefox (default)", true, ""}},
            std::move(found), 3, {}, {}};
    made.facts.certificates.seen = *parse_moment("2026-11-21T01:00:00Z");
    return made;
}

Wizard wizard_of(std::vector<Computer> computers)
{
    Office office;
    office.answers["office"].set("number", "4799999992");
    office.answers["office"].set("name", "さくら見本デイサービス");
    office.computers = std::move(computers);
    Rules rules;
    rules.add("certificate.kinds",
        {"2026-11-22",
            Table{{"id", "label", "confirmed_by"}, {{"guessed", "介護保険証明書", ""}, {"known", "介護DX証明書", "見本 一子"}}}});
    return Wizard({.checks = {},
                      .rules = std::move(rules),
                      .today = *parse_day("2026-11-22"),
                      .source = nullptr,
                      .runner = nullptr,
                      .now = [] { return Moment{}; }},
        std::move(office));
}

/// The sheet of a computer as text, its lines run together.
std::string text_of(const Wizard& wizard, const std::string& name, int* pages = nullptr)
{
    const TemporaryFolder folder;
    PrintJob job = certificate_transfer_job(wizard, in_japanese, "ja-JP", name);
    job.output = folder.path() / "sheet.pdf";
    job.strict = true;
    const Printed printed = print(job);
    BOOST_TEST(printed.issues.empty());
    if (pages)
        *pages = printed.pages;
    std::string all;
    for (const char each : run({"pdftotext", "-raw", job.output.string(), "-"}).out)
        if (each != ' ' && each != '\n')
            all += each;
    return all;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// As it is printed, without spaces.
std::string words(const Text& text)
{
    std::string all = in_japanese(text);
    std::erase(all, ' ');
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(certificate_transfer)

BOOST_AUTO_TEST_CASE(it_names_the_certificates_of_the_computer_on_one_page)
{
    const Wizard wizard = wizard_of({computer("PC-01", {certificate("office_number", "4799999992")}), computer("PC-02", {})});
    int pages = 0;
    const std::string text = text_of(wizard, "PC-01", &pages);
    BOOST_TEST(pages == 1);
    for (const char* part :
        {"さくら見本デイサービス", "4799999992", "PC-01", "Chromium", "Firefox(default)", "令和9年2月3日", "cc:dd:ee:f1"})
        BOOST_TEST(has(text, part), part << "\n" << text);
    BOOST_TEST(!has(text, "PC-02"));
}

BOOST_AUTO_TEST_CASE(no_secret_and_nothing_that_identifies_the_certificate_is_on_it)
{
    const Wizard wizard = wizard_of({computer("PC-01", {certificate("guessed", "4799999992")})});
    const std::string text = text_of(wizard, "PC-01");
    for (const char* part : {"5EC3E7", "見本の団体", "見本の認証局", "bb:cc:dd:ee:f1"})
        BOOST_TEST(!has(text, part), part);
    BOOST_TEST(has(text, words(T("Never write user ID, passwords or one-time codes on this sheet."))), text);
}

BOOST_AUTO_TEST_CASE(a_kind_is_a_guess_unless_the_office_said_it)
{
    const auto source_with = [](const std::string& rule) {
        return certificate_transfer_facts(wizard_of({computer("PC-01", {certificate(rule, "4799999992")})}), "PC-01").certificates.front();
    };
    BOOST_TEST((source_with("office_number").source == T("a guess")));
    BOOST_TEST((source_with("guessed").source == T("a guess")));
    BOOST_TEST((source_with("guessed").label == verbatim("介護保険証明書")));
    BOOST_TEST((source_with("known").source == T("as the office says")));
    BOOST_TEST((source_with("marked").source == T("as the office says")));
}

BOOST_AUTO_TEST_CASE(the_last_day_is_the_one_in_japan)
{
    Certificate late = certificate("marked", "4799999992");
    late.valid_until = *parse_moment("2027-02-03T15:00:00Z"); // midnight of the 4th in Japan
    const TransferFacts facts = certificate_transfer_facts(wizard_of({computer("PC-01", {late})}), "PC-01");
    BOOST_TEST((facts.certificates.front().until == parse_day("2027-02-04")));
}

BOOST_AUTO_TEST_CASE(without_a_name_it_is_the_only_computer_or_a_sheet_to_fill_in)
{
    BOOST_TEST(certificate_transfer_facts(wizard_of({computer("PC-01", {})}), "").old_computer == "PC-01");
    const Wizard two = wizard_of({computer("PC-01", {certificate("marked", "4799999992")}), computer("PC-02", {})});
    const TransferFacts blank = certificate_transfer_facts(two, "");
    BOOST_TEST(blank.old_computer.empty());
    BOOST_TEST(blank.certificates.empty());
    BOOST_TEST(has(text_of(two, ""), words(T("Nobody has looked at this computer with Junbi yet: please write them down by hand."))));
    BOOST_CHECK_THROW(certificate_transfer_facts(two, "PC-99"), Failure);
}

BOOST_AUTO_TEST_CASE(what_a_person_saw_on_a_tablet_is_on_its_sheet)
{
    Computer tablet{"訪問用タブレット", true};
    tablet.answers["certificate"].set("seen_by_hand", "yes");
    tablet.answers["certificate"].set("hand_valid_until", "2028-03-31");
    const TransferFacts facts = certificate_transfer_facts(wizard_of({tablet}), "");
    BOOST_REQUIRE(facts.certificates.size() == 1U);
    BOOST_TEST((facts.certificates.front().until == parse_day("2028-03-31")));
    BOOST_TEST((facts.certificates.front().source == T("as the office says")));
    BOOST_TEST(!facts.looked_on.has_value());
}

BOOST_AUTO_TEST_CASE(what_junbi_put_there_and_did_not_take_back_is_told)
{
    Computer old = computer("PC-01", {});
    const auto entry = [](const std::string& id, ChangeState state) {
        LedgerEntry made{id, "certificate", "nss:~/.pki/nssdb", "Chromium", state, *parse_moment("2026-11-20T01:00:00Z")};
        made.made = {{"certificate", {{"fingerprint", fingerprint}}}, {"authority", {{"fingerprint", "99:99:99:99"}}}};
        return made;
    };
    old.changes = {entry("3", ChangeState::verified), entry("4", ChangeState::undone), entry("5", ChangeState::failed)};
    const std::string text = text_of(wizard_of({old}), "PC-01");
    BOOST_TEST(has(text, "junbiundo3"), text);
    BOOST_TEST(has(text, "cc:dd:ee:f1"), text);
    BOOST_TEST((!has(text, "undo4") && !has(text, "undo5")), text);
    BOOST_TEST(!has(text, "99:99:99:99"));
}

BOOST_AUTO_TEST_CASE(twenty_certificates_and_long_names_go_on_over_pages_and_nothing_is_lost)
{
    std::vector<Certificate> many;
    for (int i = 10; i < 30; ++i) {
        many.push_back(certificate("office_number", "4799999992"));
        many.back().fingerprint = "aa:bb:cc:dd:ee:ff:00:" + std::to_string(i);
    }
    const Wizard wizard = wizard_of({computer("PC-01 二階の事務室の窓ぎわに置いてある共用のノートパソコン", many)});
    int pages = 0;
    const std::string text = text_of(wizard, "", &pages);
    BOOST_TEST(pages > 1);
    for (int i = 10; i < 30; ++i)
        BOOST_TEST(has(text, "ee:ff:00:" + std::to_string(i)));
    BOOST_TEST(has(text, in_japanese(T("Day it was finished"))));
}

BOOST_AUTO_TEST_CASE(it_is_a_paper_that_can_be_asked_for)
{
    const Paper* paper = find_paper("certificate-transfer");
    BOOST_REQUIRE(paper);
    const Wizard wizard = wizard_of({computer("PC-01", {})});
    BOOST_TEST(paper->job(wizard, in_japanese, "ja-JP", {"PC-01"}).content.words.at("old_computer") == "PC-01");
}

BOOST_AUTO_TEST_SUITE_END()
