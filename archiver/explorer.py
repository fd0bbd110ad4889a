"""Finding one's way on a site of which nothing says how its addresses read.

Links are guessed at by where they stand and how they read, and the guesses are held against what is found behind the
first of each shape (:mod:`archiver.pages.shapes`): articles, lists, or nothing new. A shape that brought nothing
twice is left alone: so print views, sort orders and endless calendars cost two requests each, whatever they are
called. What was learned is kept with the site.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from urllib.parse import unquote, urlsplit

from archiver.items import Article
from archiver.learned import Learned
from archiver.pages.grammar import HOLE, Grammar
from archiver.pages.shapes import (
    Findings,
    Keys,
    is_titled,
    numbered_parameters,
    parameters,
    reads_as_title,
    shape_of,
    with_hole,
    without_number,
)
from archiver.urls import canonical
from archiver.visits import Entry, Kind, Visit

ENOUGH = 2
"""Pages of a shape that bring nothing new, after which the rest of it are left alone."""

SURE = 3
"""Articles of a shape after which its addresses count as articles'."""

ENOUGH_VIEWS = 1
"""The same for a page that only shows another otherwise, sorted or printed: it was looked at already."""

ENOUGH_TITLED = 6
"""The same where titles lead there: a few articles that cannot be read must not cost the others."""

_MOST_PARAMETERS = 8
EXPLORED: tuple[Kind, ...] = ("perhaps list", "perhaps article", "unknown")


class Explorer:
    """One site's, for the time of a crawl."""

    def __init__(self, learned: Learned) -> None:
        self._learned = learned
        self._shapes: defaultdict[str, Findings] = defaultdict(Findings)
        self._views: defaultdict[frozenset[str], Findings] = defaultdict(Findings)
        self._view_forms: set[str] = set()
        self._turning: set[str] = set()
        self._keys = Keys(self._shapes)
        self._texts: dict[bytes, tuple[str, str | None, str]] = {}
        self._titles: dict[tuple[str, str], str] = {}
        self._named: dict[str, tuple[str, str]] = {}
        self._apart: set[str] = set()
        self._refused: defaultdict[str, list[Entry]] = defaultdict(list)
        self._sure: set[str] = set()
        self._linked: Counter[int] = Counter()
        self._pages = 0
        self._lists: dict[str, frozenset[int]] = {}
        self._pagers: dict[str, str] = {}
        self._own: frozenset[int] = frozenset()

    def recall(self, asked: Iterable[tuple[str, Kind]], articles: Iterable[tuple[str, str, str]]) -> None:
        """Begin from what the archive holds: addresses that this crawl has asked, as what they proved to be, before it
        was cut short; and the title, address and key of every article of the site.
        """
        for address, kind in asked:
            findings = [self._shapes[shape_of(address).pattern]]
            if kind in EXPLORED and "?" in address:
                findings.append(self._views[parameters(address)])
            for each in findings:
                leads_on = kind in ("list", "more")
                each.note_visit(article=kind == "article", leads_on=leads_on, news=leads_on)
        for title, address, name in articles:
            self._note_title(title, address, name)

    def await_answer(self, entry: Entry) -> None:
        """Take up an address that waits since before the crawl was cut short."""
        if entry.kind == "unknown" and "?" in entry.address:
            self._view_forms.add(entry.canonical)

    def look_over(self, titles: Mapping[str, str]) -> None:
        """Take note of all that a page links to, before any of it is judged."""
        self._pages += 1
        for url, title in titles.items():
            self._linked[hash(url)] += 1
            shape = shape_of(url)
            self._shapes[shape.pattern].note_link(title, shape.values)
        self._own = self._own_entries(titles)

    @property
    def sees_list(self) -> bool:
        """Whether the page last looked over has titles of its own, as lists have."""
        return len(self._own) > ENOUGH

    def judge(self, entry: Entry, title: str, found_on: Entry) -> bool:
        """Say what an unknown address perhaps is, and its key; False where it is to be left alone."""
        entry.kind = self._guess(entry, title, found_on)
        if self.is_left_alone(entry):
            return False
        if entry.kind == "perhaps article":
            entry.key = self._key_of(entry, title)
        return True

    def _key_of(self, entry: Entry, title: str) -> str | None:
        """The id in an address; none where another shape gives it to another title: its sections count apart."""
        key, pattern = self._keys.key_of(entry.address), shape_of(entry.address).pattern
        if key is None or pattern in self._apart:
            return None
        first_pattern, first_title = self._named.setdefault(key, (pattern, title))
        if first_pattern == pattern or title == first_title or not (reads_as_title(title) and first_title):
            return key
        self._apart.add(pattern)
        return None

    def _guess(self, entry: Entry, title: str, found_on: Entry) -> Kind:
        if reads_as_title(title) or found_on.kind in ("sitemap", "feed"):
            return "perhaps article"
        pattern = shape_of(entry.address).pattern
        findings = self._shapes[pattern]
        if findings.articles and not findings.lists and HOLE.search(pattern):
            return "perhaps article"
        if _is_view(entry, found_on):
            self._view_forms.add(entry.canonical)
            return "unknown"
        if not self._leads_to_lists(found_on):
            return "unknown"
        return "perhaps list"

    def _leads_to_lists(self, page: Entry) -> bool:
        """Whether what a page links to by a word or two may be lists: the home page's links, those of lists near it."""
        if page.kind == "home":
            return True
        return page.depth <= 1 and page.kind in ("list", "perhaps list") and self.sees_list

    def is_left_alone(self, entry: Entry) -> bool:
        """Whether enough pages like an address were looked into."""
        if entry.kind not in EXPLORED:
            return False
        findings = self._shapes[shape_of(entry.address).pattern]
        if entry.canonical in self._view_forms and not findings.articles:
            names = self._view_of(entry)
            if names in self._learned.views or self._views[names].is_barren(ENOUGH_VIEWS):
                return True
        return findings.is_barren(ENOUGH_TITLED if entry.kind == "perhaps article" else _enough(findings))

    def _view_of(self, entry: Entry) -> frozenset[str]:
        """The parameters that make an address another view of a page, those that turn a list's pages apart."""
        return parameters(entry.address) - self._turning

    def same_as(self, entry: Entry, guess: Kind, article: Article) -> str | None:
        """The key of the article read before of which this page is only another view.

        It is one if it says the same, and its address ends in the same words and holds no id of its own: the same
        words under another id are a copy, which is kept. Of what was not thought to be an article the same title
        is enough, where its address is the article's with parameters added or ends in the same title.
        """
        text = f"{article.title}\n{article.lead}\n{article.body}"
        digest = hashlib.blake2b(text.encode(), digest_size=16).digest()
        name, ending = entry.key or entry.canonical, _last_words(entry.address)
        address, key, said = self._texts.get(digest, (entry.address, entry.key, name))
        if guess == "unknown":
            known = self._viewed(entry, article.title) or said
        else:
            same = (key is None or entry.key is None) and _last_words(address) == ending
            known = said if same else name
        self._texts.setdefault(digest, (entry.address, entry.key, known))
        self._note_title(article.title, entry.address, known)
        return known if known != name else None

    def _viewed(self, entry: Entry, title: str) -> str | None:
        """The key of an article of that title at an address of which this one may be a view."""
        forms = (self._titles.get((title, form)) for form in _viewed_forms(entry.canonical))
        return next((name for name in forms if name), None)

    def _note_title(self, title: str, address: str, name: str) -> None:
        self._titles.setdefault((title, canonical(address)), name)
        ending = _last_words(address)
        if is_titled(f"/{ending}"):
            self._titles.setdefault((title, ending), name)

    def settle(self, visit: Visit, guess: Kind, titles: Mapping[str, str]) -> None:
        """Learn from what was found behind an address; one that was guessed at gets its kind."""
        entry = visit.entry
        if visit.outcome == "page":
            self._lists[entry.canonical] = self._own_entries(titles)
        if guess not in EXPLORED:
            return
        article = visit.outcome == "article" and not visit.is_view
        news = any(found.kind in ("article", "perhaps article") for found in visit.found)
        own = len(self._lists.get(entry.canonical, ())) > ENOUGH
        # What the menu names is a list if it has titles of its own; what was come by must bring something new.
        leads_on = visit.outcome == "page" and (news or (own and guess != "unknown"))
        self._shapes[shape_of(entry.address).pattern].note_visit(article=article, leads_on=leads_on, news=news)
        if entry.canonical in self._view_forms:
            self._views[self._view_of(entry)].note_visit(article=article, leads_on=leads_on, news=news)
        if leads_on:
            entry.kind = "more" if guess == "unknown" else "list"
        if guess == "perhaps article" and not article and not visit.is_view:
            self._refused[shape_of(entry.address).pattern].append(replace(entry))

    def newly_sure(self, entry: Entry) -> list[Entry] | None:
        """None, unless an entry's shape has just proved to be that of articles: then those that did not read as such.

        What a page of unknown nature must show to be taken for an article is more than an article need show.
        """
        pattern = shape_of(entry.address).pattern
        if pattern in self._sure or not self._is_sure(pattern):
            return None
        self._sure.add(pattern)
        return self._refused.pop(pattern, [])

    def _is_sure(self, pattern: str) -> bool:
        findings = self._shapes[pattern]
        return findings.articles >= SURE and findings.lists * SURE <= findings.articles and bool(HOLE.search(pattern))

    def _own_entries(self, titles: Mapping[str, str]) -> frozenset[int]:
        """The titles on a page that do not stand on most pages alike: none as long as there is no other page."""
        if self._pages < ENOUGH:
            return frozenset()
        numbers = (hash(url) for url, title in titles.items() if reads_as_title(title))
        return frozenset(number for number in numbers if self._is_own(number))

    def _is_own(self, number: int) -> bool:
        return self._linked[number] < max(2, self._pages * 0.6)

    def note_pager(self, url: str, number: int) -> None:
        """A link by which a list is turned to a page of that number."""
        self._pagers[shape_of(url).pattern] = _with_page(url, number)
        self._turning |= numbered_parameters(url)

    def is_view_of_list(self, entry: Entry) -> bool:
        """Whether an address is that of a list with parameters added."""
        path, mark, _ = entry.canonical.partition("?")
        return bool(mark) and path in self._lists and not self._shapes[shape_of(entry.address).pattern].articles

    def conclude(self, learned: Learned) -> Learned:
        """What is known of the site's addresses by now."""
        sure = {pattern for pattern in self._shapes if self._is_sure(pattern)}
        # Titles that end in a number are the others' kind, which their pattern takes in.
        sure -= {pattern for pattern in sure if without_number(pattern) in sure - {pattern}}
        articles = {p if p in self._apart else self._keys.keyed(p) for p in sure}
        alone = (p for p, f in self._shapes.items() if f.is_barren(_enough(f)) and HOLE.search(p))
        views = (names for names, f in self._views.items() if f.is_barren(ENOUGH_VIEWS))
        # An arrow to the next article looks like a pager.
        turning = {page for pattern, page in self._pagers.items() if not self._shapes[pattern].articles}
        pages, ignored = tuple(sorted(turning)), tuple(sorted(alone))
        return learned.joined(Grammar(articles=tuple(sorted(articles)), pages=pages, ignored=ignored), views)


def _enough(findings: Findings) -> int:
    """After how many pages in vain a shape is left alone: later where titles lead to it."""
    return ENOUGH_TITLED if findings.samples else ENOUGH


def _is_view(entry: Entry, found_on: Entry) -> bool:
    """Whether a page links to itself with other parameters, as it does for sorting and printing."""
    if found_on.kind == "home" or "?" not in entry.address:
        return False
    return urlsplit(entry.address).path == urlsplit(found_on.address).path


def _viewed_forms(form: str) -> Iterator[str]:
    """The addresses of which one may be another view: less one parameter, two, or all; and the words it ends in."""
    path, _, query = form.partition("?")
    parts = query.split("&")[:_MOST_PARAMETERS] if query else []
    for count in (1, 2):
        for left_out in combinations(parts, count):
            kept = "&".join(part for part in parts if part not in left_out)
            yield f"{path}?{kept}" if kept else path
    yield path
    ending = _last_words(form)
    if is_titled(f"/{ending}"):
        yield ending


def _last_words(url: str) -> str:
    return unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2])


def _with_page(url: str, number: int) -> str:
    """The pattern of a pager's address, the hole named by how it counts."""
    shape = shape_of(url)
    for name, value in (("page", number), ("page0", number - 1)):
        if str(value) in shape.values:
            last = len(shape.values) - 1 - shape.values[::-1].index(str(value))
            return with_hole(shape.pattern, last, name)
    return with_hole(shape.pattern, len(shape.values) - 1, "offset") if shape.values else shape.pattern
