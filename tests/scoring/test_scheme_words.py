"""What a scheme is called in a sentence."""

from inforisk.scoring import scheme_named


def test_a_scheme_is_named_with_the_word_version() -> None:
    scheme = scheme_named("five_by_five_three_band")
    assert scheme.edition == f"{scheme.title}, version {scheme.version}"
