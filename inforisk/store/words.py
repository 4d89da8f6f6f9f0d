"""An author's words for the sections of a paper, kept apart from everything that is computed, with their history."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from inforisk.access import Principal, Scope, folded
from inforisk.errors import StoreError
from inforisk.quarters import Quarter
from inforisk.store.change import Change
from inforisk.store.cycle_records import WrittenWords
from inforisk.store.cycle_tables import written_words
from inforisk.store.papers import covered, covered_services, named_body
from inforisk.store.tables import person

LONGEST = 10_000
"""Characters of one section's words: five pages, more than any committee reads."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: in the paper of a quarter to a body, in one of its sections."""

    body: str
    quarter: Quarter
    section: str


def write_words(change: Change, principal: Principal, scope: Scope, place: Place, text: str, replaces: bool) -> None:
    """Add words as the latest of their place, unless they are the ones it holds; blank text takes them back."""
    _assert_placed(place, text)
    kept = text.strip()
    held = words(change.connection, scope, place.body, place.quarter).get(place.section)
    is_same = (held.text, held.replaces) == (kept, replaces) if held else not kept
    change.is_news(not is_same)
    change.detail = {"quarter": place.quarter.label.replace(" ", ""), "characters": len(kept), "replaces": replaces}
    if is_same:
        return
    line = {
        "body": named_body(place.body),
        "quarter": place.quarter.label,
        "section": place.section,
        "covers": covered(scope),
        "text": kept,
        "replaces": replaces,
        "at": change.at,
        "by": principal.id,
    }
    added = insert(written_words).values(line).returning(written_words.c.id)
    change.thing = f"words {change.connection.execute(added).scalar_one()}"


def _assert_placed(place: Place, text: str) -> None:
    named_body(place.body)
    if not place.section.strip():
        raise StoreError("Words need the section they are written for.")
    if len(text.strip()) > LONGEST:
        raise StoreError(f"The words for one section have at most {LONGEST:,} characters; these have {len(text):,}.")


def words(connection: Connection, scope: Scope, body: str, quarter: Quarter) -> Mapping[str, WrittenWords]:
    """The latest words of each section of a quarter's paper to a body, made in this very scope; none that is blank."""
    kept = connection.execute(
        select(written_words, person.c.name.label("person"))
        .join(person, person.c.id == written_words.c.by)
        .where(written_words.c.quarter == quarter.label)
        .order_by(written_words.c.id)
    )
    latest = {row.section: _words(row) for row in kept if folded(row.body) == folded(body) and _is_of(row, scope)}
    return {section: one for section, one in latest.items() if one.text}


def _words(row: Row[*tuple[Any, ...]]) -> WrittenWords:
    return WrittenWords(row.text, row.replaces, row.person, row.at)


def _is_of(row: Row[*tuple[Any, ...]], scope: Scope) -> bool:
    """Whether words were written for the paper of this very scope, however its services were written then."""
    services = covered_services(row.covers)
    if services is None or scope.services is None:
        return services is None and scope.services is None
    return set(map(folded, services)) == set(map(folded, scope.services))
