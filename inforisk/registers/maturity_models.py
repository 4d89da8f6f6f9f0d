"""Maturity models that many councils use: what their levels and dimensions are called, and in what order they stand.

They only order and label what a workbook says; any other model is read on the levels it brings itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from inforisk.registers.values.words import plain


@dataclass(frozen=True)
class MaturityModel:
    """A model: its name, other words it is known by, the words of its levels from the lowest, its dimensions in order.

    `first` is the number of the lowest level, None where the levels have words only. `source` is who keeps the model.
    """

    name: str
    known_by: tuple[str, ...]
    levels: tuple[str, ...]
    dimensions: tuple[str, ...] = ()
    first: int | None = None
    source: str = ""

    def place(self, dimension: str) -> int:
        """Where a dimension stands in the model, counted from 0; after all others where it is none of the model's."""
        wanted = plain(dimension)
        for place, known in enumerate(map(plain, self.dimensions)):
            code, _, words = known.partition(" ")
            if wanted in (known, words) or (_is_code(code) and wanted.split(" ")[0] == code):
                return place
        return len(self.dimensions)


MODELS = (
    MaturityModel(
        "ARMA Principles",
        ("arma", "generally accepted recordkeeping principles", "garp", "information governance maturity model"),
        ("Sub-standard", "In development", "Essential", "Proactive", "Transformational"),
        ("Accountability", "Transparency", "Integrity", "Protection", "Compliance", "Availability", "Retention",
         "Disposition"),
        first=1, source="ARMA International, Information Governance Maturity Model",
    ),
    MaturityModel(
        "ICO accountability framework",
        ("accountability framework", "accountability tracker", "ico accountability"),
        ("Not meeting", "Partially meeting", "Fully meeting"),
        ("Leadership and oversight", "Policies and procedures", "Training and awareness", "Individuals' rights",
         "Transparency", "Records of processing and lawful basis", "Contracts and data sharing", "Risks and DPIAs",
         "Records management and security", "Breach response and monitoring"),
        source="Information Commissioner's Office, accountability framework",
    ),
    MaturityModel(
        "NCSC Cyber Assessment Framework",
        ("cyber assessment framework", "caf", "ncsc"),
        ("Not achieved", "Partially achieved", "Achieved"),
        ("A1 Governance", "A2 Risk management", "A3 Asset management", "A4 Supply chain",
         "B1 Service protection policies and processes", "B2 Identity and access control", "B3 Data security",
         "B4 System security", "B5 Resilient networks and systems", "B6 Staff awareness and training",
         "C1 Security monitoring", "C2 Proactive security event discovery", "D1 Response and recovery planning",
         "D2 Lessons learned"),
        source="National Cyber Security Centre; objectives A to D for local government",
    ),
    MaturityModel(
        "Data Security and Protection Toolkit",
        ("dspt", "dsp toolkit", "data security and protection", "ig toolkit"),
        ("Standards not met", "Approaching standards", "Standards met", "Standards exceeded"),
        ("1 Personal confidential data", "2 Staff responsibilities", "3 Training", "4 Managing data access",
         "5 Process reviews", "6 Responding to incidents", "7 Continuity planning", "8 Unsupported systems",
         "9 IT protection", "10 Accountable suppliers"),
        source="NHS England, National Data Guardian's ten data security standards",
    ),
    MaturityModel(
        "Five levels",
        ("generic", "capability maturity", "cmm"),
        ("Initial", "Repeatable", "Defined", "Managed", "Optimised"),
        first=1, source="Capability Maturity Model",
    ),
)  # fmt: skip
"""The models that come with the product, in the order in which they are tried."""


def model_named(name: str) -> MaturityModel | None:
    """The model a name or a title speaks of ("ARMA principles, levels 1 to 5"), or None."""
    said = f" {plain(name)} "
    return next((one for one in MODELS if any(f" {plain(word)} " in said for word in (one.name, *one.known_by))), None)


def model_of_dimensions(dimensions: Iterable[str]) -> MaturityModel | None:
    """The model most of whose dimensions these are: at least two thirds of what is said, and half of the model's."""
    said = {plain(dimension) for dimension in dimensions}
    if not said:
        return None

    def known(model: MaturityModel) -> int:
        places = {model.place(dimension) for dimension in said} - {len(model.dimensions)}
        return len(places)

    best = max(MODELS, key=known)
    met = known(best)
    return best if met * 3 >= len(said) * 2 and met * 2 >= len(best.dimensions) > 0 else None


def _is_code(text: str) -> bool:
    return len(text) <= 2 and any(map(str.isdigit, text))
