"""Contrast of two colours as WCAG 2 defines it: 1.0 (same) to 21.0 (black on white)."""

from officesuite.ui.tokens import COLOURS


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, 0–1."""
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two `#RRGGBB` colours."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pair(ink: str, ground: str, *, dark: bool) -> float:
    """Contrast of two tokens in one theme."""
    return contrast(COLOURS[ink][dark], COLOURS[ground][dark])
