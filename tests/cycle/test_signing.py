"""Who has signed what, and which signatures no longer stand."""

from datetime import date

from inforisk.cycle.signing import signing_of
from inforisk.vocabulary import ReturnState, SignStep
from tests.cycle.builders import Q4, event, signature

RETURNED = event("Housing", ReturnState.RECEIVED, date(2017, 4, 10))
MANAGER = signature(SignStep.SERVICE_MANAGER, "Housing")
OWNER = signature(SignStep.IAO, "housing", "Olu Owner")
COUNCIL = [signature(step) for step in (SignStep.RECORDS_MANAGER, SignStep.IMSG, SignStep.SIRO)]


def test_with_nothing_signed_every_step_is_missing_in_its_order() -> None:
    assert signing_of(Q4, ["Housing", "Planning"], [], []).missing == (
        "No service manager has signed for: Housing, Planning.",
        "No information asset owner has signed for: Housing, Planning.",
        "Not signed by the records manager.",
        "Not signed by the information management strategy group.",
        "Not signed by the senior information risk owner.",
    )


def test_with_everything_signed_nothing_is_missing() -> None:
    found = signing_of(Q4, ["Housing"], [MANAGER, OWNER, *COUNCIL], [RETURNED])
    assert found.missing == ()
    assert found.services[0].owners == (OWNER,)
    assert found.council[SignStep.SIRO].signatory == "Hari Hall"


def test_a_signature_given_before_the_last_return_no_longer_stands() -> None:
    again = event("Housing", ReturnState.RECEIVED, date(2017, 4, 25), number=2)
    found = signing_of(Q4, ["Housing", "Planning"], [MANAGER, *COUNCIL], [RETURNED, again])
    assert found.services[0].outdated == (MANAGER,)
    assert found.outdated == tuple(COUNCIL)
    assert "No service manager has signed for: Housing, Planning." in found.missing


def test_a_later_return_of_one_service_leaves_the_signatures_of_another_standing() -> None:
    other = event("Planning", ReturnState.RECEIVED, date(2017, 4, 25), number=2)
    found = signing_of(Q4, ["Housing"], [MANAGER], [RETURNED, other])
    assert found.services[0].managers == (MANAGER,)


def test_owners_named_in_the_register_are_waited_for_until_they_confirm() -> None:
    found = signing_of(Q4, ["Housing"], [OWNER], [], {"housing": ("Olu Owner", "Pat Poole")})
    assert found.services[0].owners_waited_for == ("Pat Poole",)


def test_a_service_that_returned_nothing_has_nothing_to_sign() -> None:
    found = signing_of(Q4, ["Housing", "Planning"], COUNCIL, [])
    assert found.missing_of(["Planning"]) == (
        "No service manager has signed for: Planning.",
        "No information asset owner has signed for: Planning.",
    )
    assert found.missing_of([]) == ()


def test_a_service_whose_registers_name_no_owner_needs_no_owner_to_sign() -> None:
    found = signing_of(Q4, ["Housing", "Planning"], [MANAGER], [], {"planning": ("Pat Poole",)})
    assert found.missing[:2] == (
        "No service manager has signed for: Planning.",
        "No information asset owner has signed for: Planning.",
    )
