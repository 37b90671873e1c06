"""The Cypher that docs/cypher-on-both-stores.md promises gives the same rows on both stores."""

from typing import Any

import pytest

from evidence_graph.store import Statement, Store

GRAPH = [
    "CREATE (:Document {id: 'd1', title: 'One'}), (:Document {id: 'd2', title: 'Two'})",
    (
        "UNWIND [['c1', 'benefit'], ['c2', 'finding'], ['c3', 'finding']] AS pair "
        "MATCH (d:Document {id: 'd1'}) CREATE (d)-[:STATES]->(:Claim {id: pair[0], kind: pair[1]})"
    ),
    "UNWIND ['r1', 'r2', 'r3'] AS id MATCH (d:Document {id: 'd1'}) CREATE (d)-[:HAS]->(:Reference {id: id})",
    "CREATE (:Source {id: 's1', year: 2016}), (:Source {id: 's2', year: 2020}), (:Source {id: 's3'})",
    (
        "UNWIND [['c1', 'r1'], ['c2', 'r1'], ['c2', 'r2']] AS pair "
        "MATCH (c:Claim {id: pair[0]}) MATCH (r:Reference {id: pair[1]}) CREATE (c)-[:CITES {marker: pair[1]}]->(r)"
    ),
    (
        "UNWIND [['r1', 's1', 2], ['r1', 's2', 1], ['r2', 's2', 3]] AS link "
        "MATCH (r:Reference {id: link[0]}) MATCH (s:Source {id: link[1]}) CREATE (r)-[:IDENTIFIES {rank: link[2]}]->(s)"
    ),
]
READING: dict[str, tuple[str, list[Any]]] = {
    "CALL (x) with one row": (
        (
            "MATCH (c:Claim) CALL (c) { MATCH (c)-[:CITES]->(r:Reference) RETURN count(r) AS n } "
            "RETURN [c.id, n] AS x ORDER BY c.id"
        ),
        [["c1", 1], ["c2", 2], ["c3", 0]],
    ),
    "CALL (x) with several rows": (
        (
            "MATCH (c:Claim) CALL (c) { MATCH (c)-[:CITES]->(r:Reference) RETURN r.id AS r } "
            "RETURN [c.id, r] AS x ORDER BY c.id, r"
        ),
        [["c1", "r1"], ["c2", "r1"], ["c2", "r2"]],
    ),
    "OPTIONAL CALL (x)": (
        (
            "MATCH (c:Claim) OPTIONAL CALL (c) { MATCH (c)-[:CITES]->(r:Reference {id: 'r2'}) RETURN r.id AS r } "
            "RETURN [c.id, r] AS x ORDER BY c.id"
        ),
        [["c1", None], ["c2", "r2"], ["c3", None]],
    ),
    "CALL () with UNION": (
        (
            "CALL () { MATCH (c:Claim) RETURN c.id AS id UNION MATCH (s:Source) RETURN s.id AS id } "
            "RETURN id AS x ORDER BY id DESC LIMIT 4"
        ),
        ["s3", "s2", "s1", "c3"],
    ),
    "EXISTS {}": (
        "MATCH (c:Claim) WHERE EXISTS { (c)-[:CITES]->(:Reference) } RETURN c.id AS x ORDER BY x",
        ["c1", "c2"],
    ),
    "NOT EXISTS {}": ("MATCH (c:Claim) WHERE NOT EXISTS { MATCH (c)-[:CITES]->(:Reference) } RETURN c.id AS x", ["c3"]),
    "a pattern as a condition": ("MATCH (c:Claim) WHERE NOT (c)-[:CITES]->(:Reference) RETURN c.id AS x", ["c3"]),
    "no relationship at all": ("MATCH (s:Source) WHERE NOT (s)--() RETURN s.id AS x", ["s3"]),
    "COUNT {}": (
        "MATCH (c:Claim) WHERE COUNT { (c)-[:CITES]->(:Reference) } < 2 RETURN c.id AS x ORDER BY x",
        ["c1", "c3"],
    ),
    "COLLECT {}": (
        "MATCH (c:Claim {id: 'c2'}) RETURN COLLECT { MATCH (c)-[:CITES]->(r) RETURN r.id ORDER BY r.id DESC } AS x",
        [["r2", "r1"]],
    ),
    "pattern comprehension": (
        "MATCH (c:Claim) RETURN [(c)-[x:CITES]->(r:Reference) WHERE r.id = 'r1' | {m: x.marker}] AS x ORDER BY c.id",
        [[{"m": "r1"}], [{"m": "r1"}], []],
    ),
    "list comprehension": ("RETURN [n IN range(1, 5) WHERE n % 2 = 1 | n * n] AS x", [[1, 9, 25]]),
    "reduce": ("RETURN reduce(t = 0, n IN [1, 2, 3] | t + n) AS x", [6]),
    "all, any, none, single": (
        (
            "RETURN [all(n IN [1] WHERE n = 1), any(n IN [1] WHERE n = 2), none(n IN [] WHERE n = 1), "
            "single(n IN [1, 1] WHERE n = 1)] AS x"
        ),
        [[True, False, True, False]],
    ),
    "CASE": (
        "UNWIND [1, 2, null] AS n RETURN CASE WHEN n > 1 THEN 'big' WHEN n = 1 THEN 'one' END AS x",
        ["one", "big", None],
    ),
    "collected maps in order": (
        (
            "MATCH (r:Reference)-[i:IDENTIFIES]->(s:Source) WITH r, i, s ORDER BY i.rank DESC "
            "WITH r.id AS id, collect({s: s.id, none: s.none}) AS x RETURN x ORDER BY id"
        ),
        [[{"s": "s1", "none": None}, {"s": "s2", "none": None}], [{"s": "s2", "none": None}]],
    ),
    "collect leaves null out": (
        (
            "MATCH (c:Claim) OPTIONAL MATCH (c)-[:CITES]->(r:Reference) WITH c, r ORDER BY r.id "
            "WITH c.id AS id, collect(r.id) AS x RETURN x ORDER BY id"
        ),
        [["r1"], ["r1", "r2"], []],
    ),
    "the weakest of the best": (
        (
            "MATCH (c:Claim)-[:CITES]->(r:Reference) "
            "OPTIONAL MATCH (r)-[i:IDENTIFIES]->(s:Source) WHERE s.id IN ['s1'] "
            "WITH c, r, coalesce(max(i.rank), 0) AS best "
            "WITH c.id AS id, min(best) AS level RETURN [id, level] AS x ORDER BY id"
        ),
        [["c1", 2], ["c2", 0]],
    ),
    "aggregates over no rows": (
        "MATCH (c:Claim {id: 'no'}) RETURN [count(c), collect(c.id), max(c.id)] AS x",
        [[0, [], None]],
    ),
    "null last": ("MATCH (s:Source) RETURN s.id AS x ORDER BY s.year, s.id", ["s1", "s2", "s3"]),
    "null first when descending": ("MATCH (s:Source) RETURN s.id AS x ORDER BY s.year DESC, s.id", ["s3", "s2", "s1"]),
    "a comparison with null is no match": ("MATCH (s:Source) WHERE s.year <> 2016 RETURN s.id AS x", ["s2"]),
    "SKIP and LIMIT": ("MATCH (c:Claim) RETURN c.id AS x ORDER BY x SKIP toInteger($one) LIMIT $one", ["c2"]),
    "USING INDEX SEEK": (
        "MATCH (c:Claim) USING INDEX SEEK c:Claim(id) WHERE c.id > 'c1' RETURN c.id AS x ORDER BY c.id LIMIT $one",
        ["c2"],
    ),
    "map projection": (
        "MATCH (d:Document {id: 'd1'}) RETURN d {.id, .none, more: 1} AS x",
        [{"id": "d1", "none": None, "more": 1}],
    ),
    "properties and labels": (
        "MATCH (s:Source {id: 's1'}) RETURN [properties(s), labels(s)] AS x",
        [[{"id": "s1", "year": 2016}, ["Source"]]],
    ),
    "ends and type of a relationship": (
        "MATCH (:Claim {id: 'c1'})-[x]->() RETURN [startNode(x).id, type(x), endNode(x).id] AS x",
        [["c1", "CITES", "r1"]],
    ),
    "either label, either type": ("MATCH (c:Claim|Document)-[:CITES|HAS]->(r) RETURN count(r) AS x", [6]),
    "variable length": (
        "MATCH (:Document {id: 'd1'})-[:STATES|CITES*2..2]->(r) RETURN DISTINCT r.id AS x ORDER BY x",
        ["r1", "r2"],
    ),
    "a chain of parts": (
        "MATCH (:Document {id: 'd1'}) (()-[:STATES]->(:Claim)){1,2} (c) RETURN c.id AS x ORDER BY x",
        ["c1", "c2", "c3"],
    ),
    "nodes of a path": (
        "MATCH p = (:Document {id: 'd1'})-[:STATES]->(:Claim {id: 'c1'}) RETURN [n IN nodes(p) | n.id] AS x",
        [["d1", "c1"]],
    ),
    "dates as text": ("RETURN [toString(date('2020-02-03')), date('2020-02-03').year] AS x", [["2020-02-03", 2020]]),
    "text functions": (
        "RETURN [toLower('\u00c4B'), substring('abc', 1), split('a,b', ','), trim(' x '), toInteger('x')] AS x",
        [["\u00e4b", "bc", ["a", "b"], "x", None]],
    ),
    "whole division": ("RETURN [7 / 2, -7 / 2, 7 % 4, 7.0 / 2] AS x", [[3, -3, 3, 3.5]]),
    "comments": ("// a remark with $one and 'quote\nRETURN 'http://x' AS x /* the end */", ["http://x"]),
}
WRITING: dict[str, tuple[str, str, list[Any]]] = {
    "SET = map drops the rest": (
        "MATCH (s:Source {id: 's1'}) SET s = {id: 's1', kind: 'web', none: null}",
        "MATCH (s:Source {id: 's1'}) RETURN properties(s) AS x",
        [{"id": "s1", "kind": "web"}],
    ),
    "SET += map keeps the rest": (
        "MATCH (s:Source {id: 's1'}) SET s += {kind: 'web'}",
        "MATCH (s:Source {id: 's1'}) RETURN properties(s) AS x",
        [{"id": "s1", "year": 2016, "kind": "web"}],
    ),
    "SET += null takes away": (
        "MATCH (s:Source {id: 's1'}) SET s += {year: null}",
        "MATCH (s:Source {id: 's1'}) RETURN properties(s) AS x",
        [{"id": "s1"}],
    ),
    "MERGE with ON CREATE and ON MATCH": (
        "UNWIND ['s1', 'new'] AS id MERGE (s:Source {id: id}) ON CREATE SET s.how = 'made' ON MATCH SET s.how = 'met'",
        "MATCH (s:Source) WHERE s.how IS NOT NULL RETURN [s.id, s.how] AS x ORDER BY s.id",
        [["new", "made"], ["s1", "met"]],
    ),
    "MERGE of a relationship": (
        "MATCH (a:Document {id: 'd1'}), (b:Document {id: 'd2'}) MERGE (a)-[:REVISES]->(b) MERGE (a)-[:REVISES]->(b)",
        "MATCH (:Document)-[r:REVISES]->(:Document) RETURN count(r) AS x",
        [1],
    ),
    "relationships moved with their properties": (
        (
            "MATCH (keep:Source {id: 's1'}) MATCH (old:Source {id: 's2'}) CALL (keep, old) { "
            "MATCH (r:Reference)-[i:IDENTIFIES]->(old) "
            "CREATE (r)-[j:IDENTIFIES]->(keep) SET j = properties(i) DELETE i } "
            "DELETE old"
        ),
        "MATCH (r:Reference)-[i:IDENTIFIES]->(s:Source) RETURN [r.id, s.id, i.rank] AS x ORDER BY r.id, i.rank",
        [["r1", "s1", 1], ["r1", "s1", 2], ["r2", "s1", 3]],
    ),
    "FOREACH": (
        "FOREACH (id IN ['n1', 'n2'] | CREATE (:Notice {id: id}))",
        "MATCH (n:Notice) RETURN n.id AS x ORDER BY x",
        ["n1", "n2"],
    ),
    "REMOVE": (
        "MATCH (s:Source {id: 's1'}) REMOVE s.year",
        "MATCH (s:Source {id: 's1'}) RETURN properties(s) AS x",
        [{"id": "s1"}],
    ),
    "DETACH DELETE": (
        "MATCH (r:Reference {id: 'r1'}) DETACH DELETE r",
        "MATCH (c:Claim)-[:CITES]->(r:Reference) RETURN [c.id, r.id] AS x",
        [["c2", "r2"]],
    ),
    "DELETE of nothing": (
        "OPTIONAL MATCH (r:Reference {id: 'no'}) DELETE r",
        "MATCH (r:Reference) RETURN count(r) AS x",
        [3],
    ),
}


@pytest.fixture
def filled(store: Store) -> Store:
    store.write(Statement(text) for text in GRAPH)
    return store


@pytest.mark.parametrize(("text", "expected"), READING.values(), ids=READING.keys())
def test_reading(filled: Store, text: str, expected: list[Any]) -> None:
    assert [row["x"] for row in filled.read(text, {"one": 1})] == expected


@pytest.mark.parametrize(("change", "text", "expected"), WRITING.values(), ids=WRITING.keys())
def test_writing(filled: Store, change: str, text: str, expected: list[Any]) -> None:
    filled.write([Statement(change)])
    assert [row["x"] for row in filled.read(text, {})] == expected
