"""The sets of likelihood, impact and score of a risk register, and the stage each set speaks of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from inforisk.registers.recognition.columns import Claim, Column
from inforisk.registers.recognition.headings import exact_field
from inforisk.registers.recognition.measures import LETTERS, RANGE, Measured, measured, stage_in
from inforisk.registers.recognition.words import spaced
from inforisk.vocabulary import Kind, Stage

PLAIN = 0.95  # a measure and its stage both said
INFERRED = 0.85  # the stage follows from the other sets
GUESSED = 0.68  # two sets and no word for either


@dataclass(frozen=True)
class Staged:
    """What was found: a claim for each column of a set, columns that only repeat one, and what to tell the person."""

    claims: Mapping[str, Claim]
    repeats: Mapping[str, str]
    notes: tuple[str, ...] = ()


def sets_of(columns: Sequence[Column]) -> Staged:
    """Every likelihood, impact, score and rating with its stage, where the columns hold at least one set."""
    found = [entry for column in columns if (entry := measured(column)) and _is_plausible(entry)]
    found = list(_letters_in_pairs(found, columns))
    found = list(_severity_as_score(found))
    in_words = [entry for entry in found if _is_text_impact(entry, found)]
    found = [entry for entry in found if entry not in in_words]
    kept, repeats = _without_repeats(found)
    groups = list(_groups(kept))
    staged, notes, strength = _with_stages(groups)
    claims = {
        entry.column.letter: Claim("consequence", INFERRED, "impact in words: no likelihood stands beside it")
        for entry in in_words
        if "severity" not in spaced(entry.column.heading)
    }
    for stage, strong, group in zip(staged, strength, groups, strict=True):
        for entry in group:
            claims[entry.column.letter] = Claim(f"{stage.value}_{entry.measure}", strong, _reason(entry, stage))
    return Staged(*_one_each(claims, [*found, *in_words], repeats), notes)


def _is_plausible(entry: Measured) -> bool:
    profile = entry.column.profile
    if profile.count < 2:
        return True
    is_prose = profile.prose > 0.6 and profile.mean_length > 40
    return not is_prose and profile.dates < 0.6


def _letters_in_pairs(found: Sequence[Measured], columns: Sequence[Column]) -> Iterator[Measured]:
    # "L" beside "I" is likelihood and impact; "P" and "I" too. A lone letter may be anything.
    have = {entry.column.letter: entry for entry in found}
    letters = {column.place: LETTERS.get(spaced(column.heading)) for column in columns}
    for column in columns:
        letter = letters[column.place]
        if letter is None:
            if column.letter in have:
                yield have[column.letter]
            continue
        beside = {
            letters.get(column.place - 1),
            letters.get(column.place + 1),
            letters.get(column.place - 2),
            letters.get(column.place + 2),
        }
        if beside & {"likelihood", "impact"} - {letter} or (
            column.letter in have and beside & {"likelihood", "impact", "score"}
        ):
            stage, word, _ = stage_in(column.band or "")
            yield Measured(column, letter, stage, word, is_from_band=stage is not None)


def _severity_as_score(found: Sequence[Measured]) -> Iterator[Measured]:
    """ "Impact, Probability, Severity": right behind a pair, severity is what the two make together."""
    for place, entry in enumerate(found):
        before = found[max(0, place - 2) : place]
        is_behind_pair = {other.measure for other in before} == {"likelihood", "impact"} and all(
            other.stage is entry.stage and entry.column.place - other.column.place <= 2 for other in before
        )
        is_severity = entry.measure == "impact" and "severity" in spaced(entry.column.heading).split()
        yield replace(entry, measure="score") if is_severity and is_behind_pair else entry


def _is_text_impact(entry: Measured, found: Sequence[Measured]) -> bool:
    """A lone "Impact" with no likelihood anywhere is what would follow, in words."""
    if entry.measure != "impact" or entry.stage is not None:
        return False
    profile = entry.column.profile
    in_steps = profile.small_numbers > 0.8 or RANGE.search(entry.column.heading) or profile.levels > 0.8
    if exact_field(Kind.RISKS, entry.column.heading) == "consequence" and not in_steps:
        return True
    return not any(other.measure in ("likelihood", "score") for other in found) or (
        not any(other.measure == "likelihood" for other in found) and entry.column.profile.levels < 0.5
    )


def _without_repeats(found: Sequence[Measured]) -> tuple[list[Measured], dict[str, str]]:
    """A number column right beside a level that it repeats ("3 - Possible", then 3) stays an extra."""
    kept: list[Measured] = []
    repeats: dict[str, str] = {}
    for entry in found:
        before = kept[-1] if kept else None
        if before and _repeats(entry, before):
            repeats[entry.column.letter] = before.column.letter
        else:
            kept.append(entry)
    return kept, repeats


def _repeats(entry: Measured, before: Measured) -> bool:
    if entry.measure != before.measure or entry.measure not in ("likelihood", "impact"):
        return False
    if entry.column.place - before.column.place != 1 or (
        entry.stage not in (None, before.stage) and not entry.is_from_band
    ):
        return False
    longer, shorter = spaced(entry.column.heading), spaced(before.column.heading)
    extra = set(longer.split()) - set(shorter.split())
    return (bool(extra) and extra <= {"score", "value", "rating", "number", "numeric", "level", "threat"}) or (
        longer == shorter and entry.column.band == before.column.band and entry.stage is not None
    )


def _groups(found: Sequence[Measured]) -> Iterator[list[Measured]]:
    """Neighbouring measures that belong together: a new set starts with another stage or with a measure said again."""
    group: list[Measured] = []
    for entry in found:
        has_measure = any(other.measure == entry.measure for other in group)
        is_other_stage = bool(group) and _key(entry) != _key(group[-1])
        is_new_set = has_measure and entry.measure in ("likelihood", "impact")
        if group and (is_other_stage or is_new_set):
            yield group
            group = []
        group.append(entry)
    if group:
        yield group


def _key(entry: Measured) -> tuple[Stage | None, str]:
    return entry.stage, entry.word if entry.stage is Stage.RESIDUAL else ""


def _with_stages(groups: Sequence[Sequence[Measured]]) -> tuple[list[Stage], tuple[str, ...], list[float]]:
    stages: list[Stage | None] = [group[0].stage for group in groups]
    _lend_to_neighbours(groups, stages)
    _word_behind_set(groups, stages)
    notes: list[str] = []
    _current_beside_net(groups, stages, notes)
    strength = [PLAIN if stage else INFERRED for stage in stages]
    unsaid = [place for place, stage in enumerate(stages) if stage is None]
    if unsaid:
        _infer(groups, stages, unsaid, notes, strength)
    return [stage or Stage.RESIDUAL for stage in stages], tuple(notes), strength


def _lend_to_neighbours(groups: Sequence[Sequence[Measured]], stages: list[Stage | None]) -> None:
    """ "Likelihood, Impact, Inherent risk": a score right behind a pair without a stage speaks for the whole set."""
    for place in range(len(groups) - 1):
        pair, score = groups[place], groups[place + 1]
        is_pair = {entry.measure for entry in pair} == {"likelihood", "impact"}
        is_beside = score[0].column.place - pair[-1].column.place == 1
        if (
            stages[place] is None
            and is_pair
            and is_beside
            and {entry.measure for entry in score} <= {"score", "rating"}
        ):
            stages[place] = stages[place + 1]


def _current_beside_net(groups: Sequence[Sequence[Measured]], stages: list[Stage | None], notes: list[str]) -> None:
    """ "Current" and "net" (or "residual") both said: the earlier is how it stands, the later what is aimed at."""
    words = {place: group[0].word for place, group in enumerate(groups) if group[0].stage is Stage.RESIDUAL}
    now = [place for place, word in words.items() if word in ("current", "existing", "now", "present", "actual")]
    net = [place for place, word in words.items() if place not in now]
    if not now or not net or Stage.TARGET in stages or min(net) < max(now):
        return
    for place in net:
        stages[place] = Stage.TARGET
    one, other = words[now[0]], words[net[0]]
    notes.append(
        f"'{one.capitalize()}' and '{other}' stand side by side: {one} was taken as residual and {other} as target."
    )


def _word_behind_set(groups: Sequence[Sequence[Measured]], stages: list[Stage | None]) -> None:
    """ "Inherent risk, Risk level": a word for the level right behind a set is that set's own.

    So is a score right behind a likelihood and an impact that have none.
    """
    for place in range(1, len(groups)):
        before, group = groups[place - 1], groups[place]
        lacks_score = {entry.measure for entry in before} == {"likelihood", "impact"}
        is_lone = len(group) == 1 and group[0].measure in ("score", "rating")
        is_word = is_lone and (_is_word_beside(group[0]) or lacks_score)
        if stages[place] is None and is_word and group[0].column.place - before[-1].column.place == 1:
            stages[place] = stages[place - 1]


def _infer(
    groups: Sequence[Sequence[Measured]],
    stages: list[Stage | None],
    unsaid: list[int],
    notes: list[str],
    strength: list[float],
) -> None:
    said = {stage for stage in stages if stage}
    levels = [place for place in unsaid if {entry.measure for entry in groups[place]} & {"likelihood", "impact"}]
    places = levels or unsaid
    free = _free_stages(said, len(places))
    for place, stage in zip(places, free, strict=False):
        stages[place] = stage
    for place in unsaid:  # a score away from its set belongs to the set before it
        if stages[place] is None:
            earlier = [stages[before] for before in range(place) if stages[before]]
            stages[place] = earlier[-1] if earlier else (stages[places[0]] if places else None)
    if not said and len(places) > 1:
        for place in places:
            strength[place] = GUESSED
        notes.append("The sets of scores carry no word for their stage: the first was taken as inherent.")
    elif said and places and Stage.RESIDUAL in said:
        notes.append(
            "One set of scores carries no word for its stage: it was taken as inherent, beside the residual one."
        )


def _free_stages(said: set[Stage], count: int) -> tuple[Stage, ...]:
    if not said:
        return {1: (Stage.RESIDUAL,), 2: (Stage.INHERENT, Stage.RESIDUAL)}.get(count, tuple(Stage))
    if Stage.RESIDUAL not in said:
        return (Stage.RESIDUAL,) if Stage.INHERENT in said or count == 1 else (Stage.INHERENT, Stage.RESIDUAL)
    return (Stage.INHERENT,) if Stage.INHERENT not in said else (Stage.TARGET,)


def _one_each(
    claims: dict[str, Claim], found: Sequence[Measured], repeats: dict[str, str]
) -> tuple[dict[str, Claim], dict[str, str]]:
    """Of two scores of one stage the one in numbers is the score, the word or colour beside it the rating."""
    entries = {entry.column.letter: entry for entry in found}
    by_field: dict[str, list[str]] = {}
    for letter, claim in claims.items():
        by_field.setdefault(claim.field, []).append(letter)
    for name, letters in by_field.items():
        first, *others = sorted(
            letters, key=lambda letter: (-_is_number(entries[letter]), entries[letter].column.place)
        )
        rating = name.replace("_score", "_rating")
        for letter in others:
            claim = claims.pop(letter)
            is_free = name != rating and rating not in {other.field for other in claims.values()}
            if is_free and _is_word_beside(entries[letter]):
                claims[letter] = replace(claim, field=rating, reason="the word beside the score")
            else:
                repeats[letter] = first
    return claims, repeats


def _is_word_beside(entry: Measured) -> bool:
    """Whether a second score-like column is the band in words: no numbers in it, or a heading that says rating."""
    if entry.column.profile.count:
        return entry.column.profile.numbers < 0.5
    return bool({"rating", "rag", "level", "band", "colour"} & set(spaced(entry.column.heading).split()))


def _is_number(entry: Measured) -> int:
    """How much a column is the score itself rather than a word, colour or priority beside it."""
    profile = entry.column.profile
    words = set(spaced(entry.column.heading).split())
    says_score = bool({"score", "total", "exposure", "calculate", "calculated"} & words) - 2 * ("priority" in words)
    return 4 * (profile.numbers > 0.5) + 2 * (profile.references > 0.8) + says_score


def _reason(entry: Measured, stage: Stage) -> str:
    if entry.is_from_band:
        return f"{entry.measure}, under '{entry.column.band}'"
    if entry.stage:
        return f"{entry.measure}, '{entry.word}' means {stage.value}"
    return f"{entry.measure}; its stage follows from the other sets"
