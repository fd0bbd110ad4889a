"""A small scripted site: a home page that lists articles of a village, or an organ's pages on a portal."""

from __future__ import annotations

from collections.abc import Iterable

from tests.servers import Page, article, listing

_MATTERS = ("nhà văn hóa", "con mương", "sân bóng", "giếng làng", "đường bê tông", "trạm bơm", "hàng rào", "chợ quê")


def title(number: int) -> str:
    return f"Chi bộ thôn số {number} bàn việc sửa {_MATTERS[number % len(_MATTERS)]}"


def text(number: int, note: str = "") -> str:
    matter = _MATTERS[number % len(_MATTERS)]
    return (
        f"Ngày {number % 28 + 1}/3/2024, chi bộ thôn số {number} họp thường kỳ, bàn việc sửa {matter} trước mùa mưa.\n"
        f"Các đảng viên của thôn số {number} thống nhất góp {number + 2} ngày công, vật liệu do thôn lo. {note}\n"
        f"Bí thư chi bộ đề nghị công khai mọi khoản thu chi của việc sửa {matter} tại bảng tin của thôn."
    )


def path(number: int) -> str:
    return f"/tin/bai-so-{number}"


def story(number: int, note: str = "", *, links: str = "") -> str:
    return article(title(number), text(number, note), links=links)


def home(numbers: Iterable[int], *more: tuple[str, str]) -> str:
    return listing(*((path(number), title(number)) for number in numbers), *more)


def village(count: int = 3) -> dict[str, Page]:
    """The pages of a site with so many articles."""
    return {"/": home(range(1, count + 1)), **{path(n): story(n) for n in range(1, count + 1)}}


def portal_path(number: int, category: int = 20) -> str:
    return f"/vi-vn/tin/bai-so-{number}/10-{category}-{number}"


PORTAL_HOME = "/vi-vn/trang/ban-to-chuc/10"
PORTAL_LIST = "/vi-vn/chuyen-muc/tin-hoat-dong/10-20"


def portal(count: int = 3) -> dict[str, Page]:
    """The same articles as the numbered addresses of a portal show them, behind one list."""
    shown = listing(*((portal_path(n), title(n)) for n in range(1, count + 1)))
    return {
        PORTAL_HOME: listing((PORTAL_LIST, "Tin hoạt động")),
        PORTAL_LIST: shown,
        **{portal_path(n): story(n) for n in range(1, count + 1)},
    }
