"""Single-page apps: the article stands in the state for their scripts."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest

from archiver.pages import extract
from tests.pages.test_reading import FIRST, LEAD, SECOND, TITLE

URL = "https://app.example/bai-viet/dung-lai-cau-12"
STORY: dict[str, Any] = {
    "id": 12,
    "slug": "dung-lai-cau",
    "title": TITLE,
    "sapo": LEAD,
    "content": f"<p>{FIRST}</p><p>{SECOND}</p>",
    "publishedAt": "2023-03-12T10:00:00+07:00",
    "author": {"name": "Vi Văn Páo"},
    "category": {"name": "Tin bản"},
    "related": [{"id": 11, "slug": "mo-lop-o-pha", "title": "Mở lớp xóa mù ở bản Pha"}],
    "attachments": [{"name": "Bản vẽ cầu", "url": "/tep/cau.pdf"}],
}
JSON = json.dumps({"props": {"pageProps": {"article": STORY}}}, ensure_ascii=False)


def escaped(text: str) -> str:
    for plain, written in (("&", "&a;"), ('"', "&q;"), ("<", "&l;"), (">", "&g;")):
        text = text.replace(plain, written)
    return text


def literal() -> str:
    fields = ",".join(
        f"{name}:{json.dumps(value)}" for name, value in STORY.items() if name not in ("title", "content")
    )
    arguments = json.dumps([TITLE, STORY["content"]])[1:-1]
    return f"(function(a,b){{return {{data:[{{article:{{title:a,content:b,{fields}}}}}],error:null}}}}({arguments}))"


def flat() -> str:
    values: list[Any] = [{"data": 1}, ["Reactive", 2], {}]
    for name, value in STORY.items():
        values[2][name] = len(values)
        if isinstance(value, dict):
            values += [{"name": len(values) + 1}, value["name"]]
        elif isinstance(value, list):
            start = len(values) + 1
            entry = {key: start + 1 + place for place, key in enumerate(value[0])}
            values += [[start], entry, *value[0].values()]
        else:
            values.append(value)
    return json.dumps(values)


SCRIPTS = {
    "Next.js": f'<script id="__NEXT_DATA__" type="application/json">{JSON}</script>',
    "Angular": f'<script id="serverApp-state" type="application/json">{escaped(JSON)}</script>',
    "Nuxt 2": f"<script>window.__NUXT__={literal()};</script>",
    "Nuxt 3": f'<script id="__NUXT_DATA__" type="application/json">{flat()}</script>',
    "home-made": f"<script>window.__INITIAL_STATE__ = {JSON};(function(){{}})();</script>",
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_an_article_is_read_off_the_state(script: str) -> None:
    article = extract(f"<html><head><title>Cổng</title></head><body><div id='app'></div>{script}</body></html>", URL)
    assert (article.title, article.lead, article.body) == (TITLE, LEAD, f"{FIRST}\n\n{SECOND}")
    assert article.published == datetime.fromisoformat(STORY["publishedAt"])
    assert ([byline.name for byline in article.bylines], article.category) == (["Vi Văn Páo"], "Tin bản")
    assert [(link.title, link.url) for link in article.related] == [
        ("Mở lớp xóa mù ở bản Pha", "https://app.example/bai-viet/mo-lop-o-pha-11")
    ]
    assert [file.url for file in article.attachments] == ["https://app.example/tep/cau.pdf"]
    assert article.evidence[0].rule == "app state: by its layout"


def test_what_the_page_shows_itself_is_read_there() -> None:
    shown = f"<h1>{TITLE}</h1><p class='sapo'>{LEAD}</p><div class='text'>{STORY['content']}</div>"
    article = extract(f"<html><body>{shown}{SCRIPTS['Next.js']}</body></html>", URL)
    assert article.evidence[0].rule.startswith("generic")
    assert article.body == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "state",
    ["", "{", "[1]", "[[0],0]", '[{"a":0}]', "null", "[" * 5000, '{"a":' * 3000, '{"title":1,"content":2}', "\ud800"],
)
def test_a_broken_state_is_passed_over(state: str) -> None:
    scripts = f'<script id="__NEXT_DATA__" type="application/json">{state}</script><script>__NUXT__={state}</script>'
    article = extract(f"<html><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>{scripts}</body></html>", URL)
    assert article.title == TITLE
