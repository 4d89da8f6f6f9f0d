"""Register text shown as typed: whatever it holds, Markdown makes nothing of it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.ui.text import esc_md, percent


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://evil.example/beacon.png)", "[pay here](https://evil.example)", "<img src=http://evil.example>",
        "https://evil.example", "www.evil.example", "someone@evil.example", "# heading", ":red[danger]", ":smile:",
        ":material/home:", "$x^2$", "**bold**", "`code`", "a | b", "1. list", "- list", "~~struck~~", "&lt;b&gt;",
    ],
)  # fmt: skip
def test_nothing_that_means_something_to_markdown_is_left_bare(text: str) -> None:
    assert not re.search(r"(?<!\\)[*_`\[\]<>#|~$!&]", esc_md(text))
    assert not re.search(r"https?\\?:\\?/|www\\?\.|@\w|(?i:material)\\?/", esc_md(text))


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_the_reader_sees_what_was_typed(text: str) -> None:
    """Taking the escapes and the invisible gaps away gives the text back, white space collapsed."""
    seen = re.sub(r"\\([\\`*_{}\[\]()<>#+\-.!|~$^=:&\"'%/])", r"\1", esc_md(text)).replace("\u200b", "")
    assert seen == " ".join(text.split()).replace("\u200b", "")


def test_a_share_is_shown_in_whole_per_cent() -> None:
    assert percent(0.734) == "73%"
