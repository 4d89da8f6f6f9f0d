"""A name taken apart: "Smith, Jane", "Dr Jane Smith" and "JANE  SMITH" are one writing of one name."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from inforisk.registers.values.words import listed, tidy

_STYLES = listed("mr; mrs; ms; miss; mx; dr; prof; professor; sir; dame; cllr; councillor; lord; lady; rev; revd")
_LETTERS_AFTER = listed("mbe; obe; cbe; jp; phd; qc; kc; esq")
_IN_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_ADDRESS = re.compile(r"<?([\w.'+-]+)@[\w.-]+>?")
_APART = re.compile(r"[\s._]+")
_APOSTROPHES = re.compile("[’‘`´]")
_DIGITS = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as far as its writing tells. `forenames` may be initials; all folded to small letters without accents.

    `surname` is blank where only one word was written (a username: then `forenames` is blank too and `single` holds
    it). `is_account` is True for an e-mail address or a username. `is_reversed` says that capitals alone speak for
    the first word being the surname ("SMITH Jane").
    """

    forenames: tuple[str, ...] = ()
    surname: str = ""
    single: str = ""
    remark: str = ""
    is_account: bool = False
    is_reversed: bool = False


@lru_cache(maxsize=65_536)
def folded_name(written: str) -> str:
    """The one writing of a name: small letters, forenames first, no style such as "Dr" or "Cllr".

    What is in brackets stays: it may be all that tells two people of one name apart. So do full stops and initials.
    """
    text = _plain_letters(tidy(written))
    if "@" in text:
        return text
    if text.count(",") == 1:
        surname, forenames = (part.strip() for part in text.split(","))
        if forenames not in _LETTERS_AFTER:
            brackets = "".join(_IN_BRACKETS.findall(forenames)).strip()
            text = tidy(f"{_IN_BRACKETS.sub(' ', forenames)} {surname} {brackets}")
    words = [word for word in text.split(" ") if word.rstrip(".,") not in _STYLES | _LETTERS_AFTER]
    return " ".join(words) or text


@lru_cache(maxsize=20_000)
def name_of(written: str) -> Name:
    """The parts of a name in any of the ways people write it."""
    if address := _ADDRESS.search(written):
        return _account(_plain_letters(address[1]))
    remark = " ".join(part.strip() for part in _IN_BRACKETS.findall(written))
    bare = tidy(_IN_BRACKETS.sub(" ", written))
    is_reversed = _is_surname_first(bare)
    words = [word for word in _APART.split(folded_name(bare)) if word]
    if is_reversed:
        words = words[1:] + words[:1]
    if len(words) == 1:
        return Name(single=_DIGITS.sub("", words[0]), remark=remark, is_account=True)
    return Name(tuple(words[:-1]), words[-1] if words else "", remark=remark, is_reversed=is_reversed)


def forenames_first(written: str) -> str:
    """A name whose capitals say that its first word is the surname ("SMITH Jane (Housing)"), turned round; any other
    as it is written."""
    if not name_of(written).is_reversed:
        return written
    surname, *forenames = tidy(_IN_BRACKETS.sub(" ", written)).split(" ")
    remarks = (part.strip() for part in _IN_BRACKETS.findall(written))
    return " ".join((*forenames, surname, *remarks))


def _account(local_part: str) -> Name:
    words = [_DIGITS.sub("", word) for word in re.split(r"[._+]", local_part)]
    words = [word for word in words if word]
    if len(words) < 2:
        return Name(single="".join(words), is_account=True)
    return Name(tuple(words[:-1]), words[-1], is_account=True)


def _is_surname_first(bare: str) -> bool:
    words = bare.split(" ")
    return len(words) > 1 and "," not in bare and len(words[0]) > 2 and words[0].isupper() and not words[-1].isupper()


def _plain_letters(text: str) -> str:
    apart = unicodedata.normalize("NFKD", _APOSTROPHES.sub("'", text.casefold()))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
