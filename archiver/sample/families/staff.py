"""Links that public pages have to what only staff may use, which no crawl may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archiver.sample.spelling import slugged
from archiver.sample.stories import SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


def domain(site: SubSite) -> str:
    """The name under which the province's other systems stand, outside this network.

    >>> from archiver.sample.subsites.lam_giang import TO_CHUC
    >>> domain(TO_CHUC)
    'lamgiang'
    """
    return slugged(site.province).replace("-", "")


def for_staff(world: World, site: SubSite) -> str:
    """Login, files and mail, parted by bars."""
    links = (
        (f"{world.internal}/sso/", "Đăng nhập"),
        ("/noi-bo/ho-so", "Hồ sơ công việc"),
        (f"http://mail.{domain(site)}.example/", "Thư công vụ"),
    )
    return " | ".join(f'<a href="{href}">{text}</a>' for href, text in links)
