// SPDX-License-Identifier: Apache-2.0
#include "wizard/demo/demo_office.h"

#include "checks/contract/days.h"
#include "wizard/demo/demo_staff.h"
#include "wizard/demo/practice.h"

#include <initializer_list>
#include <utility>

namespace junbi {
namespace {

using Pairs = std::initializer_list<std::pair<const char*, std::string>>;
using std::chrono::days;
using std::chrono::hours;

Answers answers(Pairs pairs)
{
    Answers made;
    for (const auto& [field, value] : pairs)
        made.set(field, value);
    return made;
}

/// A list as the portal may publish one; every name is invented.
Table demo_published()
{
    return {{"name", "prefecture", "phone", "email"},
        {{"株式会社見本サポート", "見本県", "000-0000-0001", "support@example.jp"},
            {"架空電機株式会社", "全国", "000-0000-0002", "kakuu@example.jp"},
            {"例示システム有限会社", "見本県", "000-0000-0003", "reiji@example.jp"},
            {"試験ネット合同会社", "東京都、神奈川県", "000-0000-0004", ""},
            {"株式会社たとえば情報", "関東", "000-0000-0005", "tatoeba@example.jp"}}};
}

/// One vendor has answered with everything, one without saying all, one not yet.
Table demo_vendors(Day today)
{
    const auto on = [today](int offset) { return iso_day(today + days(offset)); };
    return {{"name", "person", "prefecture", "email", "asked", "answer_by", "answered", "price_readers", "price_support", "does_reader",
                "does_app", "does_service", "work_date", "period", "valid_until"},
        {{"株式会社見本サポート", "見本 三郎", "見本県", "support@example.jp", on(-12), on(12), on(-4), "23100", "44000", "yes", "yes",
             "yes", on(50), "半日", on(56)},
            {"架空電機株式会社", "", "全国", "kakuu@example.jp", on(-12), on(12), on(-2), "19800", "41800", "yes", "", "no", on(52), "1日",
                on(30)},
            {"例示システム有限会社", "", "見本県", "reiji@example.jp", on(-12), on(12), "", "", "", "", "", "", "", "", ""}}};
}

std::map<std::string, Answers> office_answers(Day today)
{
    const auto on = [today](int offset) { return iso_day(today + days(offset)); };
    std::map<std::string, Answers> all;
    Answers& office = all["office"];
    office = answers({{"number", "4799999992"}, {"name", "見本デイサービス"}, {"corporation", "見本福祉会"}, {"nonprofit", "yes"},
        {"address", "見本県見本市見本町1-1"}, {"phone", "000-0000-0000"}, {"email", "mihon@example.jp"}, {"contact", "見本 一子"},
        {"billing", "direct"}, {"careplan_link", "no"}, {"visit", on(52)}, {"wants_subsidy", "yes"}, {"computers", "3"},
        {"responsible", "見本 一子"}});
    office.set_rows("services", {{"service"}, {{"15"}, {"43"}}});
    office.set_rows("municipalities", {{"municipality", "state", "start"}, {{"見本市", "date", on(131)}}});
    all["environment"] = answers({{"compared_on", on(-3)}, {"responsible", "見本 一子"}});
    all["certificate"] = answers({{"has_user_id", "yes"}, {"responsible", "見本 二郎"}});
    all["card_reader"] = answers({{"type", "contactless"}, {"responsible", "見本 二郎"}});
    all["vendor"] = answers({{"ask", "vendor"}, {"work_reader", "yes"}, {"work_app", "yes"}, {"reply_by", on(12)}, {"valid_days", "60"},
        {"ask_period", "yes"}, {"ask_split", "yes"}, {"told_checked", "yes"}, {"responsible", "見本 一子"}});
    all["vendor"].set_rows("published", demo_published());
    all["vendor"].set_rows("vendors", demo_vendors(today));
    all["subsidy"].set_rows("receipt", {{"what", "kind", "count", "price"}, {{"カードリーダー 見本リーダー MR-01", "A", "2", "15400"}}});
    all["accounts"] = answers({{"portal_registered", "yes"}, {"portal_on", on(-40)}, {"kj_id", "yes"}, {"kj_shape", "KJ●●●●●●●●●●●●"},
        {"password_changed", "unsure"}, {"app_account", "received"}, {"app_applied", on(-30)}, {"app_received", on(-9)},
        {"office_user", "verified"}, {"office_user_on", on(-7)}, {"admin_user", "verified"}, {"admin_set_on", on(-7)},
        {"admin_verified_on", on(-6)}, {"general_users", "set"}, {"general_set_on", on(-5)}, {"menu_screen", "not_yet"},
        {"responsible", "見本 一子"}});
    all["staff"] = answers({{"expected_count", "23"}, {"registered_count", "24"}, {"checked_on", on(-1)}});
    put_demo_staff(all["staff"], today);
    all["notices"] = answers({{"contact", "受付　見本 一子　電話 000-0000-0000"}, {"web_page", "https://www.example.jp/mihon/"},
        {"office_kana", "みほんでいさーびす"}, {"message", "ご不明な点は、送迎のときにもお声がけください。"}});
    all["operations"] = answers({{"materials_read", on(-10)}});
    return all;
}

Facts shared_facts(Moment seen, const std::string& host)
{
    Facts facts;
    facts.machine = Machine{host, "見本製作所", "MH-100", 16107};
    facts.system = System{"windows", "Windows 11", "10.0.26200", "Pro", "x86_64", true};
    facts.browsers = std::vector{Browser{"edge", "Microsoft Edge", "143.0"}};
    facts.session = Session{"local", ""};
    facts.hosts = Trouble::not_allowed;
    facts.usb = std::vector<UsbDevice>{};
    facts.readers = std::vector<CardReader>{};
    facts.certificates = Certificates{{{"windows:CurrentUser/MY", "Microsoft Edge", true, ""}}, {}, 1, {}, {}};
    facts.machine.seen = facts.system.seen = facts.browsers.seen = facts.session.seen = seen;
    facts.usb.seen = facts.readers.seen = facts.certificates.seen = seen;
    return facts;
}

Certificate certificate(Moment from, Moment until)
{
    Certificate made;
    made.fingerprint = "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff";
    made.subject = "CN=4799999992,OU=見本,O=見本の発行者";
    made.issuer = "CN=見本の認証局";
    made.serial = "01";
    made.valid_from = from;
    made.valid_until = until;
    made.has_private_key = true;
    made.key_algorithm = "RSA";
    made.key_bits = 2048;
    made.signature_algorithm = "sha256WithRSAEncryption";
    made.purposes = {"clientAuth"};
    made.stores = {"windows:CurrentUser/MY"};
    made.rule = "office_number";
    return made;
}

/// The reception's computer: nearly ready, its certificate ends soon.
Computer reception(Day today)
{
    Computer made{"PC-01 受付"};
    const Moment seen = Moment(today) - hours(20);
    made.facts = shared_facts(seen, "MIHON-PC-01");
    made.facts.certificates = Certificates{{{"windows:CurrentUser/MY", "Microsoft Edge", true, ""}},
        {certificate(Moment(today) - days(1022), Moment(today) + days(73))}, 1, {}, {}};
    made.facts.certificates.seen = seen;
    made.facts.readers = std::vector{CardReader{"SONY FeliCa Port/PaSoRi 4.0", "054c:0dc8", Card::my_number, ""}};
    made.facts.readers.seen = seen;
    made.answers["accounts"] = answers({{"uses_app", "yes"}, {"access_code_seen", "yes"}, {"app_set", "yes"}, {"set_by", "見本 二郎"},
        {"set_on", iso_day(today - days(3))}, {"code_registered", "yes"}, {"code_registered_on", iso_day(today - days(3))},
        {"app_verified", "yes"}, {"verified_on", iso_day(today - days(1))}});
    made.answers["app_registration"] = answers({{"result", "ok"}, {"reading", "ok"}, {"seen_on", iso_day(today - days(1))}});
    return made;
}

/// The office's second computer: a reader, but no card on it and no certificate yet.
Computer desk(Day today)
{
    Computer made{"PC-02 事務室"};
    const Moment seen = Moment(today) - hours(19);
    made.facts = shared_facts(seen, "MIHON-PC-02");
    made.facts.readers = std::vector{CardReader{"Circle CIR315 CL", "31aa:3002", Card::none, ""}};
    made.facts.readers.seen = seen;
    return made;
}

} // namespace

Office demo_office(Day today)
{
    Office office;
    office.answers = office_answers(today);
    office.computers = {reception(today), desk(today),
        Computer{"訪問用タブレット", true,
            {{"environment", answers({{"page_opened", "yes"}})},
                {"vendor", answers({{"place", "訪問先"}, {"maker", "見本製作所"}, {"model", "MT-10"}, {"system", "iPadOS"}})}}}};
    return office;
}

Office practice_office(Day today)
{
    Office office = demo_office(today);
    office.answers["office"].set("name", "練習用の事業所");
    office.computers = {Computer{"練習用パソコン"}};
    office.computers.front().facts.machine = Machine{practice_host, "見本製作所", "MH-100"};
    office.computers.front().facts.machine.seen = Moment(today);
    return office;
}

} // namespace junbi
