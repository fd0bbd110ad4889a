"""Small real files: a PDF for every attachment, a PNG for every picture."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache

from archiver.sample.spelling import plain_letters


def pdf(title: str) -> bytes:
    """A PDF of one page that shows the title without marks.

    >>> pdf("Phụ lục")[:8], b"(phu luc)" in pdf("Phụ lục")
    (b'%PDF-1.4', True)
    """
    words = plain_letters(title).encode("ascii", "replace").replace(b"(", b"").replace(b")", b"")
    stream = b"BT /F1 16 Tf 60 760 Td (" + words + b") Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    return _assembled(objects)


def _assembled(objects: tuple[bytes, ...]) -> bytes:
    out, starts = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + head + table + tail


@lru_cache(maxsize=512)
def picture(name: str) -> bytes:
    """A PNG of 96 by 60 pixels: a sky over a field, in colours that the name decides."""
    tint = zlib.crc32(name.encode())
    red, green, blue = tint & 0x3F, (tint >> 8) & 0x3F, (tint >> 16) & 0x3F
    rows = b"".join(_row(line, red, green, blue) for line in range(60))
    head = struct.pack(">IIBBBBB", 96, 60, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _row(line: int, red: int, green: int, blue: int) -> bytes:
    if line < 34:
        return b"\0" + bytes((120 + red + line, 160 + green // 2 + line, 220 + blue // 2)) * 96
    return b"\0" + bytes((60 + red, 110 + green + (line - 34), 50 + blue // 2)) * 96


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
