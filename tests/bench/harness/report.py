# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table, in Markdown and as JSON."""
import json

from .summary import summarise


def number(value):
    """Three significant digits, and never an exponent."""
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def quantity(value, unit):
    """Rates and ratios go without a blank."""
    blank = "" if unit in ("", "×", "/s") else " "
    return f"{number(value)}{blank}{unit}"


def target_text(result):
    if result.target is None:
        return ""
    each = "each " if result.is_for_each else ""
    sign = "≤" if result.target.is_ceiling else "≥"
    return f"{each}{sign} {quantity(result.target.limit, result.unit)}"


def verdict(result):
    if result.target is None:
        return ""
    return "met" if result.is_met else "**missed**"


def details(result):
    """What it was computed from, medians."""
    texts = [f"{name} {quantity(summarise(samples).median, unit)}"
             for name, samples, unit in result.figures]
    return "; ".join(texts + ([result.note] if result.note else []))


def result_line(name, result):
    summary = result.summary
    spread = f"{number(summary.lowest)} – {number(summary.highest)}"
    cells = [f"`{name}`", result.title, quantity(summary.median, result.unit), spread,
             target_text(result), verdict(result), details(result)]
    return f"| {' | '.join(cells)} |"


def in_a_cell(text):
    """A message of any program, without what would end a cell or its line."""
    return " ".join(text.split()).replace("|", "\\|")


def outcome_lines(outcome):
    if outcome.problem:
        return [f"| `{outcome.name}` | not measured: {in_a_cell(outcome.problem)} | | | | | |"]
    return [result_line(outcome.name, result) for result in outcome.results]


def table(outcomes):
    lines = ["| row | | median | min – max | target | | medians behind it |",
             "| --- | --- | ---: | ---: | ---: | --- | --- |"]
    for outcome in outcomes:
        lines += outcome_lines(outcome)
    return "\n".join(lines)


def result_data(result):
    summary = result.summary
    target = result.target and {
        ("atMost" if result.target.is_ceiling else "atLeast"): result.target.limit}
    return {
        "title": result.title, "unit": result.unit, "samples": result.samples,
        "min": summary.lowest, "median": summary.median, "max": summary.highest,
        "target": target, "forEach": result.is_for_each, "met": result.is_met, "note": result.note,
        "figures": [{"name": name, "unit": unit, "samples": samples}
                    for name, samples, unit in result.figures],
    }


def as_json(machine, outcomes):
    rows = [{"name": outcome.name, "problem": outcome.problem,
             "results": [result_data(result) for result in outcome.results]}
            for outcome in outcomes]
    return json.dumps({"machine": machine, "rows": rows}, indent=2, ensure_ascii=False) + "\n"
