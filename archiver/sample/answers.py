"""What a host of the sample world answers to one request, before the server puts it on the wire."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote

HTML = "text/html; charset=utf-8"
SHORT_CLOCK, LONG_CLOCK, VIEWS = "⟦clock⟧", "⟦long clock⟧", "⟦views⟧"
_LIVE = "⟦".encode()
_DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, type and body. A ``conditional`` answer carries ETag and Last-Modified and may be a 304."""

    body: bytes = b""
    content_type: str = HTML
    status: int = 200
    location: str | None = None
    conditional: bool = False
    filename: str | None = None

    @property
    def live(self) -> bool:
        """Whether the body shows a clock or a counter, so that no two requests get the same bytes."""
        return _LIVE in self.body

    @property
    def etag(self) -> str:
        """A validator for these very bytes."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'

    def shown(self, now: datetime, tick: int) -> bytes:
        """The body as sent: ``tick`` requests after the host was started at ``now``."""
        if not self.live:
            return self.body
        time = now + timedelta(seconds=tick)
        seen = 400 + int(hashlib.sha256(self.body).hexdigest()[:3], 16) + tick
        texts = {SHORT_CLOCK: short_clock(time), LONG_CLOCK: long_clock(time), VIEWS: str(seen)}
        body = self.body
        for marker, text in texts.items():
            body = body.replace(marker.encode(), text.encode())
        return body


Route = Callable[[], Answer]
Routes = dict[str, Route]


def page(html: str, status: int = 200, *, conditional: bool = False) -> Answer:
    """An HTML answer."""
    return Answer(html.encode(), HTML, status, conditional=conditional)


def redirect(location: str, status: int = 301) -> Answer:
    """An answer that sends the client elsewhere."""
    return Answer(b"<html><head><title>Moved</title></head></html>", HTML, status, location)


def wire(path: str) -> str:
    """A path as it goes over the wire: what is no ASCII percent-encoded, everything else as linked.

    >>> wire("/tin/”dan-van”-%EF%BF%BD/1-2-3")
    '/tin/%E2%80%9Ddan-van%E2%80%9D-%EF%BF%BD/1-2-3'
    """
    return quote(path, safe="/%:;,()=&?~+@!$'*-._")


def short_clock(time: datetime) -> str:
    """The portal's header clock.

    >>> short_clock(datetime(2026, 11, 23, 8, 15, 2))
    'Thứ Hai, 23/11/2026 08:15:02'
    """
    return f"{_DAYS[time.weekday()]}, {time:%d/%m/%Y %H:%M:%S}"


def long_clock(time: datetime) -> str:
    """The custom programme's header clock.

    >>> long_clock(datetime(2020, 2, 29, 20, 28, 19))
    'Thứ Bảy, ngày 29 tháng 2 năm 2020 - 8:28:19 PM'
    """
    day = f"{_DAYS[time.weekday()]}, ngày {time.day} tháng {time.month} năm {time.year}"
    return f"{day} - {twelve_hours(time)}"


def twelve_hours(time: datetime) -> str:
    """The time of day by the twelve-hour clock.

    >>> twelve_hours(datetime(2020, 1, 20, 8, 28, 4)), twelve_hours(datetime(2020, 1, 20, 0, 5))
    ('8:28:04 AM', '12:05:00 AM')
    """
    return f"{(time.hour + 11) % 12 + 1}:{time:%M:%S} {'AM' if time.hour < 12 else 'PM'}"


def weekday(time: datetime) -> str:
    """The day of the week as NukeViet writes it: ``Thứ tư``."""
    return _DAYS[time.weekday()].capitalize()


def found(routes: Mapping[str, Route], target: str) -> Route | None:
    """The route of a request target: of path and query, else of the path alone, as most systems do."""
    return routes.get(target) or routes.get(target.partition("?")[0])
