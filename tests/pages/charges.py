"""What hostile pages are made of: the head and end of an article, and pieces that stand many times over."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable, Mapping

#: What makes each of several pages, by name.
Bombs = Mapping[str, Callable[[], bytes]]

OPENING = (
    "<html><head><title>Bản Na Pha dựng lại cầu</title></head><body><h1>Bản Na Pha dựng lại cầu</h1>"
    "<p>Ngày 12/3/2021, bà con bản Na Pha cùng dựng lại cây cầu dài bốn mươi mét, nối hai bờ suối, sau ba tháng.</p>"
).encode()
PROSE = "<p>Cây cầu mới giúp trẻ nhỏ đến trường, người lớn lên nương, không còn phải lội qua suối vào mùa mưa lũ.</p>"
ENDING = (PROSE * 3 + "<p align=right><b>Vi Thị Hoa</b></p></body></html>").encode()


def repeated(text: str, times: int) -> bytes:
    return text.encode() * times


def counted(text: str, times: int) -> bytes:
    """*text* once for every number, which stands in it as ``%d``."""
    return "".join(text.replace("%d", str(number)) for number in range(times)).encode()


def nested(opening: str, closing: str, depth: int, inside: str = "x") -> bytes:
    return (opening * depth + inside + closing * depth).encode()


def noise(size: int) -> bytes:
    return random.Random(size).randbytes(size)


def zipped() -> bytes:
    return gzip.compress(OPENING + ENDING)


def wide(size: int) -> bytes:
    return ("<h1>Bản Na Pha</h1>" + "<p>Cây cầu mới giúp trẻ nhỏ đến trường.</p>" * size).encode("utf-16-le")


def state(opening: str, value: object, closing: str = "</script>") -> bytes:
    return (opening + json.dumps(value) + closing).encode()


def assigned(inside: str) -> bytes:
    return f"<script>window.__NUXT__={inside};</script>".encode()


def old_font(times: int) -> bytes:
    return b"<p>" + b"\xbe\xb6\xb5\xb8 Ch\xd1t l\xadi t\xf8nh \xf1y \xae\xb6ng b\xe9 " * times
