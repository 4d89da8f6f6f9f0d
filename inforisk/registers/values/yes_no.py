"""Yes, no, unknown, not applicable. A blank cell is none of them, and never a no."""

import re

from inforisk.registers.definition import Choices
from inforisk.registers.rules.values import ANSWER_NOT_READ, NOT_GIVEN
from inforisk.registers.values.answer import Answer, Reader
from inforisk.registers.values.words import LONGEST_ANSWER, NOT_APPLICABLE, UNDECIDED, listed, nearest, plain, tidy
from inforisk.vocabulary import YesNo

_YES = listed("yes; y; true; t; 1; 1.0; x; ✓; ✔; ☑; ✅; √; ü; tick; ticked; yep; yes.; y.; y*; yes*; required; held")
_PERSONAL_DATA = listed("pi; cpi; pii; personal; personal data; personal information; spi; sensitive; special category")
"""How registers answer "Personal data?" with what it is: (confidential) personal information."""
_NO = listed("no; n; false; f; 0; 0.0; none; nil; ✗; ✘; ❌; ☒; ☐; cross; no.; n.; not required; not held; nope; never")
_STROKE = listed("-; --; –; —; .; …; blank")
_UNKNOWN = UNDECIDED | listed("maybe; possibly; not certain; uncertain; unconfirmed")
_FIRST_WORD = re.compile(
    r"(yes|no|y|n|none|unknown|tbc|n/a|not applicable|not known|not required)\b[\s*]*(?:$|[-–—:;,.(/]|\s)"
)
_NOT_AN_ANSWER = re.compile(r"no[.:]?\s*(?:of\b|\d)|(?:yes|y)\s*(?:/|or)\s*(?:no|n)\b|no longer\b|not\s+sure")


def yes_no_reader(synonyms: Choices | None = None) -> Reader[str]:
    """A reader of answers. `synonyms` adds words a field has of its own ("CPI" is a yes to personal data)."""
    own = {plain(word): meaning for word, meaning in synonyms.synonyms.items()} if synonyms else {}

    def read(text: str) -> Answer[str]:
        own_answer = own.get(plain(text))
        return Answer(own_answer) if own_answer is not None else read_yes_no(text)

    return read


def read_yes_no(text: str) -> Answer[str]:
    """One of the four answers. Longer texts count by their first word: "Yes - names and addresses" is a yes."""
    written = tidy(text[:LONGEST_ANSWER]).casefold()  # the first word decides
    if written in _STROKE:
        return Answer(None, NOT_GIVEN)
    answer = _whole(written) or _leading(written)
    return Answer(answer.value) if answer else Answer(None, ANSWER_NOT_READ, _hint(written))


def _whole(written: str) -> YesNo | None:
    if written in _YES or written in _PERSONAL_DATA:
        return YesNo.YES
    if written in _NO:
        return YesNo.NO
    if written in NOT_APPLICABLE:
        return YesNo.NOT_APPLICABLE
    return YesNo.UNKNOWN if written in _UNKNOWN else None


def _leading(written: str) -> YesNo | None:
    found = _FIRST_WORD.match(written)
    return _whole(found[1]) if found and not _NOT_AN_ANSWER.match(written) else None


def _hint(written: str) -> str:
    near = nearest(written, list(YesNo), at_least=75)
    return f"Did you mean {near.capitalize()}?" if near else ""
