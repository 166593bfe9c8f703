"""Text that must find room: condensed, made smaller or cut in one line, wrapped by Japanese rules in several.

Nothing overlaps and nothing wraps inside a table row. Money never comes here: it is neither condensed nor cut.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from officesuite.paper import fonts
from officesuite.paper.styles import Style

TOLERANCE = 0.01  # mm: without it a text that fits exactly is cut
CONDENSED, SMALLER = 0.80, 0.82  # 長体 first, then size
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Fitted:
    """A line as it fits: words, size in points, horizontal scale in per cent."""

    words: str
    size: float
    scale: float


@lru_cache(maxsize=32768)
def fit(words: str, style: Style, width: float) -> Fitted:
    """The first of these that fits `width` mm: as it is, condensed to 80 %, also smaller to 82 %, cut with …"""
    natural = fonts.width(words, style.face, style.size, style.spacing)
    if natural <= width + TOLERANCE:
        return Fitted(words, style.size, 100)
    if natural * CONDENSED <= width + TOLERANCE:
        return Fitted(words, style.size, width / natural * 100)
    if natural * CONDENSED * SMALLER <= width + TOLERANCE:
        return Fitted(words, round(style.size * width / (natural * CONDENSED), 2), CONDENSED * 100)
    size, room = style.size * SMALLER, width / CONDENSED
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        cut = words[:middle].rstrip() + ELLIPSIS
        low, high = (
            (middle, high)
            if fonts.width(cut, style.face, size, style.spacing) <= room + TOLERANCE
            else (low, middle - 1)
        )
    return Fitted(words[:low].rstrip() + ELLIPSIS, size, CONDENSED * 100)


def shrink(words: str, style: Style, width: float) -> float:
    """The size in points at which a figure fits `width` mm: figures get smaller, never narrower."""
    natural = fonts.width(words, style.face, style.size, style.spacing)
    return style.size if natural <= width + TOLERANCE else style.size * width / natural


NOT_FIRST = frozenset(  # 行頭禁則
    "、。，．・：；？！゛゜´｀ヽヾゝゞ々〻ー—‐）〕］｝〉》」』】〙〗〟’”»°′″℃％‰…‥〜～"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｯｬｭｮｰﾞﾟ｡､･｣,.:;?!)]}%"
)
NOT_LAST = frozenset("（〔［｛〈《「『【〘〖〝‘“«￥＄¥$〒№＃([{｢")  # 行末禁則
_UNIT = re.compile(r"[0-9０-９][0-9０-９,.]*[%％]?|[!-~À-ɏ’]+|\s+|.", re.S)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of wrapped text; `scale` is below 100 where the last letter was drawn in from a line of its own."""

    words: str
    scale: float = 100


@lru_cache(maxsize=512)
def wrap(words: str, style: Style, width: float) -> tuple[Line, ...]:
    """`words` broken into lines of at most `width` mm: paragraphs kept, 禁則 observed, Latin words whole.

    A single letter left over on a paragraph's last line is drawn into the line above by narrowing it a little.
    """
    lines: list[Line] = []
    for paragraph in words.replace("\r\n", "\n").replace("\r", "\n").rstrip().split("\n"):
        lines += _wrapped(fonts.clean(paragraph).rstrip(), style, width)
    return tuple(lines) if any(line.words for line in lines) else ()


def _wrapped(words: str, style: Style, width: float) -> list[Line]:
    def measure(text: str) -> float:
        return fonts.width(text.rstrip(), style.face, style.size, style.spacing)

    units = [piece for unit in _UNIT.findall(words) for piece in _pieces(unit, style, width)]
    lines: list[str] = []
    start = 0
    while start < len(units):
        stop, line = start, ""
        while stop < len(units) and (stop == start or measure(line + units[stop]) <= width + TOLERANCE):
            line += units[stop]
            stop += 1
        if stop < len(units):
            stop = _break(units, start, stop)
        lines.append("".join(units[start:stop]).rstrip())
        start = stop
        while start < len(units) and units[start].isspace():
            start += 1
    if len(lines) > 1 and len(lines[-1]) == 1:
        joined = lines[-2] + lines[-1]
        scale = width / measure(joined) * 100
        if scale >= 92:
            return [*(Line(line) for line in lines[:-2]), Line(joined, min(scale, 100))]
    return [Line(line) for line in lines] or [Line("")]


def _break(units: list[str], start: int, stop: int) -> int:
    """The nearest place before `stop` where a line may end; `stop` itself if there is none."""
    at = stop
    while at > start + 1:
        if units[at][0] not in NOT_FIRST and units[at - 1][-1] not in NOT_LAST:
            return at
        at -= 1
    return stop


def _pieces(unit: str, style: Style, width: float) -> list[str]:
    """A unit wider than the line (a long URL) letter by letter, any other whole."""
    if len(unit) == 1 or fonts.width(unit, style.face, style.size, style.spacing) <= width:
        return [unit]
    return list(unit)
