"""What a scheme is called in a sentence."""

import dataclasses

from inforisk.scoring import scheme_named


def test_a_scheme_is_named_with_the_word_version() -> None:
    scheme = scheme_named("five_by_five_three_band")
    assert scheme.edition == f"{scheme.title}, version {scheme.version}"


def test_a_matrix_redrawn_under_the_same_name_and_version_is_told_from_the_old_one() -> None:
    scheme = scheme_named("five_by_five_three_band")
    milder = dataclasses.replace(scheme, appetite=scheme.bands[0].name)
    assert milder.edition == scheme.edition
    assert milder.key != scheme.key
    assert dataclasses.replace(scheme).key == scheme.key
