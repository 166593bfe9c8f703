"""Letters as vector outlines: what seals and outlined marks are cut from; they need no embedded face of their own.

Reads simple and composite TrueType glyphs (the `glyf` table) and gives PDF path operators.
"""

import struct
from functools import lru_cache

from officesuite.paper.fonts import Face, em, font, runs

Point = tuple[float, float, bool]  # x, y in font units, on the curve


def letter_path(face: Face, letter: str, *, x: float, y: float, width: float, height: float) -> str:
    """PDF operators of `letter`'s outline, not yet painted: its em box made `width` × `height` points at (x, y)."""
    upem = float(font(face).face.unitsPerEm)
    sx, sy = width / upem, height / upem
    return " ".join(_contour(points, x, y + 0.12 * height, sx, sy) for points in _outline(face, letter))


@lru_cache(maxsize=64)
def words_path(face: Face, words: str, *, size: float, spacing: float, scale: float) -> str:
    """PDF operators of the outlines of a line of text from (0, 0), not yet painted; set as `Kit.text` sets it."""
    letters, x = [], 0.0
    for home, stretch in runs(face, words):
        for letter in stretch:
            width, height = size * scale / 100, size
            letters.append(letter_path(home, letter, x=x, y=-0.12 * height, width=width, height=height))
            x += (em(home, letter) * size + spacing) * scale / 100
    return "\n".join(letters)


@lru_cache(maxsize=512)
def _outline(face: Face, letter: str) -> tuple[tuple[Point, ...], ...]:
    metrics = font(face).face
    glyph = metrics.charToGlyph.get(ord(letter), 0)
    return tuple(_glyph(metrics, glyph))


def _glyph(metrics, glyph: int) -> list[tuple[Point, ...]]:  # type: ignore[no-untyped-def]  # ReportLab's face
    table = metrics.get_table_pos("glyf")[0]
    start, stop = table + metrics.glyphPos[glyph], table + metrics.glyphPos[glyph + 1]
    data = metrics._ttf_data[start:stop]
    if not data:
        return []
    count = struct.unpack_from(">h", data)[0]
    return _composite(metrics, data) if count < 0 else _simple(data, count)


def _composite(metrics, data: bytes) -> list[tuple[Point, ...]]:  # type: ignore[no-untyped-def]  # ReportLab's face
    contours: list[tuple[Point, ...]] = []
    at, more = 10, True
    while more:
        flags, glyph = struct.unpack_from(">HH", data, at)
        dx, dy = struct.unpack_from(">hh" if flags & 1 else ">bb", data, at + 4)
        at += 8 if flags & 1 else 6
        at += 2 if flags & 0x8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0
        contours += [tuple((px + dx, py + dy, on) for px, py, on in part) for part in _glyph(metrics, glyph)]
        more = bool(flags & 0x20)
    return contours


def _simple(data: bytes, count: int) -> list[tuple[Point, ...]]:
    ends = struct.unpack_from(f">{count}H", data, 10)
    at = 10 + 2 * count
    at += 2 + struct.unpack_from(">H", data, at)[0]  # past the hinting
    total = ends[-1] + 1 if ends else 0
    flags: list[int] = []
    while len(flags) < total:
        flag = data[at]
        at += 1
        flags.append(flag)
        if flag & 8:
            flags += [flag] * data[at]
            at += 1
    xs, at = _coordinates(data, at, flags, short=2, same=16)
    ys, at = _coordinates(data, at, flags, short=4, same=32)
    points = [(float(x), float(y), bool(flag & 1)) for x, y, flag in zip(xs, ys, flags, strict=True)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return [tuple(points[first : last + 1]) for first, last in zip(starts, ends, strict=True)]


def _coordinates(data: bytes, at: int, flags: list[int], *, short: int, same: int) -> tuple[list[int], int]:
    values, value = [], 0
    for flag in flags:
        if flag & short:
            value += data[at] if flag & same else -data[at]
            at += 1
        elif not flag & same:
            value += struct.unpack_from(">h", data, at)[0]
            at += 2
        values.append(value)
    return values, at


def _contour(points: tuple[Point, ...], x: float, y: float, sx: float, sy: float) -> str:
    """One closed quadratic contour as cubic PDF curves."""
    if len(points) < 2:
        return ""
    full: list[Point] = []
    for index, (px, py, on) in enumerate(points):
        qx, qy, before_on = points[index - 1]
        if not on and not before_on:  # an on-curve point is implied half way between two control points
            full.append(((px + qx) / 2, (py + qy) / 2, True))
        full.append((px, py, on))
    first = next(index for index, point in enumerate(full) if point[2])
    full = full[first:] + full[: first + 1]
    steps = [f"{x + full[0][0] * sx:.2f} {y + full[0][1] * sy:.2f} m"]
    index = 1
    while index < len(full):
        px, py, on = full[index]
        if on:
            steps.append(f"{x + px * sx:.2f} {y + py * sy:.2f} l")
            index += 1
            continue
        (ax, ay, _), (bx, by, _) = full[index - 1], full[index + 1]
        curve = (ax + (px - ax) * 2 / 3, ay + (py - ay) * 2 / 3, bx + (px - bx) * 2 / 3, by + (py - by) * 2 / 3, bx, by)
        steps.append(" ".join(f"{(x, y)[n % 2] + value * (sx, sy)[n % 2]:.2f}" for n, value in enumerate(curve)) + " c")
        index += 2
    return " ".join((*steps, "h"))
