"""What a person can set on the server; read once, where the server starts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence_graph.errors import WrongUse
from evidence_graph.rdf.names import DEFAULT_BASE, checked_base
from evidence_graph.store import Credentials
from evidence_graph.stores import settings_from

TIMEOUT = 30.0
"""Seconds that the store may take for one request."""

BODY_LIMIT = 100_000_000
"""Bytes of the largest file that can be sent; Retraction Watch's whole register has some 60,000,000."""


@dataclass(frozen=True)
class Settings:
    """Where the graph is and what the server allows; without a ``token``, nothing can be loaded over HTTP.

    ``timeout`` is in seconds, ``body_limit`` in bytes; IRIs in RDF begin with ``base``.
    """

    address: str
    credentials: Credentials = field(default_factory=Credentials)
    token: str | None = field(default=None, repr=False)
    timeout: float = TIMEOUT
    body_limit: int = BODY_LIMIT
    base: str = DEFAULT_BASE


def server_settings(environ: Mapping[str, str], store: str | None = None) -> Settings:
    """The settings that the environment gives; ``store`` overrules its address.

    Reads ``EVIDENCE_TOKEN``, ``EVIDENCE_TIMEOUT`` (seconds), ``EVIDENCE_BODY_LIMIT`` (bytes) and ``EVIDENCE_BASE``
    beside what :func:`~evidence_graph.stores.settings_from` reads. Raises WrongUse where a number or the base is none.
    """
    address, credentials = settings_from(environ)
    return Settings(
        address=store or address,
        credentials=credentials,
        token=environ.get("EVIDENCE_TOKEN") or None,
        timeout=_positive(environ, "EVIDENCE_TIMEOUT", TIMEOUT),
        body_limit=int(_positive(environ, "EVIDENCE_BODY_LIMIT", BODY_LIMIT)),
        base=checked_base(environ.get("EVIDENCE_BASE") or DEFAULT_BASE),
    )


def _positive(environ: Mapping[str, str], name: str, default: float) -> float:
    given = environ.get(name)
    if not given:
        return default
    try:
        number = float(given)
    except ValueError:
        number = 0
    if not 0 < number < float("inf"):
        raise WrongUse(f"{name}: {given!r} is not a number above 0.", name)
    return number
