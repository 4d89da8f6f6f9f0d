"""Settings: what an environment asks for, and a plain sentence where it cannot be meant."""

import pytest

from inforisk.errors import SettingsError
from inforisk.settings import settings_from


def test_an_empty_environment_keeps_the_store_under_data_beside_the_package() -> None:
    settings = settings_from({})
    assert settings.database_url.startswith("sqlite:///")
    assert settings.database_url.endswith("/data/inforisk.db")
    assert (settings.upload_bytes, settings.part_bytes, settings.unpacked_bytes) == (
        25 * 1024 * 1024,
        200 * 1024 * 1024,
        400 * 1024 * 1024,
    )
    assert settings.scheme is None
    assert settings.audit_key is None


def test_each_variable_changes_its_own_setting() -> None:
    settings = settings_from(
        {
            "INFORISK_DATABASE_URL": "sqlite:///elsewhere.db",
            "INFORISK_SCHEME": "council.yaml",
            "INFORISK_UPLOAD_MB": "50",
            "INFORISK_PART_MB": "300",
            "INFORISK_UNPACKED_MB": "600",
            "INFORISK_AUDIT_KEY": "k" * 32,
        }
    )
    assert settings.database_url == "sqlite:///elsewhere.db"
    assert settings.scheme == "council.yaml"
    assert (settings.upload_bytes, settings.part_bytes, settings.unpacked_bytes) == (
        50 * 1024 * 1024,
        300 * 1024 * 1024,
        600 * 1024 * 1024,
    )
    assert settings.audit_key == b"k" * 32


def test_a_blank_variable_means_the_default() -> None:
    assert settings_from({"INFORISK_DATABASE_URL": "  ", "INFORISK_UPLOAD_MB": ""}) == settings_from({})


@pytest.mark.parametrize("written", ["0", "-5", "ten", "2.5", "²"])
def test_a_size_that_is_no_whole_number_of_megabytes_is_refused_by_name(written: str) -> None:
    with pytest.raises(SettingsError, match="INFORISK_UPLOAD_MB"):
        settings_from({"INFORISK_UPLOAD_MB": written})


def test_a_short_audit_key_is_refused_without_being_repeated() -> None:
    with pytest.raises(SettingsError) as refusal:
        settings_from({"INFORISK_AUDIT_KEY": "changeme"})
    assert "changeme" not in str(refusal.value)


def test_secrets_do_not_show_when_settings_are_printed() -> None:
    settings = settings_from({"INFORISK_AUDIT_KEY": "s" * 40, "INFORISK_DATABASE_URL": "postgresql://me:hunter2@db/x"})
    assert "s" * 40 not in repr(settings)
    assert "hunter2" not in repr(settings)
