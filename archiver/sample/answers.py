"""What a host of the sample world answers to one request, before the server puts it on the wire."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import quote

from archiver.sample.charsets import decoded, encoded, raw
from archiver.sample.stories import Charset

HTML = "text/html; charset=utf-8"
# What a page shows anew at every request; all ASCII, so that they stand in pages of any encoding.
SHORT_CLOCK, LONG_CLOCK, VIEWS = "~~live:clock~~", "~~live:long-clock~~", "~~live:views~~"
# The page's own address: to append a parameter to, and as the value of a parameter.
HERE, HERE_QUOTED = "~~here~~", "~~here-quoted~~"
_LIVE = "~~live:"
_DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_HREF = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)"')

# How the links of a page are signed, differently at every request.
Signing = Literal["", "sid", "jsessionid", "ref"]


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, type and body. A ``conditional`` answer carries ETag and Last-Modified and may be a 304.

    ``charset`` is what the body is encoded in; links that begin with a slash or with ``own`` are signed. ``wait``
    seconds pass before it is sent; one that ``flaps`` is a 503 at the first request; one that ``hangs_up``
    is none at all: the connection is closed. ``seen`` is how often a page was read before the round began.
    """

    body: bytes = b""
    content_type: str = HTML
    status: int = 200
    location: str | None = None
    conditional: bool = False
    filename: str | None = None
    charset: Charset = "utf-8"
    signing: Signing = ""
    own: str = ""
    wait: float = 0.0
    flaps: bool = False
    hangs_up: bool = False
    seen: int = 400

    @property
    def live(self) -> bool:
        """Whether no two requests get the same bytes: it shows a clock or a counter, or signs its links."""
        return bool(self.signing) or raw(_LIVE, self.charset) in self.body

    @property
    def etag(self) -> str:
        """A validator for these very bytes."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'

    def at(self, target: str) -> Answer:
        """The answer as the page at ``target``, which its own links name."""
        if raw("~~here", self.charset) not in self.body:
            return self
        more = target.replace("&", "&amp;") + ("&amp;" if "?" in target else "?")
        texts = {HERE: more, HERE_QUOTED: quote(target, safe="")}
        return replace(self, body=self._filled(texts))

    def shown(self, now: datetime, tick: int) -> bytes:
        """The body as sent: ``tick`` requests after the host was started at ``now``."""
        if not self.live:
            return self.body
        time = now + timedelta(seconds=tick)
        seen = self.seen + int(hashlib.sha256(self.body).hexdigest()[:3], 16) + tick
        body = self._filled({SHORT_CLOCK: short_clock(time), LONG_CLOCK: long_clock(time), VIEWS: str(seen)})
        return self._signed(body, tick) if self.signing else body

    def _filled(self, texts: Mapping[str, str]) -> bytes:
        body = self.body
        for marker, text in texts.items():
            body = body.replace(raw(marker, self.charset), raw(text, self.charset))
        return body

    def _signed(self, body: bytes, tick: int) -> bytes:
        number = hashlib.sha256(f"{self.own} {tick}".encode()).hexdigest()[:32]
        sign = f"ref={tick}" if self.signing == "ref" else f"{self.signing}={number}"

        def signed(link: re.Match[str]) -> str:
            ours = link[2].startswith("/") and not link[2].startswith("//")
            inside = ours or link[2].startswith(self.own + "/")
            return f'{link[1]}{_with(link[2], sign)}"' if inside else link[0]

        return encoded(_HREF.sub(signed, decoded(body, self.charset)), self.charset)


def _with(href: str, sign: str) -> str:
    """An address with its signature, which Java servers put before the query and others behind it.

    >>> _with("/a?b=1#c", "sid=9"), _with("/a?b=1", "jsessionid=9")
    ('/a?b=1&amp;sid=9#c', '/a;jsessionid=9?b=1')
    """
    address, mark, fragment = href.partition("#")
    if sign.startswith("jsessionid"):
        path, question, query = address.partition("?")
        return f"{path};{sign}{question}{query}{mark}{fragment}"
    return f"{address}{'&amp;' if '?' in address else '?'}{sign}{mark}{fragment}"


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
