"""Japanese names made comparable: `fold` for search and sorting, keys for romaji, duplicates and bank payers.

The results are keys, not words to show; only `to_katakana` gives something a person reads.
"""

import re
import unicodedata
from functools import lru_cache

import jaconv

_HIRAGANA = {code: chr(code + 0x60) for code in (*range(0x3041, 0x3097), 0x309D, 0x309E)}
_VARIANTS = (  # 異体字・旧字体: the form people type, then the forms that names carry
    "高髙 崎﨑嵜 吉𠮷 浜濱濵 辺邊邉 斉斎齋齊 沢澤 桜櫻 広廣 国國 島嶋嶌 滝瀧 竜龍 真眞 恵惠 徳德 栄榮 学學 宝寳寶 "
    "寿壽 条條 曽曾 富冨 峰峯 館舘 野埜 万萬 与與 弥彌 蔵藏 経經 豊豐 鉄鐵 実實 浅淺 関關 静靜 気氣 会會 団團 県縣 "
    "芸藝 医醫 駅驛 総總 塩鹽 仏佛 応應 伝傳 価價 児兒 内內 図圖 増增 壮壯 処處 変變 将將 専專 対對 巌巖 巣巢 帯帶 "
    "彦彥 従從 恋戀 戸戶 収收 教敎 昼晝 暁曉 楽樂 様樣 横橫 欧歐 歩步 歴歷 毎每 清淸 渓溪 満滿 済濟 瀬瀨 湾灣 灯燈 "
    "炉爐 狭狹 独獨 献獻 弁瓣辨辯 産產 画畫 当當 尽盡 秘祕 禅禪 礼禮 稲稻 穂穗 並竝 粋粹 糸絲 緑綠 緒緖 縄繩 絵繪 "
    "続續 声聲 台臺 旧舊 荘莊 号號 蛍螢 蚕蠶 装裝 覚覺 誉譽 読讀 売賣 転轉 遥遙 郎郞 郷鄕 釈釋 銭錢 鎮鎭 鉱鑛 隠隱 "
    "双雙 雑雜 霊靈 顔顏 顕顯 翻飜 余餘 験驗 髪髮 鴎鷗 鶏鷄 麦麥 黄黃 黒黑 黙默 歯齒 亀龜 凛凜 桧檜 桝枡 鯵鰺 槙槇 "
    "尭堯 兎兔 頴穎 侠俠 柳栁 桑桒 喜㐂 船舩 薮藪籔 渕淵渊 葛𦱳 靭靱 祢禰 凞熙煕 昂昻 倶俱 呑吞 填塡 "
    "頬頰 剥剝 掴摑 蝉蟬 繋繫 蒋蔣 醤醬 麺麵 蝋蠟 鴬鶯 諌諫 迩邇 涛濤 梼檮 砺礪 篭籠 蛎蠣 賎賤 壷壺 撹攪 燗爛 曵曳 "
    "舗舖鋪 剣劍劔劒釼 顛顚"
)
_VARIANT = {ord(form): group[0] for group in _VARIANTS.split() for form in group[1:] if form != group[0]}
_IGNORED = " \t\r\n\u3000・･·‧•.,、。-‐‑‒–—―−－ーｰ〜～~'’`\u200b\u200c\u200d\ufeff"
_UNSEEN = dict.fromkeys((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))  # variation selectors
_FOLD: dict[int, str | None] = {**_HIRAGANA, **_VARIANT, **dict.fromkeys(map(ord, _IGNORED)), **_UNSEEN}
_SMALL = str.maketrans("ァィゥェォッャュョヮヵヶ", "アイウエオツヤユヨワカケ")
_KANJI = re.compile("[々〆〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def fold(text: str) -> str:
    """The key that search and sorting compare: widths, case, hiragana, 異体字, spaces, dots, hyphens, ー.

    高橋 finds 髙橋, サーバ finds サーバー, あおば finds ｱｵﾊﾞ, a-001 finds Ａ００１.
    """
    return unicodedata.normalize("NFKC", text).casefold().translate(_FOLD)


def to_katakana(text: str) -> str:
    """Full-width katakana of hiragana and half-width kana; letters and digits become half width; trimmed."""
    wide = jaconv.hira2kata(unicodedata.normalize("NFKC", text)).strip()
    return re.sub(r"(?<=[ァ-ヺー])[-‐−](?=[ァ-ヺ]|$|[ )(])", "ー", wide)


def is_kana(text: str) -> bool:
    """Whether a reading holds no letter that needs one itself: katakana, hiragana, Latin, digits and signs only."""
    return _KANJI.search(text) is None


# ---- romaji ---------------------------------------------------------------------------------------------------------

_SYLLABLES = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ", "h": "ハヒフヘホ",
    "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ", "d": "ダヂヅデド", "b": "バビブベボ",
    "p": "パピプペポ",
}  # fmt: skip
_ROMAJI = {
    kana: consonant + vowel
    for consonant, row in _SYLLABLES.items()
    for kana, vowel in zip(row, "aiueo", strict=True)
} | {
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヰ": "i", "ヱ": "e", "ヲ": "o", "ン": "n", "ヂ": "zi", "ヅ": "zu",
    "ヴ": "bu", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo", "ヮ": "wa",
    "ヵ": "ka", "ヶ": "ke",
}  # fmt: skip
_FOREIGN = {  # two kana, one sound
    "ファ": "fa", "フィ": "fi", "フェ": "fe", "フォ": "fo", "ヴァ": "ba", "ヴィ": "bi", "ヴェ": "be", "ヴォ": "bo",
    "ティ": "ti", "ディ": "di", "トゥ": "tu", "ドゥ": "du", "ウィ": "wi", "ウェ": "we", "ウォ": "wo", "シェ": "she",
    "ジェ": "je", "チェ": "che", "ツァ": "tsa", "ツェ": "tse", "ツォ": "tso", "デュ": "dyu",
}  # fmt: skip
_SYLLABLE = re.compile(r"ッ*[^ッァィゥェォャュョヮ][ァィゥェォャュョヮ]*|.", re.DOTALL)
_FOREIGN_LETTERS = (
    (re.compile(r"[āâ]"), "a"), (re.compile(r"[īî]"), "i"), (re.compile(r"[ūû]"), "u"), (re.compile(r"[ēê]"), "e"),
    (re.compile(r"[ōô]"), "o"), (re.compile(r"[^a-z0-9]"), ""),
)  # fmt: skip
_SPELLINGS = (  # Hepburn and other habits → one spelling, in this order; first what must be there for it to matter
    ("ch", re.compile(r"tch|cch"), "tty"), ("ssh", re.compile(r"ssh"), "ssy"), ("sh", re.compile(r"sh"), "sy"),
    ("ch", re.compile(r"ch"), "ty"), ("jj", re.compile(r"jj"), "zzy"), ("j", re.compile(r"jy?"), "zy"),
    ("ts", re.compile(r"ts"), "t"), ("dz", re.compile(r"dz"), "z"), ("yi", re.compile(r"(?<=[szt])yi"), "i"),
    ("zyi", re.compile(r"zyi"), "zi"), ("du", re.compile(r"du"), "zu"), ("di", re.compile(r"di"), "zi"),
    ("fu", re.compile(r"f(?=u)"), "h"), ("l", re.compile(r"l"), "r"), ("v", re.compile(r"v"), "b"),
    ("wo", re.compile(r"wo"), "o"), ("m", re.compile(r"m(?=[bp])"), "n"), ("nn", re.compile(r"nn(?=[^aiueoyn]|$)"), "n"),
    ("o", re.compile(r"o[uo]+|oh(?=[^aiueoy]|$)"), "o"), ("uu", re.compile(r"uu+"), "u"),
    ("y", re.compile(r"(?<=[a-z])y$"), ""),
)  # fmt: skip


def romaji(text: str) -> str:
    """The key for romaji search: kana as letters, Hepburn, Kunrei and long vowels spelled alike; other letters dropped.

    `romaji("アオバセイサクショ") == romaji("aoba seisakusho") == romaji("Aobaseisakusyo")`. The key of a beginning is a
    beginning of the key, so that typing narrows down.
    """
    key = "".join(map(_syllable, _SYLLABLE.findall(to_katakana(text).casefold())))
    if not (key.isascii() and key.isalnum()):
        for pattern, spelling in _FOREIGN_LETTERS:
            key = pattern.sub(spelling, key)
    for needed, pattern, spelling in _SPELLINGS:
        if needed in key:
            key = pattern.sub(spelling, key)
    return key


@lru_cache(maxsize=4096)
def _syllable(kana: str) -> str:
    """The letters of one syllable: a kana with the ッ before it and the small ones after it."""
    letters: list[str] = []
    index = 0
    doubled = False
    while index < len(kana):
        pair = _FOREIGN.get(kana[index : index + 2])
        sound = pair or _ROMAJI.get(kana[index], kana[index])
        index += 2 if pair else 1
        if sound == "ッ":
            doubled = True
            continue
        if sound in ("ya", "yu", "yo") and kana[index - 1] in "ャュョ" and letters and letters[-1].endswith("i"):
            letters[-1] = letters[-1][:-1] + sound
            continue
        letters.append(sound[0] + sound if doubled and sound[0] not in "aiueo" else sound)
        doubled = False
    return "".join(letters)


# ---- company names --------------------------------------------------------------------------------------------------

_COMPANY_WORDS = (
    "株式会社 有限会社 合同会社 合資会社 合名会社 相互会社 一般社団法人 公益社団法人 社団法人 一般財団法人 "
    "公益財団法人 財団法人 医療法人社団 医療法人財団 医療法人 社会福祉法人 学校法人 宗教法人 特定非営利活動法人 "
    "npo法人 独立行政法人 地方独立行政法人 国立大学法人 税理士法人 弁護士法人 司法書士法人 行政書士法人 "
    "社会保険労務士法人 監査法人 農事組合法人 (株) (有) (同) (資) (名) (社) (財) (医) (福) (学) (宗) (特非) coltd "
    "companylimited limited ltd inc corporation corp llc kk"
)
_COMPANY_WORD = "|".join(re.escape(fold(word)) for word in sorted(_COMPANY_WORDS.split(), key=len, reverse=True))
_COMPANY_HEAD = re.compile(rf"^(?:{_COMPANY_WORD})+")
_COMPANY_TAIL = re.compile(rf"(?:{_COMPANY_WORD})+$")


def fold_name(text: str) -> str:
    """`fold` of a company's name without its legal form (株式会社, ㈱, Co., Ltd. …): the key for duplicates."""
    key = fold(text)
    return _COMPANY_TAIL.sub("", _COMPANY_HEAD.sub("", key)) or key


_SHORT_FORMS = (
    "カ ユ ド シ メ イ シヤ ザイ ガク シユウ フク トクヒ ドク チドク ダイ ベン シホウ ギヨ ゼイ ロウム ノウ カンリ "
    "ホゴ ソ エイ シユツ 株 有 同 資 名 社 財 医 学 宗 福"
)
_LONG_FORMS = (
    "カブシキガイシヤ カブシキカイシヤ ユウゲンガイシヤ ユウゲンカイシヤ ゴウドウガイシヤ ゴウドウカイシヤ "
    "ゴウシガイシヤ ゴウメイガイシヤ イリヨウホウジンシヤダン イリヨウホウジンザイダン イリヨウホウジン "
    "イツパンシヤダンホウジン コウエキシヤダンホウジン シヤダンホウジン イツパンザイダンホウジン "
    "コウエキザイダンホウジン ザイダンホウジン ガツコウホウジン シユウキヨウホウジン シヤカイフクシホウジン "
    "トクテイヒエイリカツドウホウジン ドクリツギヨウセイホウジン コクリツダイガクホウジン ゼイリシホウジン "
    "ベンゴシホウジン ソウゴガイシヤ 株式会社 有限会社 合同会社 合資会社 合名会社"
)
_SHORT = "|".join(sorted(_SHORT_FORMS.split(), key=len, reverse=True))
_LONG = "|".join(sorted(_LONG_FORMS.split(), key=len, reverse=True))
_PAYER_FORM = re.compile(rf"^(?:\(?(?:{_SHORT})\))+|\((?:{_SHORT})\)|\((?:{_SHORT})\)?$|^(?:{_LONG})|(?:{_LONG})$")
_PAYER_NUMBER = re.compile(r"^(?:\d{5,10}\s*|\d+\s+)(?=\D)")
_PAYER_SIGNS = re.compile(r"[^\w]|[ー_]")


def payer_key(text: str) -> str:
    """The key of a payer's name (振込名義) as banks write it: half-width capitals, large kana, `ｶ)`, truncated.

    Drops the payer's number before the name, the legal form (long, or short as the Zengin rules have it), spaces,
    hyphens, ー and dots (全銀協 振込カナ法人略語). Compare with `same_payer`.
    """
    key = unicodedata.normalize("NFKC", text).upper().translate(_HIRAGANA).translate(_SMALL).replace("ヲ", "オ")
    key = _PAYER_NUMBER.sub("", key.strip()).strip()
    key = re.sub(r"\s+(?=[()])|(?<=[()])\s+", "", key)
    for _ in range(2):  # head and tail, or two forms in a row
        key = _PAYER_FORM.sub("", key).strip()
    return _PAYER_SIGNS.sub("", key)


def same_payer(one: str, other: str) -> bool:
    """Whether two payer keys name the same payer: equal, or one of five letters or more cut off the other."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= 5 and long.startswith(short))
