"""Two hundred personal identifiers are planted in the registers: none leaves in a public file, the author is told all.

The registers are workbooks as services keep them; they go the whole way from bytes to finished files in every format.
"""

import io
import random
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

import pypdf
import pytest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.briefing.making import Briefing, briefing_of
from inforisk.briefing.paper.paper import Audience, Format
from inforisk.briefing.request import Request
from inforisk.cycle import freeze_quarter
from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.intake import check_files
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.submission import submission_of
from inforisk.vocabulary import ReturnState
from tests.workbooks import workbook

WHO = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)
Q4 = Quarter(2016, 4)
NOON = datetime(2017, 4, 3, 12, tzinfo=UTC)

_FORENAMES = ("Priya", "Tomasz", "Aisha", "Gareth", "Siobhan", "Wei", "Chidi", "Margaret", "Olek", "Zuzkeda")
_BEGINNINGS = ("Ash", "Bel", "Cor", "Dun", "Elm", "Fen", "Gran", "Hol", "Ing", "Jar", "Kel", "Lym", "Mor", "Nor", "Oak")
_ENDINGS = ("brax", "thwell", "quist", "ovska", "inder", "mbeki", "zwick", "hollen", "vainen", "doxley")
_WEIGHTS = (10, 9, 8, 7, 6, 5, 4, 3, 2)


def _people(chance: random.Random, number: int) -> list[str]:
    """So many invented names, no two alike."""
    every = [f"{one} {first}{last}" for one in _FORENAMES for first in _BEGINNINGS for last in _ENDINGS]
    return chance.sample(every, number)


def _nhs_number(chance: random.Random) -> str:
    """Ten digits whose last is right by modulus 11."""
    while True:
        digits = [chance.randrange(10) for _ in range(9)]
        check = -sum(map(int.__mul__, digits, _WEIGHTS)) % 11
        if check < 10:
            return "".join(map(str, (*digits, check)))


CHANCE = random.Random(20170413)
PEOPLE = _people(CHANCE, 110)
OWNERS, TOLD_OF = PEOPLE[:70], PEOPLE[70:]
NI = [f"AB{place:06}C" for place in range(100_000, 100_030)]
NHS = [_nhs_number(CHANCE) for _ in range(20)]
MAIL = [f"someone.{place}@planted.example" for place in range(40)]
IDENTIFIERS = (*OWNERS, *TOLD_OF, *NI, *NHS, *MAIL)
_TEXTS = (*TOLD_OF, *NI, *NHS, *MAIL)


def _risks() -> list[Sequence[object]]:
    head = ("Ref", "Risk", "Cause", "Consequences", "Category", "Risk Owner", "Existing controls", "Further actions",
            "Likelihood", "Impact", "Status")  # fmt: skip
    rows = [
        (f"R{place}", f"Letters about {text} are lost", f"We spoke to {text} about it", "A fine", "Confidentiality",
         OWNERS[place % 40], f"A spare key is kept by {text}", f"Ask {text} to sign", 1 + place % 5, 5, "Open")
        for place, text in enumerate(_TEXTS[:80])
    ]  # fmt: skip
    return [head, *rows]


def _assets() -> list[Sequence[object]]:
    head = ("Asset ID", "Asset name", "Description", "Information Asset Owner", "Location", "Personal data",
            "Retention")  # fmt: skip
    rows = [
        (f"A{place}", f"Files {place}", f"Held for {text}", OWNERS[40 + place % 30], "Basement", "Yes", "6 years")
        for place, text in enumerate(_TEXTS[80:110])
    ]
    return [head, *rows]


def _actions() -> list[Sequence[object]]:
    head = ("Ref", "Recommendation", "Agreed action", "Action owner", "Due date", "Status", "Progress")
    rows = [
        (f"C{place}", f"Write to {text}", f"Agree it with {text}", OWNERS[place % 40], "30/06/2017", "In progress",
         f"{text} has replied")
        for place, text in enumerate(_TEXTS[110:])
    ]  # fmt: skip
    return [head, *rows]


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One service's return with everything planted, accepted and frozen."""
    place = tmp_path_factory.mktemp("planted") / "council.db"
    files = [(f"{name}.xlsx", workbook({name: rows})) for name, rows in
             (("Risk register", _risks()), ("Asset register", _assets()), ("Action plan", _actions()))]  # fmt: skip
    with Store.open(f"sqlite:///{place.as_posix()}") as store:
        for checked in check_files(files, DEFAULT, Q4.last_day):
            store.save_submission(*WHO, submission_of(checked, "Housing", Q4, DEFAULT, Q4.last_day), NOON)
        store.cycle.say(*WHO, "Housing", Q4, ReturnState.ACCEPTED, at=NOON)
        freeze_quarter(store, *WHO, Q4, DEFAULT, at=NOON, missing_because="The group met by letter.")
        yield store


def made(store: Store, audience: Audience) -> Briefing:
    archive = Archive(store, *WHO, DEFAULT)
    standing: Standing = archive.standings()[-1]
    return briefing_of(archive, standing, None, Request("Cabinet Member", audience), date(2017, 4, 13))


@pytest.fixture(scope="module")
def public(council: Store) -> Briefing:
    return made(council, Audience.PUBLIC)


def unpacked(name: str, content: bytes) -> Iterator[str]:
    """Every text a file holds, however deep: its name, its parts, the files within it, the pages of a PDF."""
    yield name
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            for part in parts.namelist():
                yield from unpacked(part, parts.read(part))
    elif content.startswith(b"%PDF"):
        read = pypdf.PdfReader(io.BytesIO(content))
        yield from (page.extract_text() for page in read.pages)
        yield str(read.metadata)
    else:
        yield content.decode("utf-8", errors="replace")


def squeezed(text: str) -> str:
    """A text as compared: a name broken over two lines or by markup is still a name."""
    return "".join(text.split()).casefold()


def test_two_hundred_identifiers_are_planted() -> None:
    assert len(set(IDENTIFIERS)) == len(IDENTIFIERS) == 200


def test_the_exempt_paper_holds_some_of_them_or_the_search_would_prove_nothing(council: Store) -> None:
    files = made(council, Audience.EXEMPT).files
    for end in (".docx", ".pdf", ".xlsx", ".csv", ".pptx"):
        texts = [squeezed(text) for name, one in files.items() if name.endswith(end) for text in unpacked(name, one)]
        assert any(squeezed(one) in text for one in IDENTIFIERS for text in texts), end


def test_none_is_in_any_public_file_of_any_format(public: Briefing) -> None:
    assert {name.rpartition(".")[2] for name in public.files} == {one.value for one in Format}
    name, content = public.archive()
    texts = "\n".join(squeezed(text) for text in unpacked(name, content))
    assert [one for one in IDENTIFIERS if squeezed(one) in texts] == []


def test_none_of_the_surnames_is_in_any_public_file(public: Briefing) -> None:
    texts = "\n".join(text.casefold() for text in unpacked(*public.archive()))
    assert [one for one in (*OWNERS, *TOLD_OF) if one.split()[1].casefold() in texts] == []


def test_all_are_in_the_list_of_what_was_held_back(public: Briefing) -> None:
    listed = "\n".join(" ".join(map(str, row)) for row in public.held_back.frame().itertuples(index=False))
    assert [one for one in IDENTIFIERS if one not in listed] == []
