"""A YAML file as parts that know their line, so that what is wrong in it can be said with its place.

Every value stays the text it was written as: a version of 1.10, a code of 01 or a letter N would come out of the
usual loader as something else. Nothing is ever constructed from tags, and aliases are not copied out.
"""

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml

from inforisk.errors import SchemeError

LARGEST = 500_000
"""Characters in the largest file read: some hundred times a scheme, small enough to parse in a breath."""


@dataclass(frozen=True)
class Part:
    """One value of the file and the way to it ("bands", "2", "colour")."""

    node: yaml.Node
    path: tuple[str, ...] = ()

    def error(self, sentence: str) -> SchemeError:
        """The error that names this place: "Line 12 (bands, 2, colour): sentence"."""
        place = f" ({', '.join(self.path)})" if self.path else ""
        return SchemeError(f"Line {self.node.start_mark.line + 1}{place}: {sentence}")

    @cached_property
    def entries(self) -> dict[str, "Part"]:
        """The values of a mapping under their keys, in the order written; empty values are left out."""
        if not self.is_mapping:
            raise self.error("expected 'key: value' lines here.")
        found: dict[str, Part] = {}
        for key, value in self.node.value:
            name = Part(key, self.path).text
            if name in found:
                raise Part(key, self.path).error(f"'{name}' stands here twice.")
            found[name] = Part(value, (*self.path, name))
        return {name: part for name, part in found.items() if not part.is_empty}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written here (or "null", or "~")."""
        return self.node.tag == "tag:yaml.org,2002:null"

    @property
    def is_mapping(self) -> bool:
        """Whether "key: value" lines are written here."""
        return isinstance(self.node, yaml.MappingNode)

    @property
    def text(self) -> str:
        """A single value as written, white space collapsed."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.error("expected a single word, number or sentence here.")
        return " ".join(str(self.node.value).split())

    def __iter__(self) -> Iterator["Part"]:
        """The members of a list. Raises SchemeError where this is not one."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.error("expected a list here.")
        for place, node in enumerate(self.node.value, start=1):
            yield Part(node, (*self.path, str(place)))

    def __getitem__(self, key: str) -> "Part":
        """The value under a key. Raises SchemeError where it is missing."""
        if key not in self.entries:
            hint = " A colour needs quotes around it, or YAML takes it for a comment." if "colour" in key else ""
            raise self.error(f"'{key}' is missing.{hint}")
        return self.entries[key]

    def word(self, key: str, otherwise: str = "") -> str:
        """The text under a key that may be left out."""
        return self.entries[key].text if key in self.entries else otherwise

    def require_only(self, keys: Collection[str]) -> None:
        """Raise SchemeError for a key that means nothing here, with the nearest that does."""
        for key, part in self.entries.items():
            if key not in keys:
                near = difflib.get_close_matches(key, keys, n=1, cutoff=0.5)
                hint = f"Did you mean '{near[0]}'?" if near else f"Known here: {', '.join(keys)}."
                raise part.error(f"'{key[:40]}' is not known here. {hint}")


def parse(text: str) -> Part:
    """The whole file as one part. Raises SchemeError where it is no YAML, empty or far too large."""
    if len(text) > LARGEST:
        raise SchemeError(f"This file holds {len(text):,} characters; a scheme has at most {LARGEST:,}.")
    try:
        node = yaml.compose(text.removeprefix("\ufeff"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as problem:
        raise SchemeError(_said_plainly(problem)) from problem
    except (yaml.YAMLError, RecursionError) as problem:
        raise SchemeError(
            "This is not a YAML text file: it holds characters or nesting YAML does not allow."
        ) from problem
    if node is None:
        raise SchemeError("This file is empty.")
    return Part(node)


def _said_plainly(problem: yaml.MarkedYAMLError) -> str:
    mark = problem.problem_mark or problem.context_mark
    line = f"Line {mark.line + 1}: " if mark else ""
    return f"{line}the file is not written as YAML ({problem.problem}). Look for a missing quote, bracket or colon."
