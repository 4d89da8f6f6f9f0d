"""The six colours of the Government Analysis Function for categories, and their counterparts on the dark screen.

Source: "Data visualisation: colours in charts", Government Analysis Function: dark blue, turquoise, dark pink, orange,
dark grey, light purple, in that order, and never more than six. Each stands at 3:1 or more on its paper.
"""

from collections.abc import Mapping

from inforisk.figures.look import Theme

CATEGORIES: Mapping[Theme, tuple[str, ...]] = {
    "light": ("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"),
    "dark": ("#6BACE6", "#28A197", "#E07BB0", "#F46A25", "#C7C7C7", "#A285D1"),
}
MARKERS = ("circle", "square", "diamond", "triangle-up", "x", "star")
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")
"""A shape and a dash for each colour, so that no line is told from another by colour alone."""
