"""Sources: where each figure of the text is from, one line for each mark."""

from collections.abc import Sequence

from inforisk.briefing.paper.blocks import Section


def sources_section(sections: Sequence[Section]) -> Section:
    """The annex that says of each marked figure what it counts, what it leaves out and where it is shown."""
    return Section("sources", "Sources of the figures", number="Appendix C")
