"""RSS feeds and sitemaps of a sub-site that has them."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from archiver.sample.answers import Answer, Routes
from archiver.sample.spelling import spell
from archiver.sample.stories import Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.families.base import Family
    from archiver.sample.world import World

_FEED_LENGTH = 30
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def routes(world: World, site: SubSite, family: Family, root: str = "/vi/news/rss/") -> Routes:
    """The feed of the site and one of each category, at ``root``; the sitemap's index and the sitemap."""
    feeds: Routes = {root: partial(feed, world, site, family, site.organ, world.listing(site))}
    for category in site.categories:
        stories = world.listing(site, category)
        feeds[f"{root}{category.slug}/"] = partial(feed, world, site, family, category.title, stories)
    index, pages = partial(sitemap_index, world, site), partial(sitemap, world, site, family)
    return {**feeds, "/sitemap.xml": index, "/sitemap-vi.news.xml": pages}


def feed(world: World, site: SubSite, family: Family, title: str, stories: Sequence[Story]) -> Answer:
    """RSS 2.0 with the newest articles."""
    items = "".join(_item(world, family, story) for story in stories[:_FEED_LENGTH])
    home = world.url(site.host, family.home(site))
    head = f"<title>{escape(title)}</title><link>{home}</link><description>{escape(site.organ)}</description>"
    text = f'{_XML}<rss version="2.0"><channel>{head}<language>vi</language>\n{items}</channel></rss>\n'
    return Answer(text.encode(), "application/rss+xml; charset=utf-8", conditional=True)


def _item(world: World, family: Family, story: Story) -> str:
    address = escape(_address(world, family, story))
    lead = escape(f'<img src="/assets/news/anh-{story.index}.jpg" width="100">{spell(story.lead, story.spelling)}')
    return (
        f"<item><title>{escape(spell(story.title, story.spelling))}</title><link>{address}</link>"
        f'<guid isPermaLink="false">news_{story.key}</guid><description>{lead}</description>'
        f"<pubDate>{story.posted:%a, %d %b %Y %H:%M:%S} +0700</pubDate></item>\n"
    )


def _address(world: World, family: Family, story: Story) -> str:
    return world.url(story.site.host, family.paths(story)[0])


def sitemap_index(world: World, site: SubSite, parts: Sequence[str] = ("/sitemap-vi.news.xml",)) -> Answer:
    """The index, which names one sitemap or several."""
    places = "".join(f"<sitemap><loc>{world.base(site.host)}{part}</loc></sitemap>" for part in parts)
    return _xml(f'<sitemapindex xmlns="{_SITEMAP}">{places}</sitemapindex>')


def packed_sitemap(world: World, site: SubSite, family: Family, stories: Sequence[Story]) -> Answer:
    """A part of a sitemap as a file that is gzipped itself, whatever its transfer is."""
    body = gzip.compress(sitemap(world, site, family, stories).body, 6, mtime=0)
    return Answer(body, "application/gzip", conditional=True)


def sitemap(world: World, site: SubSite, family: Family, stories: Sequence[Story] | None = None) -> Answer:
    """Every article of the sub-site, or each of ``stories``, with the time of its last change."""
    entries = "".join(
        f"<url><loc>{escape(_address(world, family, story))}</loc>"
        f"<lastmod>{story.changed:%Y-%m-%dT%H:%M:%S+07:00}</lastmod></url>\n"
        for story in (world.listing(site) if stories is None else stories)
    )
    return _xml(f'<urlset xmlns="{_SITEMAP}">\n{entries}</urlset>')


def _xml(text: str) -> Answer:
    return Answer(f"{_XML}{text}\n".encode(), "application/xml; charset=utf-8", conditional=True)
