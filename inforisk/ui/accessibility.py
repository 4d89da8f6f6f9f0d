"""The accessibility statement, in the parts the law asks for, and help for those who work with the keyboard.

Source of the parts: the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018,
regulation 8, and the model statement published under them. The words are this product's own.
"""

from collections.abc import Mapping
from datetime import date

import pandas as pd
import streamlit as st

from inforisk.council import CouncilSettings
from inforisk.phrases import day_words
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md

PREPARED, REVIEWED = date(2026, 11, 22), date(2026, 11, 22)
"""The days the statement was written and last looked at again; to be changed with the words below."""

STATUS = (
    "These screens are partially compliant with the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, for "
    "the reasons given under What does not work yet."
)

NOT_ACCESSIBLE = (
    (
        "The maps and charts are pictures to a screen reader.",
        "Success criterion 1.1.1 is met by a text for each; the picture itself cannot be walked through.",
        "The sentence beside each picture, and the table with the same figures.",
    ),
    (
        "Long registers are drawn as grids. They scroll in both directions and read cell by cell. Whether a screen "
        "reader says the heading of the column has not been checked.",
        "Success criteria 1.3.1 and 4.1.2: the grid is part of the framework these screens are built with.",
        "The box below each grid that opens one record, the page of that record, and the downloads as CSV or Excel.",
    ),
    (
        "On a narrow screen, or enlarged four times, wide tables scroll sideways within the page.",
        "Success criterion 1.4.10 allows it for tables; it is tiring nevertheless.",
        "The record of one row stands in one column.",
    ),
)
"""What does not work, why, and what to use instead. Nothing is left out as a disproportionate burden."""

_TESTED = """
- Automated tests open every page with axe-core, in light and in dark, on a wide and on a narrow screen.
- Automated tests go through the main tasks in a real browser; some of them with the keyboard alone.
- The layout was looked at from 320 pixels wide upwards, and enlarged to 200%.
- Automated tests find only a part of all faults. **Nobody who relies on a screen reader, a magnifier or voice control
  has tested these screens yet.** This statement will say so when somebody has.
"""

_LAW = """
The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications)
(No. 2) Accessibility Regulations 2018. If you are not happy with how we answer you, contact the Equality Advisory and
Support Service (EASS). In Northern Ireland the Equality Commission for Northern Ireland (ECNI) takes both parts.
"""

_KEYS = {
    "Anywhere": "Tab goes to the next thing that can be used, Shift and Tab together go back. A frame shows the place.",
    "Menu": "Tab goes through the pages, Enter opens one. On a narrow screen Enter or Space unfolds the menu first.",
    "Search": "Tab to the box after the menu, write, press Enter.",
    "Choices (quarter, filters)": "Enter or the down arrow opens the list, letters narrow it, Enter takes the one "
    "that is marked, Escape leaves it as it was. Backspace takes back the last of several.",
    "Filters, and how numbers are made": "Enter or Space opens the panel and closes it; Escape closes it too.",
    "Maps and charts": "The picture needs no key. The box below a map opens the same risks as a click on a cell, and "
    "the table below holds the same figures.",
    "Long tables": "Tab goes into the grid, the arrow keys from cell to cell, Escape and Tab out of it. The box "
    "below it opens one record without the grid.",
    "Numbers and links": "Enter opens them. Each link can be copied: it shows somebody else the same view.",
    "Forms": "Tab to the button and press Enter. What was done, or what is wrong, is said beside the button.",
}


def show_statement(settings: CouncilSettings) -> None:
    """Who the statement is for, how far these screens comply, and what does not work yet."""
    st.markdown(esc_md(opening_words(settings)))
    st.header("How accessible these screens are", anchor=False)
    st.text(STATUS)
    st.header("What does not work yet", anchor=False)
    as_table(limits(), "What is not accessible, why, and what to use instead")
    st.text("None of this is left as it is because mending it would be a disproportionate burden.")
    st.header("How this was tested", anchor=False)
    st.markdown(_TESTED)


def opening_words(settings: CouncilSettings) -> str:
    """Whose statement it is and what it covers. Plain text."""
    whose = settings.council or "the council that runs it"
    return (
        f"This statement is for the information risk screens of {whose}. As many people as possible should be able to "
        "use them: with the keyboard alone, enlarged to 200% without loss, on a telephone, in light or dark colours, "
        "and without telling colours apart. Every cell of a map carries its word, and every picture has a table."
    )


def limits() -> pd.DataFrame:
    """What is not accessible, why, and what to use instead. Plain text."""
    return pd.DataFrame(NOT_ACCESSIBLE, columns=["What does not work", "Why", "What to use instead"])


def show_ways_to_complain(settings: CouncilSettings) -> None:
    """Whom to tell what does not work or to ask for another format, who enforces the law, and the statement's dates."""
    st.header("Tell us what does not work", anchor=False)
    st.markdown(esc_md(contact_words(settings)))
    st.header("If our answer does not help", anchor=False)
    st.markdown(_LAW)
    st.header("When this was written", anchor=False)
    st.text(f"Prepared on {day_words(PREPARED)}. Last reviewed on {day_words(REVIEWED)}.")


def contact_words(settings: CouncilSettings) -> str:
    """Whom to write to, as the council settled it; in words where it has not. Plain text."""
    asks = "Say which page, what you tried and what you use. Ask there, too, for a report in another format."
    if settings.contact:
        return f"Write to {settings.contact}. {asks}"
    return f"Write to the {settings.governance_team}. The settings do not hold its address yet. {asks}"


def key_lines(keys: Mapping[str, str] = _KEYS) -> pd.DataFrame:
    """Each part of the screens and the keys that work it. Plain text."""
    return pd.DataFrame({"Where": list(keys), "Keys": list(keys.values())})
