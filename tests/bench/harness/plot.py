# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Curves as one SVG that is readable on light and on dark paper."""
import math
from dataclasses import dataclass
from xml.sax.saxutils import escape

PANEL_WIDTH, PANEL_HEIGHT = 440, 260
MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP, MARGIN_BOTTOM = 56, 24, 34, 48
COLUMNS = 2
STYLE = """
  text { font: 12px sans-serif; fill: #24292f; }
  .title { font-size: 13px; font-weight: bold; }
  .grid { stroke: #d0d7de; }
  .axis { stroke: #57606a; }
  .line { fill: none; stroke-width: 2; }
  .line0 { stroke: #0969da; } .mark0 { fill: #0969da; }
  .line1 { stroke: #bc4c00; } .mark1 { fill: #bc4c00; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .grid { stroke: #30363d; }
    .axis { stroke: #8b949e; }
    .line0 { stroke: #58a6ff; } .mark0 { fill: #58a6ff; }
    .line1 { stroke: #f0883e; } .mark1 { fill: #f0883e; }
  }
"""


@dataclass(frozen=True)
class Axis:
    """Maps values to pixels, by their logarithms."""

    lowest: float
    highest: float
    begin: float
    end: float

    def at(self, value):
        span = math.log10(self.highest) - math.log10(self.lowest)
        part = (math.log10(value) - math.log10(self.lowest)) / span
        return round(self.begin + part * (self.end - self.begin), 1)

    def decades(self):
        first, last = math.ceil(math.log10(self.lowest)), math.floor(math.log10(self.highest))
        return [10.0**exponent for exponent in range(first, last + 1)]


def decades_around(values):
    """The powers of ten that hold all values, and at least one decade."""
    lowest = 10.0 ** math.floor(math.log10(min(values)))
    highest = 10.0 ** math.ceil(math.log10(max(values)))
    return lowest, highest if highest > lowest else lowest * 10


def short_number(value):
    """1000 is 1k, 1000000 is 1M."""
    for size, letter in ((1e6, "M"), (1e3, "k")):
        if value >= size:
            return f"{value / size:g}{letter}"
    return f"{value:g}"


def _grid(x_axis, y_axis):
    for x in x_axis.decades():
        yield (f'<line class="grid" x1="{x_axis.at(x)}" x2="{x_axis.at(x)}" '
               f'y1="{y_axis.begin}" y2="{y_axis.end}"/>')
        yield (f'<text x="{x_axis.at(x)}" y="{y_axis.begin + 18}" '
               f'text-anchor="middle">{short_number(x)}</text>')
    for y in y_axis.decades():
        yield (f'<line class="grid" x1="{x_axis.begin}" x2="{x_axis.end}" '
               f'y1="{y_axis.at(y)}" y2="{y_axis.at(y)}"/>')
        yield (f'<text x="{x_axis.begin - 6}" y="{y_axis.at(y) + 4}" '
               f'text-anchor="end">{short_number(y)}</text>')
    yield (f'<path class="axis" fill="none" '
           f'd="M{x_axis.begin},{y_axis.end} V{y_axis.begin} H{x_axis.end}"/>')


def _line(index, points, x_axis, y_axis):
    places = [(x_axis.at(x), y_axis.at(y)) for x, y in points]
    path = " ".join(f"{x},{y}" for x, y in places)
    yield f'<polyline class="line line{index}" points="{path}"/>'
    for x, y in places:
        yield f'<circle class="mark{index}" cx="{x}" cy="{y}" r="3"/>'


def _last_values(curve, x_axis, y_axis):
    """Above the highest line, below the others."""
    ends = sorted((points[-1] for points in curve.lines.values()), key=lambda point: -point[1])
    for index, (x, y) in enumerate(ends):
        below = 18 if index else -8
        yield (f'<text x="{x_axis.at(x)}" y="{y_axis.at(y) + below}" '
               f'text-anchor="end">{y:.3g}</text>')


def _legend(names, x_axis):
    for index, name in enumerate(names):
        x, y = x_axis.begin + 12 + 110 * index, MARGIN_TOP + 14
        yield f'<circle class="mark{index}" cx="{x}" cy="{y - 4}" r="4"/>'
        yield f'<text x="{x + 9}" y="{y}">{escape(name)}</text>'


def _panel(curve, y_range):
    xs = [x for points in curve.lines.values() for x, _ in points]
    x_axis = Axis(min(xs), max(xs), MARGIN_LEFT, PANEL_WIDTH - MARGIN_RIGHT)
    y_axis = Axis(*y_range, PANEL_HEIGHT - MARGIN_BOTTOM, MARGIN_TOP)
    yield f'<text class="title" x="{MARGIN_LEFT}" y="20">CPU per request, µs</text>'
    yield from _grid(x_axis, y_axis)
    for index, points in enumerate(curve.lines.values()):
        yield from _line(index, points, x_axis, y_axis)
    yield from _last_values(curve, x_axis, y_axis)
    yield from _legend(curve.lines, x_axis)
    middle = (x_axis.begin + x_axis.end) / 2
    yield (f'<text x="{middle}" y="{PANEL_HEIGHT - 10}" text-anchor="middle">'
           f'{escape(curve.title)}</text>')


def svg(curves):
    """All panels have the same scale upwards, so that they can be compared."""
    y_range = decades_around([y for curve in curves for points in curve.lines.values()
                              for _, y in points])
    width = COLUMNS * PANEL_WIDTH
    height = math.ceil(len(curves) / COLUMNS) * PANEL_HEIGHT
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
             f'width="{width}" height="{height}">', f"<style>{STYLE}</style>"]
    for index, curve in enumerate(curves):
        x, y = index % COLUMNS * PANEL_WIDTH, index // COLUMNS * PANEL_HEIGHT
        parts += [f'<g transform="translate({x},{y})">', *_panel(curve, y_range), "</g>"]
    return "\n".join([*parts, "</svg>"]) + "\n"
