"""How long it takes to know 20,000 assets again: `python -m benchmarks.identity_speed`."""

from itertools import cycle, product
from random import Random
from time import process_time

import pandas as pd

from benchmarks.edited_quarters import TUNED_ON
from inforisk.identity.rows import match_rows
from inforisk.ledger import ENTITY
from inforisk.vocabulary import Kind

ROWS = 20_000
SERVICES = 50
SUBJECTS = (
    "case", "payroll", "housing", "council", "planning", "licence", "traffic", "legal", "archive", "school",
    "transport", "adoption", "noise", "food",
)  # fmt: skip
FORMS = (
    "files", "records", "register", "letters", "database", "spreadsheet", "notebooks", "recordings", "minutes",
    "plans", "contracts", "forms",
)  # fmt: skip
SEED = 20170331


def main() -> None:
    """Print a line a case: what was changed, processor seconds, pairs, and how many of them are false."""
    random = Random(SEED)
    before = _assets(random)
    for name, share, is_blank in (
        ("references, nothing changed", 0.0, False),
        ("references, 1 title in 20 retyped", 0.05, False),
        ("no references, rows shuffled", 0.0, True),
        ("no references, shuffled, 1 title in 20 retyped", 0.05, True),
    ):
        old = _blank(before) if is_blank else before
        new = _edited(random, old, share)
        began = process_time()
        pairs = match_rows(old, new, Kind.ASSETS, ()).pairs
        seconds = process_time() - began
        false = int((new["row"].to_numpy()[pairs["after"]] != old["row"].to_numpy()[pairs["before"]]).sum())
        print(f"{name:<48} {seconds:6.2f} s  {len(pairs):>6} pairs, {false} false")


def _assets(random: Random) -> pd.DataFrame:
    names = cycle(product(SUBJECTS, SUBJECTS, FORMS))
    titles = [f"{one} {two} {form} {number}" for number, (one, two, form) in zip(range(ROWS), names, strict=False)]
    columns = {
        "key": [f"1:0:{row}" for row in range(ROWS)],
        "returned_by": [f"Service {row % SERVICES}" for row in range(ROWS)],
        "asset_id": [f"A{row}" for row in range(ROWS)],
        "asset_name": titles,
        "asset_owner": [f"Officer {random.randrange(300)}" for _ in range(ROWS)],
        "format": [random.choice(("paper", "mixed", "electronic")) for _ in range(ROWS)],
        "classification": [random.choice(("OFFICIAL", "OFFICIAL-SENSITIVE")) for _ in range(ROWS)],
    }
    assets = pd.DataFrame(columns, dtype="str")
    return assets.assign(**{ENTITY: assets["key"], "row": range(ROWS)})


def _blank(assets: pd.DataFrame) -> pd.DataFrame:
    return assets.assign(asset_id=pd.Series(index=assets.index, dtype="str"))


def _edited(random: Random, assets: pd.DataFrame, share: float) -> pd.DataFrame:
    """The next quarter: the rows in another order, with keys of their own, a share of the titles retyped."""
    moved = assets.sample(frac=1.0, random_state=SEED).reset_index(drop=True)
    slip = TUNED_ON[0]
    titles = [slip(random, title) if random.random() < share else title for title in moved["asset_name"]]
    keys = [f"2:0:{row}" for row in range(len(moved))]
    return moved.assign(key=pd.Series(keys, dtype="str"), asset_name=pd.Series(titles, dtype="str"))


if __name__ == "__main__":
    main()
