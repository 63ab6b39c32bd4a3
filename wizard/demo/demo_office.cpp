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

std::map<std::string, Answers> office_answers(Day today)
{
    const auto on = [today](int offset) { return iso_day(today + days(offset)); };
    std::map<std::string, Answers> all;
    Answers& office = all["office"];
    office = answers({{"number", "4799999992"}, {"name", "見本デイサービス"}, {"corporation", "見本福祉会"}, {"nonprofit", "yes"},
        {"address", "見本県見本市見本町1-1"}, {"phone", "000-0000-0000"}, {"billing", "direct"}, {"careplan_link", "no"}, {"visit", on(52)},
        {"wants_subsidy", "yes"}, {"computers", "3"}, {"responsible", "見本 一子"}});
    office.set_rows("services", {{"service"}, {{"15"}, {"43"}}});
    office.set_rows("municipalities", {{"municipality", "state", "start"}, {{"見本市", "date", on(131)}}});
    all["environment"] = answers({{"compared_on", on(-3)}, {"responsible", "見本 一子"}});
    all["certificate"] = answers({{"has_user_id", "yes"}, {"responsible", "見本 二郎"}});
    all["card_reader"] = answers({{"type", "contactless"}, {"responsible", "見本 二郎"}});
    all["vendor"]
        = answers({{"ask", "vendor"}, {"work_reader", "yes"}, {"work_app", "yes"}, {"told_checked", "yes"}, {"responsible", "見本 一子"}});
    all["subsidy"].set_rows("receipt", {{"what", "kind", "count", "price"}, {{"カードリーダー 見本リーダー MR-01", "A", "2", "15400"}}});
    all["accounts"] = answers({{"portal_registered", "yes"}, {"kj_id", "yes"}, {"password_changed", "unsure"}, {"app_account", "received"},
        {"app_applied", on(-30)}, {"app_received", on(-9)}, {"admin_user", "verified"}});
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
    facts.machine = Machine{host, "見本製作所", "MH-100"};
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
    made.answers["accounts"] = answers({{"uses_app", "yes"}, {"access_code_seen", "yes"}, {"app_set", "yes"}});
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
    office.computers
        = {reception(today), desk(today), Computer{"訪問用タブレット", true, {{"environment", answers({{"page_opened", "yes"}})}}}};
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
