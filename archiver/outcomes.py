"""How the crawl of a site ended, in one word and one sentence."""

from __future__ import annotations

from archiver.frontier import Frontier
from archiver.scope import SiteInCrawl

BAD = ("unreachable", "forbidden", "broken", "no articles", "stopped")
"""Outcomes that are failures; ``interrupted`` and ``limited`` were wished for."""


def outcome_of(frontier: Frontier, site: SiteInCrawl, reason: str) -> tuple[str, str]:
    """The outcome and, where it is not simply ``finished``, why; ``reason`` is Scrapy's word for the end."""
    if reason != "finished":
        return ("interrupted", "stopped by hand") if reason == "shutdown" else ("stopped", reason)
    trouble = _trouble(frontier, site)
    if trouble is not None:
        return trouble
    if frontier.limited:
        return "limited", f"stopped after {frontier.asked} requests, as asked; the same command goes on"
    if _has_articles(frontier, site):
        return "finished", ""
    return "no articles", f"nothing at {site.sub_site.home} reads as an article"


def _trouble(frontier: Frontier, site: SiteInCrawl) -> tuple[str, str] | None:
    """What kept a site from being crawled at all."""
    if site.id in frontier.troubles:
        return "broken", frontier.troubles[site.id]
    host = frontier.hosts.get(site.sub_site.host)
    if host is not None and host.rules == "none to be had":
        return "unreachable", host.why
    if site.id in frontier.forbidden:
        return "forbidden", f"robots.txt of {site.sub_site.host} forbids its home page"
    return None


def _has_articles(frontier: Frontier, site: SiteInCrawl) -> bool:
    query = "SELECT 1 FROM articles WHERE site_id = ? LIMIT 1"
    return frontier.archive.connection.execute(query, (site.id,)).fetchone() is not None
