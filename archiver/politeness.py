"""Manners towards one host: its robots.txt, its pause, and when to leave it alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Literal

from protego import Protego

ROBOT = "archiver"
"""The name by which robots.txt addresses us."""

LONGEST_WAIT = 300.0
"""Seconds that a crawl waits for a host; one that asks for more is left for the next crawl."""

TRIES = 4
"""How often an address that answers with a passing error is asked in one crawl."""

TRIES_OF_ERRORS = 2
"""The same for one that answers 500: an error of its program seldom passes by itself."""

LONGEST_SLOT_PAUSE = 2.0
"""Seconds between requests that are left to the downloader to keep."""

FIRST_TRIES = 2
"""How often a host is tried that has not answered at all."""

GIVE_UP_AFTER = 5
"""Failed connections in a row after which a host counts as down."""

_FIRST_BACK_OFF = 2.0

Rules = Literal["unknown", "known", "none to be had"]


@dataclass(slots=True)
class Host:
    """What is known of a host in this crawl. Times are in seconds of a clock that only goes forward."""

    name: str
    pause: float = 1.0
    concurrency: int = 1
    under_way: int = 0
    not_before: float = 0.0
    failures: int = 0
    challenges: int = 0
    rules: Rules = "unknown"
    why: str = ""
    _robots: Protego | None = field(default=None, repr=False)

    def learn_rules(self, text: str) -> None:
        """Take robots.txt as it came; a Crawl-delay can only lengthen the pause, and allows one request at a time."""
        self._robots = Protego.parse(text)
        self.rules = "known"
        delay = self._robots.crawl_delay(ROBOT)
        if delay is not None:
            self.pause, self.concurrency = max(self.pause, float(delay)), 1

    def allow_everything(self) -> None:
        """There is no robots.txt (RFC 9309 §2.3.1.3)."""
        self.rules = "known"

    def give_up(self, why: str) -> None:
        """Nothing may be asked: robots.txt cannot be had (RFC 9309 §2.3.1.4), or the host is down."""
        self.rules, self.why = "none to be had", why

    def allows(self, url: str) -> bool:
        """Whether robots.txt lets us ask an address."""
        return self._robots is None or bool(self._robots.can_fetch(url, ROBOT))

    def sitemaps(self) -> list[str]:
        """The sitemaps that robots.txt names."""
        return list(self._robots.sitemaps) if self._robots else []

    @property
    def slot_pause(self) -> float:
        """The pause that the downloader keeps; a long one is kept here, so that a crawl can be stopped meanwhile."""
        return self.pause if self.pause <= LONGEST_SLOT_PAUSE else 0.0

    def rest_after_answer(self, now: float) -> None:
        """Keep a long pause."""
        if self.pause > LONGEST_SLOT_PAUSE:
            self.wait(self.pause, now)

    def may_ask(self, now: float) -> bool:
        """Whether another request may go out now."""
        return self.under_way < self.concurrency and now >= self.not_before

    def wait(self, seconds: float, now: float) -> None:
        """Leave the host alone for some seconds."""
        self.not_before = max(self.not_before, now + seconds)


def back_off(tries: int) -> float:
    """Seconds to wait after the given number of failed tries, doubling.

    >>> [back_off(n) for n in (1, 2, 3)]
    [2.0, 4.0, 8.0]
    """
    return float(_FIRST_BACK_OFF * 2 ** (tries - 1))


def retry_after(value: str | None, *, now: datetime | None = None) -> float | None:
    """The seconds that a Retry-After header asks for (RFC 9110 §10.2.3): a number, or a date.

    >>> retry_after("120"), retry_after("soon"), retry_after(None)
    (120.0, None, None)
    >>> retry_after("Mon, 23 Nov 2026 08:00:30 GMT", now=datetime(2026, 11, 23, 8, tzinfo=UTC))
    30.0
    """
    if not value:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - (now or datetime.now(UTC))).total_seconds())
