"""Joomla, with and without K2: ``/index.php/<menu>/item/<ID>-<alias>.html``."""

from __future__ import annotations

from typing import ClassVar

from archiver.pages.families.base import Family
from archiver.pages.grammar import Grammar
from archiver.pages.layouts import Layout, any_of, classed
from archiver.pages.page import Page

#: K2 shows when an item was made, or was changed, wherever the template has room.
_DATES = any_of("span", "time", "li", "div", "p")
_CREATED, _MODIFIED = (f"{_DATES}[{classed(name)}]" for name in ("itemDateCreated", "itemDateModified"))
_K2_DATE = f"{_CREATED} | ({_MODIFIED})[1][not({_CREATED})]"

#: K2 keeps what stands before "read more" apart from the rest; a short item is all before it.
_K2 = Layout(
    name="K2", published=_K2_DATE, lead=f"//div[{classed('itemIntroText')}]", body=f"//div[{classed('itemFullText')}]"
)
_K2_SHORT = Layout(name="K2, short", published=_K2_DATE, body=f"//div[{classed('itemIntroText')}]")
#: Joomla's own articles, from 3 on.
_ARTICLE = Layout(name="article", body='//div[@itemprop="articleBody"]')


class JoomlaFamily(Family):
    """Keyed on the number before the alias; lists count the entries they skip."""

    name: ClassVar[str] = "joomla"
    layouts: ClassVar[tuple[Layout, ...]] = (_K2, _K2_SHORT, _ARTICLE)
    grammar: Grammar = Grammar(
        ignored=("{path}/itemlist/{slug}", "{path}/component/{slug}", "/component/{slug}"),
        articles=("{path}/item/{item}-{slug}.html", "{path}/item/{item}-{slug}", "{path}/{key}-{slug}.html"),
        pages=(
            "/index.php/{word}?start={offset}",
            "/{word}?start={offset}",
            "/{word}?limitstart={n}&start={offset}",
            "/index.php/{word}?limitstart={n}&start={offset}",
        ),
        feeds=("{path}?format=feed&type={word}", "{path}.feed?type={word}"),
        homes=("/index.php",),
        lists=("/index.php/{word}", "/{word}"),
    )

    def detects(self, page: Page) -> bool:
        """By its generator."""
        return "joomla" in page.generator.lower()
