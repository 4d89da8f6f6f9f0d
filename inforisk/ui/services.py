"""The council's services on the screen: as they are in a quarter, what changed, and a form for the next change."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from inforisk.access import Permission
from inforisk.clock import today
from inforisk.council import ChangeKind, CouncilServices, Service, ServiceChange
from inforisk.phrases import counted, sentence
from inforisk.quarters import Quarter
from inforisk.ui.notices import perform, say_done
from inforisk.ui.quarter import cycle_quarters, known_quarters
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit
from inforisk.ui.tables import show_lines
from inforisk.ui.text import esc_md

_PLACE = "services"


def quarters_to_list(visit: Visit, services: CouncilServices) -> Sequence[Quarter]:
    """The quarters a list of services may be asked for or changed in, latest first."""
    changed = [change.quarter for change in services.changes]
    return cycle_quarters([*known_quarters(visit), *changed], today())


def choose_list_quarter(visit: Visit, services: CouncilServices) -> Quarter:
    """The quarter the services are listed as at: the latest with returns until another is chosen."""
    quarters = quarters_to_list(visit, services)
    known = known_quarters(visit) or [quarters[0]]
    labels = [quarter.label for quarter in quarters]
    label = st.selectbox("As in", labels, quarters.index(max(known)), key="as_in", bind="query-params")
    return quarters[labels.index(label)]


def service_lines(services: Sequence[Service]) -> pd.DataFrame:
    """One line a service, by directorate and name. Plain text."""
    lines = [(service.directorate or "Not given", service.name) for service in services]
    return pd.DataFrame(lines, columns=["Directorate", "Service"])


def show_list(services: CouncilServices, quarter: Quarter) -> None:
    """How many services are on the list in a quarter, and which."""
    listed = services.in_quarter(quarter)
    st.text(sentence(f"{counted(len(listed), 'service')} on the list in {quarter.label}."))
    if listed:
        show_lines(service_lines(listed), f"The council's services in {quarter.label}")


def change_lines(services: CouncilServices) -> pd.DataFrame:
    """One line for each change, latest quarter first. Plain text."""
    latest_first = sorted(services.changes, key=lambda change: change.quarter, reverse=True)
    return pd.DataFrame([_change_line(change) for change in latest_first])


def _change_line(change: ServiceChange) -> dict[str, str]:
    return {
        "From": change.quarter.label,
        "What": change.kind.value.capitalize(),
        "Before": ", ".join(change.before),
        "After": ", ".join(change.after),
        "Directorate": change.directorate,
        "Reason": change.reason,
    }


def unlisted(visit: Visit, services: CouncilServices, quarter: Quarter) -> Sequence[str]:
    """Services that returned something up to a quarter and were on no list then, by name."""
    return remembered(visit, "unlisted services", quarter.label, lambda: _unlisted(visit, services, quarter))


def _unlisted(visit: Visit, services: CouncilServices, quarter: Quarter) -> Sequence[str]:
    returned = visit.store.summary(visit.principal, visit.scope)
    strangers = {
        one.service for one in returned if one.quarter <= quarter and not services.service(one.service, one.quarter)
    }
    return sorted(strangers)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a kind of change asks for: which services before it, and how the ones after it are named."""

    label: str
    before: str = ""
    is_several_before: bool = False
    after: str = ""
    is_several_after: bool = False
    asks_directorate: bool = True


ASKED: Mapping[ChangeKind, Asked] = {
    ChangeKind.OPENED: Asked("A new service", after="Name of the new service"),
    ChangeKind.RENAMED: Asked("A new name", before="Service", after="Its new name"),
    ChangeKind.MOVED: Asked("A move to another directorate", before="Service"),
    ChangeKind.MERGED: Asked("Several become one", "Services that merge", True, "Name of the one they become"),
    ChangeKind.SPLIT: Asked("One becomes several", "Service that splits", False, "Names of those it becomes", True),
    ChangeKind.CLOSED: Asked("A service closes", before="Service", asks_directorate=False),
}


_DIRECTORATE = {ChangeKind.OPENED: "Directorate", ChangeKind.MOVED: "To which directorate"}


def offer_change(visit: Visit, services: CouncilServices, quarter: Quarter) -> None:
    """A form for one dated change of the list."""
    say_done(_PLACE)
    if not visit.principal.may(Permission.MAINTAIN):
        return
    kinds = {asked.label: kind for kind, asked in ASKED.items()}
    left, right = st.columns(2)
    kind = kinds[left.selectbox("What changes", list(kinds), key="kind of change")]
    labels = [one.label for one in quarters_to_list(visit, services)]
    first = labels.index(quarter.label)
    since = Quarter.parse(right.selectbox("From the first day of", labels, first, key=f"since {quarter.label}"))
    _ask(visit, kind, since, services.in_quarter(since))


def _ask(visit: Visit, kind: ChangeKind, since: Quarter, listed: Sequence[Service]) -> None:
    asked = ASKED[kind]
    with st.form(f"change {kind} {since.label}", border=False):
        before = _before(asked, kind, [service.name for service in listed])
        after = _after(asked, kind, before)
        directorate = _directorate(kind, listed) if asked.asks_directorate else ""
        reason = st.text_input("Reason, for the reader of a trend (may be left blank)", key=f"reason {kind}").strip()
        if st.form_submit_button("Write down the change"):
            change = ServiceChange(kind, since, before, after, directorate, reason)
            perform(_PLACE, _recording(visit, change))


def _before(asked: Asked, kind: ChangeKind, names: Sequence[str]) -> tuple[str, ...]:
    if not asked.before:
        return ()
    if asked.is_several_before:
        return tuple(st.multiselect(asked.before, names, key=f"before {kind}", placeholder="Choose two or more"))
    one = st.selectbox(asked.before, names, index=None, key=f"before {kind}", placeholder="Choose a service")
    return (one,) if one else ()


def _after(asked: Asked, kind: ChangeKind, before: tuple[str, ...]) -> tuple[str, ...]:
    if not asked.after:
        return before if kind is ChangeKind.MOVED else ()
    if asked.is_several_after:
        return named_in(st.text_area(asked.after, key=f"after {kind}", help="One on a line.", height=100))
    return named_in(st.text_input(asked.after, key=f"after {kind}"))


def named_in(text: str) -> tuple[str, ...]:
    """The names somebody typed, one a line, without spaces to spare."""
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())


def _directorate(kind: ChangeKind, listed: Sequence[Service]) -> str:
    known = sorted({service.directorate for service in listed if service.directorate})
    label = _DIRECTORATE.get(kind, "Directorate (left blank: as it was)")
    chosen = st.selectbox(
        label, known, index=None, accept_new_options=True, key=f"directorate {kind}", placeholder="Choose or type one"
    )
    return " ".join((chosen or "").split())


def _recording(visit: Visit, change: ServiceChange) -> Callable[[], str]:
    def deed() -> str:
        visit.store.council.change_services(visit.principal, visit.scope, change)
        names = ", ".join(change.after or change.before)
        return f"Written down from {change.quarter.label}: {change.kind.value}, {names}."

    return deed


def offer_listing(visit: Visit, names: Sequence[str]) -> None:
    """One button that lists the services that returned something but are on no list, from their first return on."""
    st.warning(esc_md(f"Returned something but not on the list: {', '.join(names)}."))
    if visit.principal.may(Permission.MAINTAIN) and st.button("Put them on the list"):
        perform(_PLACE, lambda: _list_all(visit, names))


def _list_all(visit: Visit, names: Sequence[str]) -> str:
    returned = visit.store.summary(visit.principal, visit.scope)
    for name in names:
        first = min(one.quarter for one in returned if one.service == name)
        change = ServiceChange(ChangeKind.OPENED, first, (), (name,), reason="Returned a register")
        visit.store.council.change_services(visit.principal, visit.scope, change)
    return f"Put on the list: {', '.join(names)}."
