"""Who is asking, and of which store. Local use: the one user of this computer, the whole council."""

import os
from dataclasses import dataclass, field

import streamlit as st

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL, Principal, Scope
from inforisk.settings import Settings, settings_from
from inforisk.store import Store
from inforisk.workbook import Limits


@dataclass(frozen=True)
class Visit:
    """One person's look at the store: nothing is asked of it without a principal and a scope."""

    database_url: str
    principal: Principal
    scope: Scope
    _versions: dict[int, str] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def version(self) -> str:
        """Text that changes whenever anything the visit may see is added to the store. The store is asked once a visit,
        and again after this process has written: a page shows one state of it, and what was just done."""
        written = self.store.written
        if written not in self._versions:
            self._versions[written] = self.store.content_version(self.principal, self.scope)
        return self._versions[written]

    @property
    def store(self) -> Store:
        """The store, opened once for all visits."""
        return open_store(self.database_url)

    @property
    def is_first(self) -> bool:
        """Whether nothing has been returned yet."""
        return self.store.is_empty(self.principal, self.scope)


def settings() -> Settings:
    """What this installation set in its environment."""
    return settings_from(os.environ)


def limits() -> Limits:
    """How large an upload may be, as this installation set it."""
    chosen = settings()
    return Limits(upload_bytes=chosen.upload_bytes, part_bytes=chosen.part_bytes, total_bytes=chosen.unpacked_bytes)


def visit() -> Visit:
    """The present visit."""
    return Visit(settings().database_url, LOCAL_PRINCIPAL, WHOLE_COUNCIL)


@st.cache_resource(max_entries=4, show_spinner="Opening the store")
def open_store(database_url: str) -> Store:
    """The store at an address."""
    return Store.open(database_url, settings().audit_key)
