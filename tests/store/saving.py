"""A process that saves one return after another, says so, and expects to be killed. Run by test_crowds_and_crashes."""

import itertools
import sys
from pathlib import Path

from inforisk.access import WHOLE_COUNCIL
from inforisk.store import Store
from tests.store.builders import RECORDS, open_store, submission


def save_for_ever(store: Store, who: str) -> None:
    for number in itertools.count():
        titles = [f"{who} {number} {place}" for place in range(200)]
        file = submission(titles, service=f"Service {who}")
        saved = store.save_submission(RECORDS, WHOLE_COUNCIL, file)
        print(saved.submission_id, file.sha256, flush=True)


if __name__ == "__main__":
    with open_store(Path(sys.argv[1])) as store:
        save_for_ever(store, sys.argv[2])
