"""Layer 3: the council's judgement: schemes, appetite, score and band."""

from inforisk.scoring.asked import scheme_asked, scheme_file
from inforisk.scoring.ciso_assistant import from_ciso_assistant
from inforisk.scoring.drawing import describe_scheme
from inforisk.scoring.files import load_scheme, read_scheme
from inforisk.scoring.presets import DEFAULT, scheme_named, schemes
from inforisk.scoring.rules import RULES
from inforisk.scoring.score import reband, score_assets, score_risks
from inforisk.scoring.writing import dump_scheme

__all__ = [
    "DEFAULT",
    "RULES",
    "describe_scheme",
    "dump_scheme",
    "from_ciso_assistant",
    "load_scheme",
    "read_scheme",
    "reband",
    "scheme_asked",
    "scheme_file",
    "scheme_named",
    "schemes",
    "score_assets",
    "score_risks",
]
