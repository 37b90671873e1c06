"""The one place that turns an address into a store that is ready for use."""

from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

from evidence_graph.embedded import EmbeddedStore
from evidence_graph.errors import StoreError
from evidence_graph.neo4j_store import Neo4jStore
from evidence_graph.schema import Definable, prepare
from evidence_graph.store import Credentials, Store

DEFAULT = "./evidence.db"
"""Where the graph is when nobody says otherwise."""

SCHEMES = {"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}
"""How addresses of a Neo4j begin; ``s`` is encrypted, ``ssc`` with a self-signed certificate."""

IN_EACH_FOLDER = frozenset({"schema.json", "last-tx-id.bin"})
"""Files that an embedded store has among others, by which its folder is known."""


def settings_from(environ: Mapping[str, str]) -> tuple[str, Credentials]:
    """The store's address and our credentials, as the environment has them.

    ``EVIDENCE_STORE`` comes first, then ``NEO4J_URI``, then :data:`DEFAULT`. An empty variable counts as not set.
    """
    address = environ.get("EVIDENCE_STORE") or environ.get("NEO4J_URI") or DEFAULT
    return address, Credentials(
        username=environ.get("NEO4J_USERNAME") or None,
        password=environ.get("NEO4J_PASSWORD") or None,
        database=environ.get("NEO4J_DATABASE") or None,
    )


def open_store(address: str, credentials: Credentials, *, create: bool = False) -> Store:
    """The store at ``address``, a folder or the address of a Neo4j, with its schema in place.

    ``create`` makes a folder that is not there. Raises a :class:`StoreError` that says what to do.
    """
    store = _connected(address, credentials, create)
    try:
        prepare(store)
    except BaseException:
        store.close()
        raise
    return store


def _connected(address: str, credentials: Credentials, create: bool) -> Definable:
    if "://" not in address:
        return EmbeddedStore(address, create=create)
    scheme = address.partition("://")[0].lower()
    if scheme not in SCHEMES:
        raise StoreError(f"no store is reached by {scheme}://: name a folder, or bolt:// or neo4j:// and a host")
    parts = _split(address)
    if "@" in parts.netloc:
        raise StoreError("the store's address has no place for a user: set NEO4J_USERNAME and NEO4J_PASSWORD")
    if parts.path.strip("/"):
        raise StoreError("the store's address has no place for a database: set NEO4J_DATABASE")
    return Neo4jStore(address, credentials)


def _split(address: str) -> SplitResult:
    """The parts of a server's address. Raises StoreError, which does not repeat it: it may hold a password."""
    try:
        parts = urlsplit(address)
        if parts.hostname and parts.port != 0:
            return parts
    except ValueError:  # a port that is no number, a bracket that is not closed
        pass
    raise StoreError("the store's address has no host, or a port that is none: write it like bolt://localhost:7687")
