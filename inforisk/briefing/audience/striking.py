"""Every text of a paper, taken apart and put together again without what identifies a person."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from inforisk.briefing.audience.detecting import Detector
from inforisk.briefing.paper.blocks import Cell, PaperTable, Paragraph, Picture, Points
from inforisk.briefing.paper.paper import Imprint, OnePage, Paper
from inforisk.metrics.sourced import Piece, Quoted, Sentence, Sourced, piece_text

Thing = TypeVar("Thing")
_WHOLE = (int, float, date, Enum, type(None))


class Striking:
    """Strikes out of each text what a detector finds. What has nothing struck out stays the very same object."""

    def __init__(self, detector: Detector) -> None:
        self._detector = detector
        self._struck = detector.struck
        self._names: dict[str, str] = {}

    def paper(self, paper: Paper) -> Paper:
        """The paper, every text of it."""
        made: Paper = self._fields(paper, set())
        return made

    def of(self, thing: Thing) -> Thing:
        """The same of anything a paper is made of."""
        made: Any = thing
        if isinstance(thing, _WHOLE):
            return thing
        if isinstance(thing, str):
            made = self._struck(thing)
        elif isinstance(thing, Imprint):
            made = self._fields(thing, {"digest", "snapshot"})
        elif isinstance(thing, Paragraph):
            made = dataclasses.replace(thing, sentences=self._sentences(thing.sentences))
        elif isinstance(thing, Points):
            made = dataclasses.replace(thing, items=tuple(map(self._sentences, thing.items)))
        elif isinstance(thing, OnePage):
            made = self._one_page(thing)
        elif isinstance(thing, Cell):
            made = self._cell(thing)
        elif isinstance(thing, (PaperTable, Picture)):
            made = dataclasses.replace(self._fields(thing, {"name"}), name=self._name(thing.name))
        elif isinstance(thing, tuple):
            made = self._items(thing)
        elif isinstance(thing, Mapping):
            made = {self.of(key): self.of(value) for key, value in thing.items()}
        elif dataclasses.is_dataclass(thing):
            made = self._fields(thing, set())
        return thing if made == thing else made

    def _items(self, items: tuple[Any, ...]) -> tuple[Any, ...]:
        made = tuple(map(self.of, items))
        return items if all(new is old for new, old in zip(made, items, strict=True)) else made

    def _fields(self, thing: Any, but: set[str]) -> Any:
        held = {one.name: getattr(thing, one.name) for one in dataclasses.fields(thing) if one.init}
        made = {name: self.of(value) for name, value in held.items() if name not in but}
        changed = {name: value for name, value in made.items() if value is not held[name]}
        return dataclasses.replace(thing, **changed) if changed else thing

    def _one_page(self, page: OnePage) -> OnePage:
        rest: OnePage = self._fields(page, {"headline", "asks", "worst"})
        return dataclasses.replace(
            rest,
            headline=self._sentences(page.headline),
            asks=tuple(map(self._sentences, page.asks)),
            worst=tuple(map(self._sentences, page.worst)),
        )

    def _cell(self, cell: Cell) -> Cell:
        value = self._struck(cell.value) if isinstance(cell.value, str) else cell.value
        # What is counted under a name that is struck out can no longer be asked for by it.
        key = cell.key if self._struck(cell.key) == cell.key and value == cell.value else ""
        return dataclasses.replace(cell, value=value, key=key)

    def _name(self, name: str) -> str:
        """The name of a file: another where it is made of a name."""
        words = name.replace("-", " ")
        if self._struck(words) == words and self._struck(name) == name:
            return name
        return self._names.setdefault(name, f"withheld-{len(self._names) + 1}")

    def _sentences(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        return tuple(map(self.sentence, sentences))

    def sentence(self, sentence: Sentence) -> Sentence:
        """A sentence: a name may begin in one piece of it and end in the next."""
        texts = self._detector.struck_apart([piece_text(piece) for piece in sentence])
        made = tuple(map(self._piece, sentence, texts))
        return sentence if made == sentence else tuple(piece for piece in made if piece_text(piece))

    def _piece(self, piece: Piece, text: str) -> Piece:
        if isinstance(piece, str):
            return text
        if isinstance(piece, Quoted):
            return dataclasses.replace(piece, text=text, instead=self._struck(piece.instead))
        is_kept = all(self._struck(value) == value for _, value in piece.asks)
        asks, is_value = (piece.asks, piece.is_value and text == piece.text) if is_kept else ((), False)
        return Sourced(text, piece.number, piece.page, asks, is_value, piece.key if text == piece.text else "")


def texts_of(thing: Any) -> Iterator[str]:
    """Every text a part of a paper is made of, sentences whole."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        if any(isinstance(one, (Sourced, Quoted)) for one in thing):
            yield "".join(piece_text(one) for one in thing)
        for one in thing:
            yield from texts_of(one)
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from texts_of(key)
            yield from texts_of(value)
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        if isinstance(thing, (Paragraph, Points)):
            yield from _whole_sentences(thing)
        for one in dataclasses.fields(thing):
            yield from texts_of(getattr(thing, one.name))


def _whole_sentences(block: Paragraph | Points) -> Iterator[str]:
    items = (block.sentences,) if isinstance(block, Paragraph) else block.items
    yield from ("".join(map(piece_text, sentence)) for item in items for sentence in item)
