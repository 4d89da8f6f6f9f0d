"""Two quarters of two services, hand-made. Housing returns for both, Planning for the first only.

Of Housing's risks R1 goes up from 3 x 3 to 4 x 5, R2 is closed, R3 changes its owner, R4 is new. Both registers of
the second quarter hold a warning: R3 has no category.
"""

from datetime import UTC, datetime

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle.freezing import freeze_quarter
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.vocabulary import ReturnState
from tests.pages.assurance import returned

EARLIER, LATER = Quarter(2016, 3), Quarter(2016, 4)

_HEADINGS = "Risk ref,Risk,Risk owner,Category,Residual likelihood,Residual impact,Status\n"
HOUSING_THEN = _HEADINGS + (
    "R1,Letters go to the wrong address,Ann Archer,Confidentiality,3,3,Open\n"
    "R2,The server room floods,Ben Baker,Availability,1,5,Open\n"
    "R3,Old paper files are kept too long,Ann Archer,Confidentiality,2,2,Open\n"
)
HOUSING_NOW = _HEADINGS + (
    "R1,Letters go to the wrong address,Ann Archer,Confidentiality,4,5,Open\n"
    "R2,The server room floods,Ben Baker,Availability,1,5,Closed\n"
    "R3,Old paper files are kept too long,A. Archer,,2,2,Open\n"
    "R4,A tablet is lost on a visit,Cath Cole,Confidentiality,3,4,Open\n"
)
PLANNING_THEN = _HEADINGS + "P1,Plans are shown before they are public,Dan Dent,Confidentiality,2,3,Open\n"

_EARLY, _LATE = datetime(2017, 1, 9, 10, 0, tzinfo=UTC), datetime(2017, 4, 10, 10, 0, tzinfo=UTC)


def two_quarters(database_url: str) -> str:
    """The two quarters in a store, nothing accepted or frozen."""
    with Store.open(database_url) as store:
        _keep(store, "Housing", HOUSING_THEN, EARLIER, _EARLY)
        _keep(store, "Planning", PLANNING_THEN, EARLIER, _EARLY)
        _keep(store, "Housing", HOUSING_NOW, LATER, _LATE)
    return database_url


def _keep(store: Store, service: str, text: str, quarter: Quarter, at: datetime) -> None:
    files = returned(service, {f"{service.split()[0].lower()}-{quarter.label}-risk-register.csv": text}, quarter)
    store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, files, at)


def freeze_earlier(database_url: str) -> None:
    """Accept and freeze the earlier of the two quarters, and report it to the Cabinet Member."""
    with Store.open(database_url) as store:
        cycle = store.cycle
        for service in ("Housing", "Planning"):
            cycle.say(LOCAL_PRINCIPAL, WHOLE_COUNCIL, service, EARLIER, ReturnState.ACCEPTED)
        because = "The example has nobody to sign"
        snapshot = freeze_quarter(
            store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, EARLIER, DEFAULT, missing_because=because, at=_LATE
        )
        cycle.note_report(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "Cabinet Member", snapshot.id, _LATE.date())


def one_more(database_url: str, service: str, words: str, quarter: Quarter = LATER) -> None:
    """Another service returns one risk, which says `words`; nobody has accepted it yet."""
    text = f'{_HEADINGS}L1,"{words}",{words},Confidentiality,2,3,Open\n'
    with Store.open(database_url) as store:
        _keep(store, service, text, quarter, _LATE)
