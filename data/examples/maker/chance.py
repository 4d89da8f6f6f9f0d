"""Chance that is the same on every machine and in every quarter: each question has its own seed."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

SEED = "Harrowmere 2017"
Thing = TypeVar("Thing")


def chance(*about: object) -> float:
    """A number from 0 up to 1 that depends only on what it is about."""
    return Random("/".join((SEED, *map(str, about)))).random()


def pick(things: Sequence[Thing], *about: object) -> Thing:
    """One of the things, always the same for the same question."""
    return things[int(chance(*about) * len(things))]
