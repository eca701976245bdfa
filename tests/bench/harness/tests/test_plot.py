# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest
from xml.etree import ElementTree

from harness.curves import Curve
from harness.plot import Axis, decades_around, short_number, svg


class PlotTest(unittest.TestCase):
    def test_an_axis_goes_by_powers_of_ten(self):
        axis = Axis(10, 1000, begin=0, end=200)
        self.assertEqual([axis.at(value) for value in (10, 100, 1000)], [0, 100, 200])
        self.assertEqual(axis.decades(), [10, 100, 1000])

    def test_an_axis_can_go_upwards(self):
        self.assertEqual(Axis(1, 10, begin=100, end=0).at(10), 0)

    def test_all_values_are_inside(self):
        self.assertEqual(decades_around([6.2, 150]), (1, 1000))
        self.assertEqual(decades_around([10]), (10, 100))

    def test_numbers_are_short(self):
        self.assertEqual([short_number(value) for value in (1, 10_000, 1e6)], ["1", "10k", "1M"])

    def test_draws_each_line_of_each_curve(self):
        curves = [Curve("a & b", {"Mynah": [(1, 5), (10, 6)], "nginx": [(1, 4), (10, 7)]}),
                  Curve("routes", {"Mynah": [(1, 5), (10, 6)]})]
        drawing = ElementTree.fromstring(svg(curves))
        lines = drawing.findall(".//{http://www.w3.org/2000/svg}polyline")
        self.assertEqual(len(lines), 3)

    def test_says_where_each_line_ends(self):
        drawing = ElementTree.fromstring(svg([Curve("routes", {"a": [(1, 5.5), (10, 6.25)]})]))
        texts = [text.text for text in drawing.iter("{http://www.w3.org/2000/svg}text")]
        self.assertIn("6.25", texts)
        self.assertNotIn("5.5", texts)
