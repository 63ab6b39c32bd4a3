# SPDX-License-Identifier: Apache-2.0
"""What two programs make of the same person (noise), and what people really change or mistype (changes)."""
import unicodedata

# One character in other shapes, as names in registers and in programs differ. The second list is not in Windows' Shift_JIS.
SHAPES = ["高髙", "崎﨑嵜", "辺邊邉", "斎齋", "浜濱濵", "島嶋嶌", "沢澤", "広廣", "国國", "桜櫻", "渕淵", "富冨", "柳栁", "桑桒", "徳德", "真眞", "恵惠", "竜龍",
          "滝瀧", "関關", "鉄鐵", "栄榮", "実實", "寿壽", "学學", "万萬", "来來", "静靜", "塩鹽", "黒黑", "薮藪", "峰峯", "弥彌", "緑綠", "遥遙", "礼禮",
          "巌巖", "横橫", "曽曾", "瀬瀨", "頼賴", "館舘", "塚\uFA10", "神\uFA19", "福\uFA1B", "晴\uFA12", "靖\uFA1C", "隆\uF9DC", "都\uFA26"]
SHAPES_UNICODE = ["吉\U00020BB7", "葛葛\U000E0100", "辻辻\U000E0100", "榊榊\U000E0100", "祐\uFA4F", "節\uFA56"]
HALF = dict(zip("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー・゛゜",
                "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ･ﾞﾟ"))
SPACES = ["", " ", "　", "　", "  ", " 　"]
# Slips of the kana-kanji conversion and of the eye: another character that sounds or looks alike.
SLIPS = {"裕": "祐", "祐": "裕", "夫": "男", "男": "夫", "博": "弘", "弘": "博", "浩": "弘", "美": "実", "子": "予", "恵": "絵", "香": "佳", "太": "大", "大": "太",
         "直": "真", "崎": "﨑", "藤": "籐", "佐": "左", "俊": "後", "一": "市", "介": "輔", "輔": "介", "順": "純", "純": "順", "礼": "玲", "玲": "礼", "晴": "春",
         "川": "河", "河": "川", "島": "鳥", "木": "本", "本": "木", "井": "伊", "池": "地", "橋": "端", "谷": "屋", "綾": "彩", "彩": "綾", "阿": "安", "治": "二"}


def to_half(text):
    out = []
    for each in text:
        whole = unicodedata.normalize("NFD", each).replace("\u3099", "゛").replace("\u309A", "゜")
        out += [HALF.get(part, part) for part in whole] if all(part in HALF for part in whole) else [each]
    return "".join(out)


def to_wide(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def to_hiragana(text):
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ン" else c for c in text)


class Noise:
    """Gives the texts of a person as another program writes them; never another person's."""

    def __init__(self, dice, unicode_names):
        self.dice = dice
        self.shapes = {}
        for shapes in SHAPES + (SHAPES_UNICODE if unicode_names else []):
            forms = [form for form in self._forms(shapes) if unicode_names or form.encode("cp932", "ignore")]
            for form in forms:
                self.shapes[form] = [other for other in forms if other != form]
        self.base = {form: min(others + [form]) for form, others in self.shapes.items()}

    @staticmethod
    def _forms(shapes):
        forms = []
        for each in shapes:
            if 0xE0100 <= ord(each) <= 0xE01EF:
                forms[-1] += each
            else:
                forms.append(each)
        return list(dict.fromkeys(forms))

    def can_vary(self, name):
        return any(each in self.shapes for each in name)

    def vary(self, name):
        """One character in another shape."""
        places = [i for i, each in enumerate(name) if each in self.shapes]
        if not places:
            return name
        at = self.dice.choice(places)
        return name[:at] + self.dice.choice(self.shapes[name[at]]) + name[at + 1:]

    def space(self):
        return self.dice.choice(SPACES)

    def around(self, text):
        """Blanks at the ends, as pasted cells have them."""
        return self.dice.choice([text + " ", text + "　", " " + text]) if self.dice.random() < 0.5 else text

    def kana(self, text):
        way = self.dice.choice([to_half, to_half, to_hiragana, lambda t: t.replace("　", ""), lambda t: t.replace("　", " ")])
        text = way(text)
        return text.replace("ー", self.dice.choice("－‐ー")) if "ー" in text and self.dice.random() < 0.3 else text

    def number(self, text):
        way = self.dice.choice([lambda t: t.lstrip("0"), to_wide, lambda t: t + " "])
        return way(text)

    def date(self, text):
        year, month, day = text.split("-")
        era, first = ("S", 1925) if text < "1989-01-08" else ("H", 1988)
        words = {"S": "昭和", "H": "平成"}[era]
        return self.dice.choice([f"{year}/{int(month)}/{int(day)}", f"{year}/{month}/{day}", f"{era}{int(year) - first}.{int(month)}.{int(day)}",
                                 f"{words}{int(year) - first}年{int(month)}月{int(day)}日"])

    def foreign(self, name):
        """Letters in other width and case, a dot instead of the space."""
        ways = [lambda t: t.replace("　", "・"), lambda t: t.replace("　", " "), lambda t: t.replace("　", ""), to_half]
        if name.isascii() or " " in name:
            ways = [to_wide, str.title, str.lower, lambda t: to_wide(t).replace(" ", "　")]
        return self.dice.choice(ways)(name)


def slip(dice, name, shapes):
    """A mistyped name that is not merely another shape of the same one; nothing where none comes to mind."""
    places = [i for i, each in enumerate(name) if each in SLIPS and SLIPS[each] not in shapes.get(each, [])]
    ways = []
    if places:
        at = dice.choice(places)
        ways += [name[:at] + SLIPS[name[at]] + name[at + 1:]] * 3
    if len(name) > 2:
        at = dice.randrange(len(name) - 1)
        ways += [name[:at] + name[at + 1:], name[:at] + name[at + 1] + name[at] + name[at + 2:]]
    ways = [way for way in ways if way != name]
    return dice.choice(ways) if ways else None


def other_reading(dice, kana):
    """A reading that is really another one: a voiced sound more or less, a sound longer or shorter, a kana mistyped."""
    voiced = {**dict(zip("カキクケコサシスセソタツテトハヒフヘホ", "ガギグゲゴザジズゼゾダヅデドバビブベボ"))}
    silent = {b: a for a, b in voiced.items()}
    ways = [kana[:i] + {**voiced, **silent}[c] + kana[i + 1:] for i, c in enumerate(kana) if i and c in {**voiced, **silent}]
    ways += [kana[:i] + kana[i + 1:] for i, c in enumerate(kana) if i and c in "ウオ"]
    ways += [kana[:-1] + dice.choice([k for k in "コミエカナキ" if k != kana[-1]])]
    return dice.choice(ways)
