"""Who is asking, and of which store. Local use: the one user of this computer, the whole council."""

import os
from dataclasses import dataclass

import streamlit as st

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL, Principal, Scope
from inforisk.settings import Settings, settings_from
from inforisk.store import Store


@dataclass(frozen=True)
class Visit:
    """One person's look at the store: nothing is asked of the store without all three."""

    store: Store
    principal: Principal
    scope: Scope

    @property
    def key(self) -> tuple[str, ...]:
        """What an answer depends on besides the question: whose roles and which services."""
        roles = sorted(role.value for role in self.principal.roles)
        services = ["*"] if self.scope.services is None else sorted(self.scope.services)
        return (self.principal.id, *roles, "of", *services)


def settings() -> Settings:
    """What this installation set in its environment."""
    return settings_from(os.environ)


def visit() -> Visit:
    """The present visit."""
    return Visit(open_store(settings().database_url), LOCAL_PRINCIPAL, WHOLE_COUNCIL)


@st.cache_resource(max_entries=4, show_spinner="Opening the store")
def open_store(database_url: str) -> Store:
    """The store at an address, opened once for all visitors."""
    return Store.open(database_url)
