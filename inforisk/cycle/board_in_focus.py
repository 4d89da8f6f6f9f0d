"""The returns board of a part of the council."""

import dataclasses
from collections.abc import Sequence

from inforisk.access import folded
from inforisk.cycle.archive import Archive
from inforisk.cycle.board import ServiceReturn
from inforisk.cycle.standing import Standing
from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.focus import Focus


def board_within(
    archive: Archive, standing: Standing, board: Sequence[ServiceReturn], focus: Focus
) -> tuple[ServiceReturn, ...]:
    """The services of a quarter's board that lie in the directorates and services of a focus, in their order.

    One without a directorate stands in the one its registers give (`Archive.service_directorates`).
    """
    located = tuple(_located(archive, standing, one) for one in board) if focus.directorates else tuple(board)
    names = archive.names(standing.quarter)
    wanted = frozenset[str]().union(*map(names.meant, focus.services))
    directorates = {"" if one == NOT_GIVEN else one for one in focus.directorates}
    return tuple(
        one
        for one in located
        if (not wanted or folded(one.service) in wanted) and (not directorates or one.directorate in directorates)
    )


def _located(archive: Archive, standing: Standing, one: ServiceReturn) -> ServiceReturn:
    if one.directorate:
        return one
    known = archive.service_directorates(standing)
    return dataclasses.replace(one, directorate=known.get(folded(one.service), ""))
