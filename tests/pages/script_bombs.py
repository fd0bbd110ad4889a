"""Hostile pages whose scripts do the harm: states of single-page applications, JSON-LD, JSON."""

from __future__ import annotations

import json
from functools import partial

from tests.pages.charges import (
    Bombs,
    assigned,
    repeated,
    state,
)


def script_bombs() -> Bombs:
    """Each by name."""
    next_data = '<script id="__NEXT_DATA__" type="application/json">'
    ld = '<script type="application/ld+json">'
    story = {"title": "Bản Na Pha", "content": "<p>Cầu dài bốn mươi mét, nối hai bờ suối.</p>" * 20}
    return {
        "state of 7 MB": lambda: state(next_data, [story] * 3_000),
        "state of 30 MB": lambda: state(next_data, [story] * 13_000),
        "state of small dictionaries": lambda: state(next_data, [{"a": n} for n in range(500_000)]),
        "state of empty lists": lambda: next_data.encode() + b"[" + b"[]," * 2_000_000 + b"[]]</script>",
        "state of stories": lambda: state(next_data, [{**story, "id": n} for n in range(3_000)]),
        "state 100,000 deep": lambda: next_data.encode() + b"[" * 100_000 + b"]" * 100_000 + b"</script>",
        "state 100,000 dictionaries deep": lambda: (
            next_data.encode() + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"</script>"
        ),
        "state 900 deep": lambda: next_data.encode() + b'{"a":' * 900 + b"1" + b"}" * 900 + b"</script>",
        "state never closed": lambda: next_data.encode() + b'{"a":"' + b"x" * 5_000_000,
        "references in circles": lambda: state(next_data, [[1], *[[n + 1, n, 0] for n in range(300_000)]]),
        "references that double": lambda: state(next_data, [[1], *[[n + 1] * 10 for n in range(2, 60)], 0]),
        "literal of 7 MB": lambda: assigned("{a:[" + "{b:'c'}," * 800_000 + "]}"),
        "literal 100,000 deep": lambda: assigned("{a:" * 100_000 + "1" + "}" * 100_000),
        "literal never closed": lambda: assigned("{a:" * 100_000),
        "literal of slashes": lambda: assigned("/" * 1_000_000),
        "literal of quotes": lambda: assigned("'\\" * 1_000_000),
        "literal of a function": lambda: assigned("(function(a,b,c){return {a:a}}(" + "}(" * 1_000_000 + "1))"),
        "literal of many arguments": lambda: assigned(
            f"(function({','.join(f'a{n}' for n in range(200_000))}){{return {{x:[a1]}}}}({'1,' * 200_000}1))"
        ),
        "200 literals of 30 kB": lambda: assigned("{a:[" + "{b:'c'}," * 4_000 + "]}") * 200,
        "references to one text": lambda: state(
            next_data,
            [list(range(1, 40_001)), *[{"title": 40_001, "content": 40_001}] * 40_000, "Bản Na Pha " * 50_000],
        ),
        "content of signs": lambda: state(next_data, {"title": "Bản", "content": "<" * 2_500_000}),
        **{
            f"story with {name}": partial(state, next_data, {**story, "slug": "na-pha", **more})
            for name, more in _stories().items()
        },
        "names shared by entries": lambda: state(
            next_data,
            [
                {"title": 3, "content": 4, "related": 1},
                [2] * 40_000,
                {"title": 4, "slug": 4, "id": 4},
                "Bản Na Pha",
                "Bản Na Pha " * 50_000,
            ],
        ),
        "10,000 names shared": lambda: state(
            next_data, [[1] * 50_000, {f"name{n}": 2 for n in range(10_000)}, "Bản Na Pha"]
        ),
        "entries shared by lists": lambda: state(
            next_data,
            [
                {"title": 4, "content": 4, "a": 1},
                [2] * 40_000,
                {f"related{n}": 3 for n in range(5_000)},
                [4] * 40_000,
                "Bản Na Pha " * 50,
            ],
        ),
        "10,000 states": lambda: state(next_data, story) * 10_000,
        "10,000 scripts": lambda: b"<script>location.reload(document.cookie" + b"x" * 500 + b"</script>" * 10_000,
        "scripts of a challenge": lambda: repeated(
            "<script>" + "document.cookie=" * 300 + "location.reload(" * 300 + "</script>", 500
        ),
        "JSON-LD of brackets": lambda: ld.encode() + b"[" * 1_000_000 + b"</script>",
        "JSON-LD of 7 MB": lambda: state(ld, [{"@type": "NewsArticle", "headline": "Bản"}] * 150_000),
        "JSON-LD nested": lambda: ld.encode() + b'{"@graph":[' * 900 + b"]}" * 900 + b"</script>",
        **{
            f"JSON-LD with {name}": partial(state, ld, {"@type": "NewsArticle", **more})
            for name, more in _told().items()
        },
        "10,000 JSON-LD": lambda: state(ld, {"@type": "NewsArticle", "headline": "Bản Na Pha"}) * 10_000,
        "JSON-LD of digits": lambda: ld.encode() + b"1" * 5_000_000 + b"</script>",
        "bare JSON of 30 MB": lambda: json.dumps([story] * 13_000).encode(),
        "bare brackets": lambda: b"[" * 5_000_000,
        "comments of XML": lambda: b"<?xml ?>" + b"<!--" * 1_000_000,
    }


def _stories() -> dict[str, dict[str, object]]:
    """Fields for the story of a state that no story has."""
    odd = "\x01\ud800\uffff a"
    deep = json.loads('{"id":' * 900 + "[1]" + "}" * 900)
    return {
        "odd characters": {
            **dict.fromkeys(("title", "sapo", "author", "source", "category"), odd),
            "publishedAt": "2021-03-12" + odd,
            "content": "<p>Cầu dài bốn mươi mét, nối hai bờ suối. " * 20 + odd,
            "related": [{"title": odd, "url": "/a" + odd}, {"title": odd, "slug": odd, "id": odd}],
            "files": [{"name": odd, "url": "/" + odd}],
        },
        "a date beyond all": {"publishedAt": 10**400, "created_at": -(10**400), "date": 1e308},
        "dates of no kind": {"publishedAt": [], "date": {"a": 1}, "created_at": float("nan"), "pubdate": True},
        "authors 900 deep": {"author": json.loads("[" * 900 + '"a"' + "]" * 900), "source": deep},
        "ids 900 deep": {"id": deep, "related": [{"title": "Tin về bản Na Pha", "slug": "a", "id": deep}]},
        "100,000 authors": {"author": ["Vi Thị Hoa"] * 100_000},
        "frames": {"content": "<html><frameset>" + "Cầu dài bốn mươi mét. " * 50},
        "two bodies": {"content": "<html><body></body><body>" * 50 + "Cầu dài bốn mươi mét. " * 50},
        "a declaration": {"content": "<?xml version='1.0' encoding='x'?><p>" + "Cầu dài bốn mươi mét. " * 50},
        "200,000 attributes": {"content": "<p " + "".join(f"a{n}=1 " for n in range(150_000)) + ">" + "Cầu dài. " * 50},
        "200,000 paragraphs": {"content": "Cầu dài bốn mươi mét. " * 50 + "<p>" * 200_000},
        "200,000 lines": {"content": "Cầu dài bốn mươi mét. " * 50 + "a\n" * 200_000},
        "div 100,000 deep": {"content": "Cầu dài bốn mươi mét. " * 50 + "<div>" * 100_000},
    }


def _told() -> dict[str, dict[str, object]]:
    """What JSON-LD may say of an article and never should."""
    lists = json.loads("[" * 900 + '"a"' + "]" * 900)
    deep = json.loads('{"name":' * 900 + "[1]" + "}" * 900)
    odd = "\x01\ud800\uffff a"
    return {
        "lists 900 deep": {"author": lists, "headline": lists, "datePublished": lists, "@graph": lists},
        "names 900 deep": {"author": deep, "headline": deep, "publisher": deep, "articleSection": deep},
        "numbers": {"author": 1, "headline": 10**400, "datePublished": 10**400, "articleSection": [1.5, None, True]},
        "odd characters": {"author": odd, "headline": odd, "datePublished": odd, "articleSection": [odd]},
        "types of no kind": {"@type": [{}, None, 1, []], "author": {"@type": {}, "name": {}}},
        "100,000 authors": {"author": [{"@type": "Person", "name": f"Vi Thị {n}"} for n in range(30_000)]},
        "breadcrumbs": {
            "@type": "BreadcrumbList",
            "itemListElement": [{"item": {"name": odd}, "position": odd}] * 20_000,
        },
    }
