"""The address grammars of home-made programmes, as data: where articles and lists stand, what tells them apart.

In the patterns ``{key}`` and ``{slug}`` are the article's, ``{name}``, ``{number}`` and ``{id}`` the category's
slug, number and long id; ``{page}`` and ``{size}`` belong to pagers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from archiver.sample.spelling import plain_letters, slugged
from archiver.sample.stories import Category, Story, SubSite

KeyForm = Literal["number", "none", "object id", "guid"]
SlugForm = Literal["alias", "title", "whole"]


@dataclass(frozen=True, slots=True)
class Grammar:
    """One programme's addresses. ``api``: where further entries of a list come from as JSON, if they do."""

    article: str
    list: str
    further: str
    home: str = "/"
    key: KeyForm = "number"
    slug: SlugForm = "alias"
    api: str = ""


# In a world grown for a trial titles repeat; where the slug alone tells articles apart, it gets a number then.
_CROWD = range(60, 100_000)
_BLOGS = "/blogs/category/{id}?&categoryId={id}&page={page}&size={size}"

GRAMMARS: Mapping[int, Grammar] = {
    1: Grammar(
        "/Trang-chu/post/{key}/{slug}",
        "/Trang-chu/category/{number}/{name}",
        "/Trang-chu/category/{number}/{name}?page={page}",
        home="/Trang-chu",
    ),
    2: Grammar(
        "/tin-bai/{key}/{slug}.html",
        "/danh-muc/{number}/{name}",
        "/danh-muc/{number}/{name}/trang-{page}.html",
    ),
    3: Grammar("/{slug}-{key}", "/{name}", "/{name}?page={page}"),
    4: Grammar("/tin-tuc/{slug}-{key}", "/tin-tuc/{name}", "/tin-tuc/{name}/trang-{page}"),
    5: Grammar("/tin-tuc/{slug}", "/{name}", "/{name}?p={page}&d=", key="none", slug="whole"),
    6: Grammar("/bai-viet/{slug}.html", "/{name}.html", "/{name}/page/{page}.html", key="none", slug="whole"),
    7: Grammar(
        "/blogs/{key}",
        _BLOGS,
        _BLOGS,
        key="object id",
        api="/api/blogs?categoryId={id}&page={page}&size={size}",
    ),
    8: Grammar("/noi-dung/{key}/{slug}", "/chuyen-muc/{name}", "/chuyen-muc/{name}?page={page}", key="guid"),
    9: Grammar(
        "/tin-chi-tiet/id/{key}/{slug}",
        "/danh-sach/id/{number}",
        "/danh-sach/id/{number}/page/{page}",
        slug="title",
    ),
    10: Grammar("//tin-bai/&id={key}/{slug}", "//{name}/", "//{name}/&cpage={page}"),
}


def key_of(story: Story) -> str | None:
    """The id that the article's address carries."""
    form = GRAMMARS[story.site.layout].key
    if form == "none":
        return None
    if form == "object id":
        return _object_id(story.posted, story.site.name, story.key)
    return story.key if form == "number" else _digest(f"{story.site.name} {story.key}")[:32]


def article_path(story: Story) -> str:
    """The address of an article."""
    grammar = GRAMMARS[story.site.layout]
    slug = {"alias": story.slug, "title": _typed(story), "whole": _whole(story)}[grammar.slug]
    return grammar.article.format(key=key_of(story), slug=slug)


def list_path(site: SubSite, category: Category, number: int) -> str:
    """The address of a page of a list, as people see it."""
    grammar = GRAMMARS[site.layout]
    return _filled(grammar.list if number == 1 else grammar.further, site, category, number)


def api_path(site: SubSite, category: Category, number: int) -> str:
    """The address of a page of a list as JSON."""
    return _filled(GRAMMARS[site.layout].api, site, category, number)


def category_id(site: SubSite, category: Category) -> str:
    """The long id of a category."""
    made = datetime(2017, 6, 1, 9) + timedelta(minutes=category.number)
    return _object_id(made, site.name, category.slug)


def _filled(pattern: str, site: SubSite, category: Category, number: int) -> str:
    return pattern.format(
        name=category.slug,
        number=category.number,
        id=category_id(site, category),
        page=number,
        size=site.per_page,
    )


def _object_id(made: datetime, machine: str, counter: str) -> str:
    """24 hex digits as document stores give them: the second of the making, the machine, a counter."""
    second = (made - datetime(1970, 1, 1, 7)) // timedelta(seconds=1)
    return f"{second:08x}{_digest(machine)[:10]}{_digest(counter)[:6]}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _typed(story: Story) -> str:
    """The title as it was first typed, slashes and parentheses kept; what stood behind it has been cut since."""
    day = story.event or story.posted.date()
    behind = ("", f" ({day.day}/{day.month})", " (khóa XII)", "", f" ngày {day.day}/{day.month}")[story.index % 5]
    return re.sub(r"[^a-z0-9/()]+", "-", plain_letters(_first_title(story) + behind)).strip("-")


def _whole(story: Story) -> str:
    """All of the title, for nothing else tells articles apart; one that has moved was entered anew."""
    number = f"-{story.index}" if story.index in _CROWD else ""
    return slugged(_first_title(story), 60) + ("-chuyen-trang" if story.former else "") + number


def _first_title(story: Story) -> str:
    """The title without what was added to it later: that leaves the address as it is."""
    return story.title.removesuffix(" (cập nhật)")
