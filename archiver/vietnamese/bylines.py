"""Bylines: who wrote an article, and where its text was taken from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from archiver.vietnamese.affiliations import is_organisation, is_role
from archiver.vietnamese.byline_lines import (
    HOST,
    LABEL,
    LONGEST,
    PAPER,
    SOURCE,
    Byline,
    is_collective,
    joined,
    read_line,
)
from archiver.vietnamese.names import is_initials, is_name
from archiver.vietnamese.text import clean

__all__ = [
    "Byline",
    "is_collective",
    "is_initials",
    "is_name",
    "is_organisation",
    "is_role",
    "looks_like_signature",
    "read_author",
    "read_signature",
]

_SOURCE_BEHIND = re.compile(r"\s[-–—]\s(?:(?:dẫn )?nguồn(?: tin| bài)?\s?:|theo\s).*$", re.IGNORECASE)
_DOCUMENT_SIGNATURE = re.compile(r"(?:T/?M|K/?T|T/?L|TUQ)\b\.?\s\w|\(?đã ký\)?$", re.IGNORECASE)
# Accounts, makers of the site and the site itself, which templates print where an author belongs.
_NO_AUTHOR = re.compile(
    r"@|\b(?:admin\w*|administrator|superuser|host|root|editor|user\d*|guest|quan ?tri\w*|quản trị\w*"
    r"|biên tập|nhập liệu|soạn thảo|hệ thống|khách vãng lai|thành viên"
    r"|webmaster|vnpt|viettel|fpt|nukeviet|vinades|dotnetnuke|joomla|wordpress|drupal|liferay"
    r"|cổng thông tin|trang thông tin"
    r"|trang tin|website)\b",
    re.IGNORECASE,
)


def read_signature(lines: Sequence[str]) -> tuple[Byline, ...]:
    """The bylines in the short lines that end an article, one visual line each.

    Nothing where any line is no part of a signature, or where the lines sign a document ("TM. …",
    "KT. CHỦ TỊCH"); photo credits and dates are passed over.

    >>> read_signature(["Phạm Thị Hoa", "Trưởng phòng Tổng hợp,", "Ban Tổ chức Tỉnh ủy"])[0].role
    'Trưởng phòng Tổng hợp'
    """
    cleaned = [line for line in map(_one_line, lines) if line]
    if any(_DOCUMENT_SIGNATURE.match(line) for line in cleaned):
        return ()
    read = [read_line(line) for line in cleaned]
    return _as_bylines(chain.from_iterable([parts] for parts in read if parts)) if None not in read else ()


def read_author(text: str) -> tuple[Byline, ...]:
    """The authors in one labelled or bare string: "Tác giả: …", "… | Trần Thị Hoa", a name of JSON-LD.

    Nothing for hosts, addresses, accounts ("admin"), makers of sites and, unlabelled, offices: those
    are the site's own name.

    >>> read_author("Tác giả : Trần Văn Bình - Phó Trưởng phòng")
    (Byline(name='Trần Văn Bình', role='Phó Trưởng phòng', organisation=None, source=None),)
    >>> read_author("admin")
    ()
    """
    segments = [segment for segment in map(str.strip, _one_line(text).split("|")) if segment]
    return tuple(chain.from_iterable(map(_author, segments[:12])))


def looks_like_signature(line: str) -> bool:
    """Whether a line may be part of a signature: short, no sentence, and a name, position or office.

    >>> looks_like_signature("Trưởng phòng Tổng hợp,"), looks_like_signature("Hội nghị đã thành công.")
    (True, False)
    """
    written = _one_line(line)
    if written.endswith((".", "!", "?", ":", ";", "…")) and not is_initials(written):
        return False
    return not _DOCUMENT_SIGNATURE.match(written) and bool(read_line(written))


def _one_line(text: str) -> str:
    # No byline is long; cutting first keeps whole pages from being cleaned.
    return clean(text).replace("\n", " ") if len(text) <= 2000 else text[: LONGEST + 1]


def _author(segment: str) -> tuple[Byline, ...]:
    is_source = SOURCE.match(segment)
    # What is no author may well be a source: "Vi Thị Hoa - Theo Trang tin Huyện ủy".
    named = _SOURCE_BEHIND.sub("", segment)
    if _NO_AUTHOR.search(named) or (HOST.search(named) and not is_source):
        return ()
    read = read_line(segment) or ()
    labelled = is_source or LABEL.match(segment)
    return tuple(
        byline
        for byline in read
        # An account is no office: "vptu".
        if not (byline.organisation and byline.organisation.islower())
        and (byline.name or byline.source or (byline.organisation and (labelled or PAPER.match(segment))))
    )


def _as_bylines(lines: Iterable[tuple[Byline, ...]]) -> tuple[Byline, ...]:
    """The lines of a signature as whole bylines; nothing where a position stands without its name."""
    done: list[Byline] = []
    # The authors on one line share the position and the office on the lines below.
    last: list[Byline] = []
    for parts in lines:
        if _adds(parts, last):
            last = [joined(byline, parts[0]) for byline in last]
            continue
        if parts[0].role and not parts[0].name:
            return ()
        done += last
        last = list(parts)
    return (*done, *last)


def _adds(parts: tuple[Byline, ...], last: list[Byline]) -> bool:
    """Whether a line only adds to the one above."""
    if len(parts) != 1 or not last:
        return False
    (part,) = parts
    if part.source and not part.name:
        return not any(byline.source for byline in last)
    if part.role and not part.name:
        return all(byline.name for byline in last)
    lone_office_above = len(last) == 1 and last[0].name is None and last[0].organisation is not None
    return part.name is None or (lone_office_above and part.organisation is None)
