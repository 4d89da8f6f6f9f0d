"""What the words on the screens mean, as a table."""

import pandas as pd

from inforisk.council import CouncilSettings
from inforisk.metrics.glossary import meanings


def glossary_lines(settings: CouncilSettings) -> pd.DataFrame:
    """Each word and its meaning, then the roles under the names the council gives them. Plain text."""
    words = meanings(settings)
    return pd.DataFrame({"Word": list(words), "Meaning": list(words.values())})
