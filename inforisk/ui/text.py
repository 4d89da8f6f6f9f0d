"""Register text on a page: shown as typed, never obeyed.

Streamlit reads labels, headings and st.table cells as Markdown: a cell that holds `![](http://...)` would make every
reader's browser call that address, and one that holds a link would offer it as ours.
"""

import re

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$^=:&\"'%/])")
_GAP = "\u200b"  # a space of no width, where a line may also break
# Bare addresses, e-mail addresses and :emoji: are looked for after the escapes are resolved, so a backslash does not
# stop them; an invisible gap does.
_SPARKS = re.compile(r"(?i)(:(?=\S)|www(?=\.)|@|\bmaterial(?=/))")
_ARROWS = re.compile(r"(<-|->|--|<=|>=|~=)")


def esc_md(text: object) -> str:
    """Text that shows in Markdown exactly as it was typed: no link, image, formula, colour or emoji comes of it."""
    unsparked = _SPARKS.sub(rf"\1{_GAP}", str(text))
    apart = _ARROWS.sub(lambda pair: pair[0][0] + _GAP + pair[0][1], unsparked)
    return _MARKDOWN.sub(r"\\\1", " ".join(apart.split()))


def percent(share: float) -> str:
    """A share between 0 and 1 in whole per cent."""
    return f"{share:.0%}"
