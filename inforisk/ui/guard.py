"""Whether the product may show anything without sign-in: only to the computer it runs on."""

from collections.abc import Mapping
from ipaddress import ip_address

LOOPBACK_NAMES = frozenset({"localhost", "ip6-localhost"})
FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")


def is_loopback(host: str | None) -> bool:
    """Whether a host name or address can only be this computer. No address at all means every network card."""
    if not host:
        return False
    name = host.strip().strip("[]").lower()
    if name in LOOPBACK_NAMES:
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def host_of(header: str) -> str:
    """The host of a Host header, without its port: "localhost" of "localhost:8501", "::1" of "[::1]:8501"."""
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.partition(":")[0]


def refusal(bind_address: str | None, headers: Mapping[str, str], visitor: object) -> str | None:
    """Why nothing may be shown, in one sentence; None where everything is in order.

    `bind_address` is what the server listens on, `headers` those of the visitor's request, `visitor` the address the
    request came from (no text where it is not told).
    """
    if not is_loopback(bind_address):
        return (
            "This copy listens to the network, and without sign-in everybody on it could read the registers: "
            "start it with --server.address 127.0.0.1."
        )
    lower = {name.lower(): value for name, value in headers.items()}
    if any(name in lower for name in FORWARDED):
        return "This copy has no sign-in, so it does not answer through a proxy: open it on the computer it runs on."
    if "host" in lower and not is_loopback(host_of(lower["host"])):
        return "This copy answers only to localhost: open http://localhost and its port on the computer it runs on."
    if isinstance(visitor, str) and not is_loopback(visitor):
        return "This copy has no sign-in, so it answers only to the computer it runs on."
    return None
