"""Every colour, size and type role of the screen, as design/look/tokens.md gives them. Pixels are at 100 % and 96 dpi.

`Theme` (theme.py) multiplies the sizes by the zoom; nothing else in the program states a colour.
"""

from dataclasses import dataclass
from typing import Final

# name: (light, dark)
COLOURS: Final[dict[str, tuple[str, str]]] = {
    "canvas": ("#F3F6F6", "#0E1415"),
    "surface": ("#FFFFFF", "#151C1E"),
    "raised": ("#FFFFFF", "#1D2628"),
    "sunken": ("#F7F9F9", "#192123"),
    "hover": ("#EEF3F3", "#212B2D"),
    "pressed": ("#E2E8E8", "#2A3638"),
    "line": ("#E2E8E8", "#263133"),
    "lineStrong": ("#CFD8D9", "#354245"),
    "field": ("#86969A", "#66787C"),
    "text": ("#14211F", "#E6EDED"),
    "text2": ("#475558", "#B0BDBF"),
    "text3": ("#57676A", "#9DABAE"),
    "disabled": ("#9AA6A8", "#5E6C6F"),
    "accent": ("#0B6570", "#4CB5BF"),
    "accentHover": ("#08525B", "#6AC6CF"),
    "accentPressed": ("#064249", "#8AD6DD"),
    "onAccent": ("#FFFFFF", "#04191C"),
    "accentText": ("#0A5F69", "#6CC6CF"),
    "accentSoft": ("#E3F1F2", "#12383D"),
    "accentSofter": ("#F1F8F8", "#142A2E"),
    "accentLine": ("#9CCBD0", "#2B656C"),
    "select": ("#DCEEF0", "#163E46"),
    "selectInactive": ("#E9EFEF", "#222D2F"),
    "warn": ("#8A4B00", "#F0BE6B"),
    "warnSoft": ("#FDF1DC", "#3A2C12"),
    "warnLine": ("#E9C48A", "#6B5220"),
    "warnMark": ("#C27A12", "#E0A23C"),
    "danger": ("#B3261E", "#FF9A90"),
    "dangerSoft": ("#FCEBE9", "#3F1D1B"),
    "dangerLine": ("#E8A8A2", "#7A3732"),
    "dangerMark": ("#C8372D", "#F0695D"),
    "ok": ("#1E6B3C", "#86D3A2"),
    "okSoft": ("#E5F3EA", "#16321F"),
    "okLine": ("#A6D2B5", "#2E5E40"),
    "okMark": ("#2F8F55", "#54B57A"),
    "info": ("#2A5A9C", "#9CC1F2"),
    "infoSoft": ("#E8F0FA", "#1A2B42"),
    "infoLine": ("#AFC8E8", "#35527A"),
    "neutral": ("#475558", "#B0BDBF"),
    "neutralSoft": ("#EDF1F1", "#252F31"),
    "neutralLine": ("#CFD8D9", "#3B484B"),
    "c1": ("#0B6570", "#4CB5BF"),
    "c2": ("#7C979C", "#5F7479"),
    "c3": ("#C9821F", "#E0A23C"),
    "c4": ("#B3261E", "#F0695D"),
    "grid": ("#E8EDED", "#222C2E"),
    "axis": ("#B9C5C7", "#445356"),
    "paperbg": ("#E4E9E9", "#0A0F10"),
    "tip": ("#1C2B2E", "#E6EDED"),
    "tipText": ("#F2F7F7", "#14211F"),
    "tipAction": ("#7FD3DB", "#0A5F69"),
    "tipMuted": ("#B9C9CB", "#475558"),
}

# Tones that a chip, banner or cell may take; each has <tone>, <tone>Soft and <tone>Line.
TONES: Final = ("neutral", "info", "ok", "warn", "danger", "accent")

TEXT_PAIRS: Final[tuple[tuple[str, str], ...]] = (
    *(
        (ink, ground)
        for ink in ("text", "text2", "text3", "accentText")
        for ground in ("canvas", "surface", "raised", "sunken", "hover", "select", "selectInactive", "accentSofter")
    ),
    ("text2", "paperbg"),
    ("text3", "paperbg"),
    ("text", "paperbg"),
    ("onAccent", "accent"),
    ("onAccent", "accentHover"),
    ("onAccent", "accentPressed"),
    ("accentText", "accentSoft"),
    *(
        (tone, ground)
        for tone in ("warn", "danger", "ok", "info", "neutral")
        for ground in (f"{tone}Soft", "surface", "select", "canvas", "sunken", "raised")
    ),
    ("tipText", "tip"),
    ("tipAction", "tip"),
    ("tipMuted", "tip"),
)
MARK_PAIRS: Final[tuple[tuple[str, str], ...]] = (
    ("field", "surface"),
    ("field", "raised"),
    ("accent", "surface"),
    ("accent", "canvas"),
    ("accent", "select"),
    ("warnMark", "surface"),
    ("dangerMark", "surface"),
    ("okMark", "surface"),
    ("c1", "surface"),
    ("c2", "surface"),
    ("c3", "surface"),
    ("c4", "surface"),
)


@dataclass(frozen=True, slots=True)
class Role:
    """A type role: pixels at 100 %, weight 400–700."""

    size: int
    weight: int = 400


ROLES: Final[dict[str, Role]] = {
    "figureLarge": Role(26, 600),
    "figure": Role(22, 600),
    "figureSmall": Role(20, 600),
    "strip": Role(18, 600),
    "title": Role(18, 600),
    "name": Role(20, 600),
    "empty": Role(16, 600),
    "section": Role(14, 600),
    "body": Role(13, 400),
    "bodyMedium": Role(13, 500),
    "bodyStrong": Role(13, 600),
    "hint": Role(12, 400),
    "label": Role(12, 500),
    "labelStrong": Role(12, 600),
    "keycap": Role(11, 500),
    "count": Role(11, 600),
    "axis": Role(11, 400),
}

ZOOMS: Final = (100, 115, 130, 150)
FAMILY: Final = "Noto Sans JP"

RADIUS: Final = 6
CARD_RADIUS: Final = 8
FIELD_HEIGHT: Final = 30
SMALL_BUTTON_HEIGHT: Final = 26
HEAD_HEIGHT: Final = 50
STATUS_HEIGHT: Final = 30
TAB_HEIGHT: Final = 38
FILTER_HEIGHT: Final = 46
LIST_ROW: Final = 30
GRID_ROW: Final = 28
TABLE_HEAD: Final = 28
INSET_LEFT: Final = 20
INSET_RIGHT: Final = 16
