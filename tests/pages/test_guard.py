"""Without sign-in the product answers only to the computer it runs on."""

import tomllib

import pytest

from inforisk.ui.guard import host_of, is_loopback, refusal
from tests.pages.conftest import ROOT

HERE = {"Host": "localhost:8501"}


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "::1", "[::1]", "127.8.9.10"])
def test_loopback_names_are_known(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", [None, "", "0.0.0.0", "::", "192.168.1.7", "council.gov.uk", "localhost.evil.example"])
def test_everything_else_is_the_network(host: str | None) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("header", "host"), [("localhost:8501", "localhost"), ("[::1]:8501", "::1"), ("127.0.0.1", "127.0.0.1")]
)
def test_the_host_is_read_without_its_port(header: str, host: str) -> None:
    assert host_of(header) == host


def test_a_visit_from_this_computer_is_let_in() -> None:
    assert refusal("127.0.0.1", HERE, None) is None
    assert refusal("localhost", {"host": "[::1]:8501"}, "::1") is None


@pytest.mark.parametrize("bind", [None, "", "0.0.0.0", "::", "10.0.0.4"])
def test_a_server_that_listens_to_the_network_shows_nothing(bind: str | None) -> None:
    assert "without sign-in" in str(refusal(bind, HERE, None))


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_a_proxy_is_turned_away(header: str) -> None:
    assert "proxy" in str(refusal("127.0.0.1", {**HERE, header: "1.2.3.4"}, None))


def test_another_name_for_this_computer_is_turned_away() -> None:
    assert "localhost" in str(refusal("127.0.0.1", {"Host": "rebound.evil.example:8501"}, None))


def test_another_computer_is_turned_away() -> None:
    assert "answers only to the computer" in str(refusal("127.0.0.1", HERE, "192.168.1.7"))


def test_the_shipped_settings_keep_the_promises() -> None:
    shipped = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert shipped["server"]["address"] == "127.0.0.1"
    assert all(map(is_loopback, shipped["server"]["allowedHosts"]))
    assert shipped["server"]["enableXsrfProtection"] is True
    assert shipped["server"]["maxUploadSize"] == 25
    assert shipped["browser"]["gatherUsageStats"] is False
    assert shipped["client"] == {
        "showErrorDetails": "none", "showErrorLinks": False, "toolbarMode": "viewer", "disableDataExport": True,
    }  # fmt: skip


def test_every_shipped_setting_exists_and_says_why() -> None:
    from streamlit import config

    lines = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8").splitlines()
    section, is_explained = "", False
    for line in lines:
        if line.startswith("["):
            section, is_explained = line.strip("[]"), False
        elif line.startswith("#"):
            is_explained = True
        elif "=" in line:
            assert is_explained or section.startswith("theme."), f"{section}: {line} does not say why"
            config.get_option(f"{section}.{line.partition('=')[0].strip()}")
