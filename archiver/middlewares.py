"""Scrapy's middlewares of ours: what a response looked like before it was decoded, and who may be connected to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from scrapy.exceptions import IgnoreRequest

from archiver import safety
from archiver.scheduler import ENTRY
from archiver.urls import host_of, is_fetchable, is_internal_system, is_private
from archiver.visits import Capture, Entry, Headers

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Headers as ScrapyHeaders
    from scrapy.http import Response

_RECEIVED = "archiver_received"


class BoundsMiddleware:
    """The last look at a request before it goes out, whoever made it: http(s), no internal system, no private address.

    The addresses that names resolve to are judged by :mod:`archiver.safety`.
    """

    def process_request(self, request: Request) -> None:
        """Drop what may not be asked."""
        host = host_of(request.url)
        if not is_fetchable(request.url) or is_internal_system(host):
            raise IgnoreRequest(f"{request.url} is never asked")
        if is_private(host) and not safety.is_named(host):
            raise IgnoreRequest(f"{request.url} is on a private address that no person named as a seed")


class ReceivedMiddleware:
    """Notes when a response came, its encoding and its size on the wire, before Scrapy decodes it."""

    def process_response(self, request: Request, response: Response) -> Response:
        """Note it in the request's ``meta``."""
        encoding = response.headers.get("Content-Encoding")
        request.meta[_RECEIVED] = (
            datetime.now(UTC),
            encoding.decode("latin-1") if encoding else None,
            len(response.body),
        )
        return response


def capture_of(response: Response, entry: Entry) -> Capture:
    """A response as a capture. Scrapy has recased and grouped its headers, so it is ``rebuilt``."""
    assert response.request is not None
    time, encoding, transferred = response.request.meta[_RECEIVED]
    content_type = response.headers.get("Content-Type")
    return Capture(
        address=entry.address,
        time=time,
        body=response.body,
        kind=entry.kind,
        status=response.status,
        request_headers=_pairs(response.request.headers),
        response_headers=_pairs(response.headers),
        content_type=content_type.decode("latin-1") if content_type else None,
        encoding=encoding,
        transferred=transferred,
        ip=str(response.ip_address) if response.ip_address else None,
        truncated="dataloss" in response.flags,
        form=entry.form.encode() if entry.form is not None else None,
    )


def entry_of(request: Request) -> Entry:
    """The frontier entry for which a request was made."""
    entry = request.meta[ENTRY]
    assert isinstance(entry, Entry)
    return entry


def _pairs(headers: ScrapyHeaders) -> Headers:
    return [
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in headers.items()
        for value in (values or ())
    ]
