# SPDX-License-Identifier: Apache-2.0
"""Invented people: surnames and given names with readings, drawn about as often as they are met in Japan. Nobody in it is real."""
import datetime
import itertools

# surname reading weight (people in 10,000, roughly)
COMMON = """佐藤 サトウ 150|鈴木 スズキ 143|高橋 タカハシ 113|田中 タナカ 107|伊藤 イトウ 86|渡辺 ワタナベ 85|山本 ヤマモト 84|中村 ナカムラ 84
小林 コバヤシ 83|加藤 カトウ 70|吉田 ヨシダ 67|山田 ヤマダ 65|佐々木 ササキ 53|山口 ヤマグチ 51|松本 マツモト 50|井上 イノウエ 49|木村 キムラ 46
林 ハヤシ 44|斎藤 サイトウ 43|清水 シミズ 42|山崎 ヤマザキ 38|山崎 ヤマサキ 10|森 モリ 37|池田 イケダ 36|橋本 ハシモト 36|阿部 アベ 35|石川 イシカワ 34
山下 ヤマシタ 33|中島 ナカジマ 27|中島 ナカシマ 8|石井 イシイ 32|小川 オガワ 32|前田 マエダ 31|岡田 オカダ 30|長谷川 ハセガワ 30|藤田 フジタ 30
後藤 ゴトウ 29|近藤 コンドウ 29|村上 ムラカミ 28|遠藤 エンドウ 26|青木 アオキ 26|坂本 サカモト 25|斉藤 サイトウ 25|福田 フクダ 25|太田 オオタ 24
西村 ニシムラ 24|藤井 フジイ 24|金子 カネコ 23|岡本 オカモト 23|藤原 フジワラ 23|中野 ナカノ 22|三浦 ミウラ 22|原田 ハラダ 22|中川 ナカガワ 22
松田 マツダ 21|竹内 タケウチ 21|小野 オノ 20|田村 タムラ 20|中山 ナカヤマ 19|和田 ワダ 19|石田 イシダ 19|森田 モリタ 18|上田 ウエダ 18|原 ハラ 18
柴田 シバタ 17|酒井 サカイ 17|横山 ヨコヤマ 16|宮崎 ミヤザキ 16|宮本 ミヤモト 16|内田 ウチダ 16|高木 タカギ 15|安藤 アンドウ 15|谷口 タニグチ 15
大野 オオノ 15|丸山 マルヤマ 14|今井 イマイ 14|高田 タカダ 11|高田 タカタ 3|藤本 フジモト 14|武田 タケダ 13|村田 ムラタ 13|上野 ウエノ 13|杉山 スギヤマ 13
増田 マスダ 13|平野 ヒラノ 12|菅原 スガワラ 12|小島 コジマ 12|久保 クボ 12|松井 マツイ 12|千葉 チバ 11|岩崎 イワサキ 11|桜井 サクライ 11|野口 ノグチ 11
松尾 マツオ 11|木下 キノシタ 11|野村 ノムラ 11|菊地 キクチ 11|佐野 サノ 10|大西 オオニシ 10|渡部 ワタナベ 8|杉本 スギモト 10|浜田 ハマダ 9|新井 アライ 10
古川 フルカワ 9|市川 イチカワ 9|小松 コマツ 9|水野 ミズノ 9|島田 シマダ 9|川崎 カワサキ 8|吉川 ヨシカワ 7|吉川 キッカワ 2|永井 ナガイ 7|東 ヒガシ 4|東 アズマ 3
河野 コウノ 6|河野 カワノ 3|黒田 クロダ 6|黒川 クロカワ 3|関 セキ 6|関口 セキグチ 6|大沢 オオサワ 5|小沢 オザワ 5|中沢 ナカザワ 4|滝沢 タキザワ 3|浜口 ハマグチ 3
富田 トミタ 4|富山 トミヤマ 2|柳田 ヤナギダ 2|柳 ヤナギ 2|桑原 クワバラ 4|桑田 クワタ 2|徳永 トクナガ 3|渕上 フチガミ 1|田渕 タブチ 2|広瀬 ヒロセ 4|広田 ヒロタ 2
辻 ツジ 4|葛西 カサイ 3|榊 サカキ 1|神谷 カミヤ 4|福島 フクシマ 6|長島 ナガシマ 3|田島 タジマ 3|塚本 ツカモト 4|塩田 シオタ 1|薮田 ヤブタ 1|峰岸 ミネギシ 1
渡会 ワタライ 1|辺見 ヘンミ 1|田辺 タナベ 6|川辺 カワベ 2|真鍋 マナベ 2|国分 コクブ 1|万代 マンダイ 1|五島 ゴトウ 1|安部 アベ 6|大田 オオタ 3|菊池 キクチ 9"""
FRONT = "石イシ 大オオ 小コ 西ニシ 南ミナミ 北キタ 高タカ 松マツ 竹タケ 杉スギ 青アオ 黒クロ 白シラ 長ナガ 森モリ 岩イワ 藤フジ 平ヒラ 古フル 宮ミヤ 今イマ 三ミ 吉ヨシ 福フク 永ナガ 金カネ 稲イネ 荒アラ 秋アキ 梅ウメ 栗クリ 沢サワ 浜ハマ 広ヒロ 富トミ"
BACK = "田タ 山ヤマ 川カワ 村ムラ 本モト 野ノ 原ハラ 井イ 島シマ 崎サキ 沢ザワ 木キ 橋ハシ 林バヤシ 谷タニ 口グチ 尾オ 岡オカ 塚ツカ 部ベ 瀬セ 津ツ 内ウチ 見ミ 倉クラ"
WOMEN = """陽子 ヨウコ 9|恵子 ケイコ 14|和子 カズコ 14|幸子 サチコ 12|洋子 ヨウコ 10|裕子 ユウコ 8|裕子 ヒロコ 4|祐子 ユウコ 3|優子 ユウコ 5|久美子 クミコ 9|由美子 ユミコ 8|真由美 マユミ 8
直美 ナオミ 8|智子 トモコ 9|明美 アケミ 8|由美 ユミ 7|美香 ミカ 6|純子 ジュンコ 6|順子 ジュンコ 4|京子 キョウコ 6|香織 カオリ 6|香 カオリ 2|美穂 ミホ 4|美保 ミホ 2|真理子 マリコ 4
節子 セツコ 4|静子 シズコ 3|富美子 フミコ 2|文子 フミコ 4|千恵 チエ 3|理恵 リエ 5|里恵 リエ 1|恵美 エミ 4|絵美 エミ 2|愛 アイ 5|彩 アヤ 4|綾 アヤ 2|麻衣 マイ 4|舞 マイ 3|千尋 チヒロ 3
美咲 ミサキ 5|葵 アオイ 4|さくら サクラ 4|ひなた ヒナタ 1|あかり アカリ 2|みなみ ミナミ 1|七海 ナナミ 3|遥 ハルカ 3|遥香 ハルカ 2|春香 ハルカ 2|真央 マオ 2|桜子 サクラコ 1|栄子 エイコ 3
寿美 スミ 1|敏子 トシコ 5|晴美 ハルミ 3|晴子 ハルコ 2|博子 ヒロコ 4|弘子 ヒロコ 3|礼子 レイコ 4|玲子 レイコ 3|瑞穂 ミズホ 2|郁子 イクコ 2|育子 イクコ 1|加奈 カナ 3|佳奈 カナ 2
沙織 サオリ 4|未来 ミク 2|実花 ミカ 1|緑 ミドリ 2|翠 ミドリ 1|万里子 マリコ 1|弥生 ヤヨイ 2|亜希子 アキコ 3|明子 アキコ 4|章子 アキコ 1|昭子 アキコ 2"""
MEN = """誠 マコト 6|浩 ヒロシ 5|博 ヒロシ 3|弘 ヒロシ 2|隆 タカシ 5|孝 タカシ 3|崇 タカシ 2|健一 ケンイチ 4|和夫 カズオ 3|和男 カズオ 2|一郎 イチロウ 2|正 タダシ 2|茂 シゲル 3|実 ミノル 3
博之 ヒロユキ 3|弘之 ヒロユキ 1|浩之 ヒロユキ 2|浩一 コウイチ 4|幸一 コウイチ 2|達也 タツヤ 5|竜也 タツヤ 2|直樹 ナオキ 5|直人 ナオト 3|健太 ケンタ 5|大輔 ダイスケ 6|大介 ダイスケ 3
翔太 ショウタ 4|翔 ショウ 3|拓也 タクヤ 5|哲也 テツヤ 4|徹也 テツヤ 1|鉄也 テツヤ 1|真 マコト 2|真一 シンイチ 3|慎一 シンイチ 3|伸一 シンイチ 2|剛 ツヨシ 4|学 マナブ 3|修 オサム 3
広志 ヒロシ 2|国男 クニオ 1|徳男 トクオ 1|栄治 エイジ 1|英二 エイジ 3|俊介 シュンスケ 3|俊輔 シュンスケ 1|祐介 ユウスケ 3|裕介 ユウスケ 2|雄介 ユウスケ 2|蓮 レン 3|陽斗 ハルト 2|悠斗 ユウト 2
靖 ヤスシ 2|泰 ヤスシ 1|亘 ワタル 1|渉 ワタル 2|竜一 リュウイチ 2|寿夫 ヒサオ 1|勝 マサル 3|優 マサル 1|優 ユウ 2|巌 イワオ 1|豊 ユタカ 3|仁 ヒトシ 2|均 ヒトシ 1"""
WOMEN_FRONT = "美ミ 由ユ 真マ 千チ 友トモ 奈ナ 沙サ 里リ 理リ 亜ア 紗サ 優ユ 彩アヤ 明アキ 早サ 結ユ 麻マ 知トモ 智トモ 佐サ 恵エ 絵エ 久ク 貴タカ 雅マサ 和カズ 幸サチ 光ミツ 春ハル 夏ナツ"
WOMEN_BACK = "子コ 美ミ 香カ 恵エ 代ヨ 江エ 奈ナ 菜ナ 里リ 紀キ 加カ 穂ホ 花カ 枝エ 衣イ 希キ 世ヨ 乃ノ 華カ 音ネ"
MEN_FRONT = "健ケン 康ヤス 正マサ 和カズ 義ヨシ 秀ヒデ 英ヒデ 光ミツ 孝タカ 隆タカ 直ナオ 俊トシ 利トシ 敏トシ 昌マサ 雅マサ 勇イサ 良ヨシ 文フミ 政マサ 克カツ 勝カツ 信ノブ 伸ノブ 宏ヒロ 裕ヒロ 貴タカ 智トモ 友トモ 清キヨ"
MEN_BACK = "一カズ 夫オ 男オ 雄オ 之ユキ 樹キ 人ト 彦ヒコ 行ユキ 志シ 明アキ 治ハル 司シ 也ヤ 平ヘイ 幸ユキ 典ノリ 則ノリ 紀ノリ 徳ノリ 広ヒロ 晴ハル"
FOREIGN = [("グエン", "NGUYEN"), ("チャン", "TRAN"), ("レ", "LE"), ("ファム", "PHAM"), ("サントス", "SANTOS"), ("レイエス", "REYES"),
           ("クルーズ", "CRUZ"), ("ワヒュニ", "WAHYUNI"), ("タマン", "TAMANG"), ("シュレスタ", "SHRESTHA")]
FOREIGN_GIVEN = [("ティ　フォン", "THI HUONG"), ("ヴァン　ミン", "VAN MINH"), ("ティ　ラン", "THI LAN"), ("マリア", "MARIA"), ("ジョセリン", "JOCELYN"),
                 ("デウィ", "DEWI"), ("スリ", "SRI"), ("マヤ", "MAYA"), ("アニサ", "ANISA"), ("ロシェル", "ROCHELLE")]
JOBS = [("介護福祉士", 40), ("介護職員", 30), ("看護師", 12), ("准看護師", 4), ("介護支援専門員", 8), ("生活相談員", 6), ("機能訓練指導員", 4),
        ("管理栄養士", 2), ("事務員", 5), ("管理者", 3)]


def _listed(text):
    return [(k, r, float(w)) for k, r, w in (entry.split() for line in text.split("\n") for entry in line.split("|"))]


def _composed(front, back, weight, known):
    """Rarer names: two characters as most have."""
    for one in front.split():
        for other in back.split():
            if one[0] != other[0] and one[0] + other[0] not in known:
                yield one[0] + other[0], one[1:] + other[1:], weight


def _with_rarer(texts, front, back, share):
    """The listed names, and rarer ones that together are borne by this share of all."""
    common = [each for text in texts for each in _listed(text)]
    rarer = list(_composed(front, back, 1, {name for name, _, _ in common}))
    weight = sum(w for _, _, w in common) * share / (1 - share) / len(rarer)
    return common + [(name, reading, weight) for name, reading, _ in rarer]


class Crowd:
    """Draws people by the dice it is given."""

    def __init__(self, dice):
        self.dice = dice
        self.surnames = _with_rarer([COMMON], FRONT, BACK, 0.35)
        women = _with_rarer([WOMEN, WOMEN], WOMEN_FRONT, WOMEN_BACK, 0.5)  # two of three in care are women
        self.given = women + _with_rarer([MEN], MEN_FRONT, MEN_BACK, 0.5)
        self.surname_weights = list(itertools.accumulate(w for _, _, w in self.surnames))
        self.given_weights = list(itertools.accumulate(w for _, _, w in self.given))
        self.numbers = 0

    def surname(self):
        return self.dice.choices(self.surnames, cum_weights=self.surname_weights)[0][:2]

    def given_name(self):
        return self.dice.choices(self.given, cum_weights=self.given_weights)[0][:2]

    def person(self):
        self.numbers += self.dice.randint(1, 9)
        year = self.dice.randint(1956, 2006)
        birth = datetime.date(year, 1, 1) + datetime.timedelta(days=self.dice.randint(0, 364))
        made = {"number": f"{self.numbers:07d}", "birth": birth.isoformat(), "job": self.dice.choices(*zip(*JOBS))[0], "foreign": False}
        if self.dice.random() < 0.03:  # trainees from abroad: katakana, or letters as in the passport
            (family, family_letters), (given, given_letters) = self.dice.choice(FOREIGN), self.dice.choice(FOREIGN_GIVEN)
            letters = self.dice.random() < 0.4
            made.update(family=family_letters if letters else family, given=given_letters if letters else given, foreign=True,
                        family_kana=family, given_kana=given)
            return made
        (made["family"], made["family_kana"]), (made["given"], made["given_kana"]) = self.surname(), self.given_name()
        return made
