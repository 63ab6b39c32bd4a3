// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"

#include "checks/contract/days.h"
#include "wizard/catalogues/speaker.h"

namespace junbi {
namespace {

Day day(const char* iso) { return *parse_day(iso); }

ChecklistLine line(const char* guide, const char* item, Status status, const char* what, const char* advice = "")
{
    const std::string section = std::string(guide).substr(0, 3);
    const Text chapter = verbatim(section[0] == '2' ? "2　利用する端末の準備" : section[0] == '3' ? "3　各種設定" : "4　運用準備");
    ChecklistLine made{.section = section, .chapter = chapter, .guide = guide, .item = verbatim(item), .status = status};
    made.what = verbatim(what);
    made.advice = verbatim(advice);
    return made;
}

std::vector<ChecklistLine> lines()
{
    using enum Status;
    return {
        line("2-1.c1", "端末に電子証明書がインストール済みか確認", attention, "電子証明書の期限まであと73日です。",
            "12月中に更新してください。"),
        line("2-1.c2", "導入作業までに電子証明書を取得", problem, "電子証明書が見つかりません。",
            "取得まで1か月ほどかかることがあります。早めに申請してください。"),
        line("2-2.c1", "利用シーンに合うカードリーダーのタイプを確定", ok, "訪問で使うため、非接触型を3台使います。"),
        line("2-2.c2", "介護WEBサービスの推奨環境を確認", attention, "カードリーダーが機器の一覧にあるか、まだ確かめていません。",
            "機器の一覧（KB0011081）を開いて見比べてください。"),
        line("2-3.c1", "依頼時、導入支援事業者に伝える内容を確認", todo, "まだ始めていません。", "見積依頼書を印刷できます。"),
        line("2-3.c2", "導入支援事業者に発注するか検討・確定", ok, "頼むことに決まりました。"),
        line("2-3.c3", "導入支援事業者に見積依頼", ok, "2社に依頼しました。"),
        line("2-3.c4", "導入支援事業者に「介護情報基盤との接続サポート」を発注", todo, "まだ発注していません。",
            "助成金の期限に間に合うよう、作業期間を先に確認してください。"),
        line("3-1.c1", "オンライン資格確認ユーザID・パスワード・アクセスコードの取得", todo, "まだそろっていません（値は書きません）。",
            "パソコンごとの控えを鍵のかかる場所に保管してください。"),
        line("3-1.c2", "取得したアカウント情報を基に設定", waived, "新しいパソコンが届くまで見送ります。"),
        line("3-1.c3", "マイナ資格確認アプリ情報の登録結果を確認", unknown, "登録の結果を見られませんでした。",
            "一覧画面を開いて、もう一度確かめてください。"),
        line("4-1.c1", "導入後のフロー・運用方法を検討", ok, "話し合いが済みました。"),
        line("4-1.c2", "介護情報基盤ポータルの参考になる資料を確認", ok, "読みました。"),
        line("4-1.c3", "介護事業所の実際の業務の見直しを実施", not_applicable, "この事業所には当てはまりません。"),
        line("4-1.c4", "利用者向け周知の資料を確認", ok, "読みました。"),
        line("4-1.c5", "施設内の掲示場所を確認", ok, "玄関・食堂・相談室の3か所です。"),
        line("4-1.c6", "ポスターの掲示、リーフレットの配布を実施", ok, "掲示し、配り終えました。"),
    };
}

} // namespace

std::string in_japanese(const Text& text)
{
    static const Speaker speaker("ja", std::filesystem::path(JUNBI_BUILD) / "share/locale");
    return speaker(text);
}

ChecklistFacts made_up_office()
{
    ChecklistFacts facts{.head = {"さくら見本デイサービス", "4799999992", day("2026-11-22")}, .computers = 3};
    facts.looks = {2, day("2026-11-20"), day("2026-11-21")};
    facts.visit = day("2027-01-13");
    facts.lines = lines();
    facts.lines[0].computers = {"PC-01", "PC-02"};
    facts.lines[0].due = day("2027-02-03");
    facts.lines[0].responsible = "見本";
    facts.lines[1].computers = {"PC-03"};
    facts.lines[1].due = day("2026-12-11");
    facts.lines[1].further
        = {{attention("certificate.expires_soon", verbatim("電子証明書の有効期限は令和9年2月3日です。"), {}), {"PC-01"}}};
    facts.lines[9].due = day("2027-03-31");
    for (const ChecklistLine& each : facts.lines)
        ++facts.counts[each.status];
    return facts;
}

ChecklistFacts large_office(int computers)
{
    ChecklistFacts facts = made_up_office();
    facts.head.office = "社会福祉法人見本会 特別養護老人ホーム さくら見本の里 短期入所生活介護事業所";
    facts.computers = computers;
    facts.counts.clear();
    const std::vector<ChecklistLine> once = std::exchange(facts.lines, {});
    for (ChecklistLine each : once)
        for (int i = 1; i <= (each.section < "3" ? computers : 1); ++i) {
            const std::string name = "PC-" + std::to_string(100 + i);
            each.computers = {name};
            each.what = T("{1}のしるし「{3}-{1}」：電子証明書の有効期限は{2}で、導入作業の日より後です。", name,
                facts.head.today + std::chrono::days(40 + i), each.guide);
            each.advice = verbatim("期限が近づくとお知らせします。更新には1か月ほどかかることがあるため、早めに申請してください。");
            facts.lines.push_back(each);
            ++facts.counts[each.status];
        }
    return facts;
}

PrintJob checklist_job(const ChecklistFacts& facts, const std::filesystem::path& output)
{
    PrintJob job{.layout = layout_file("checklist"), .content = checklist_content(facts, in_japanese), .say = in_japanese};
    job.output = output;
    job.created = *parse_moment("2026-11-22T01:00:00Z");
    return job;
}

} // namespace junbi
