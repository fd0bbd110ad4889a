"""What happens on which sub-site in which round, as a table.

A cell is ``round kind number``: the number counts a sub-site's articles from 0, oldest first; from -1 backwards,
newest first. ``new 2`` adds two. ``repost`` and ``near`` copy the article to the sub-site behind ``>``, word for
word or with a few words edited; what stands in round 1 was there from the beginning. ``gone`` articles answer in the
way behind it: with 404, 410, a page of status 200 that says so (soft), or a redirect to the home page. A ``views``
changes nothing but a counter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

Kind = Literal["new", "repost", "near", "text", "title", "byline", "attachment", "views", "gone", "back", "moved"]
Way = Literal["404", "410", "soft", "home"]
State = Literal["up", "challenge", "gone", "parked"]
LAST_ROUND = 10


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happens to article ``number`` of a sub-site; a new one needs no number but their count."""

    kind: Kind
    site: str
    number: int
    to: str = ""
    way: Way = "404"


_TABLE = {
    "lam_giang/ban_to_chuc": """
        1 repost 5 > lam_giang/ban_dan_van; 1 repost 21 > ha_khe/ban_tuyen_giao; 1 repost 21 > ha_khe/uy_ban_kiem_tra;
        2 new 2; 2 text 11; 2 gone 404 25; 2 moved 36; 3 new 1; 3 title -2; 4 attachment 8; 5 text -1; 6 gone soft 44;
        7 new 1; 8 back 25; 9 byline -3; 10 new 1; 10 text 30""",
    "lam_giang/ban_dan_van": """
        1 repost 9 > lam_giang/ban_to_chuc; 1 repost 41 > lam_giang/ban_to_chuc;
        2 new 2; 2 text 30; 2 byline 13; 2 gone 404 28; 4 new 1; 4 title 19; 5 text -2; 6 byline -1; 7 gone home 33;
        8 new 1; 9 moved 25; 10 attachment -3""",
    "ha_khe/ban_tuyen_giao": """
        1 repost 5 > ha_khe/uy_ban_kiem_tra; 1 repost 20 > ha_khe/uy_ban_kiem_tra;
        2 new 3; 2 text 33; 2 title 16; 2 gone 404 29; 2 moved 38; 3 text -1; 4 new 1; 5 attachment -2; 6 title -3;
        7 new 1; 7 gone 410 45; 8 text 12; 9 back 45; 10 new 1; 10 byline 20""",
    "ha_khe/uy_ban_kiem_tra": """
        1 repost 8 > ha_khe/ban_tuyen_giao; 1 repost 32 > lam_giang/ban_dan_van;
        2 new 2; 2 repost 12 > ha_khe/ban_tuyen_giao; 2 text 18; 2 gone 410 27; 2 moved 40; 3 views -1; 3 new 1;
        4 text -2; 5 title -1; 6 new 1; 7 byline 14; 8 attachment 21; 8 gone home 36; 9 text -3; 10 new 1;
        10 back 27""",
    "thuan_bien/ban_tuyen_giao": """
        1 near 7 > bac_lang/ban_to_chuc; 2 new 1; 2 text -2; 3 views 9; 4 title 12; 5 new 1; 6 gone 404 20;
        8 byline -1; 9 back 20; 10 new 1""",
    "thuan_bien/uy_ban_kiem_tra": """
        1 repost 9 > phu_dien/ban_tuyen_giao; 2 gone soft 14; 3 new 2; 4 text 10; 5 moved 22; 7 title -1; 8 new 1;
        9 attachment -2""",
    "thuan_bien/huyen_uy_van_tri": """
        1 near 11 > ngoc_bien/ban_to_chuc; 2 new 1; 3 byline -2; 4 moved 18; 5 gone home 25; 6 text 31; 7 new 2;
        9 title -1; 10 attachment 6""",
    "thuan_bien/ban_dan_van": """
        2 title -1; 3 new 1; 4 gone 410 16; 5 text 12; 6 new 1; 7 byline -2; 8 moved 27; 10 new 1""",
    "bac_lang/ban_tuyen_giao": """
        2 new 1; 2 moved 15; 3 text -1; 4 new 1; 5 title 9; 6 attachment -2; 7 gone 404 30; 8 new 1; 9 byline 12""",
    "bac_lang/ban_to_chuc": """
        1 repost 10 > mo_xuyen/ban_tuyen_giao; 2 byline 20; 3 new 1; 4 text -1; 5 gone soft 33; 6 new 1; 7 moved 24;
        8 title -2; 10 new 1""",
    "bac_lang/truong_chinh_tri": """
        2 attachment -1; 3 new 1; 4 gone 404 21; 5 text 28; 6 new 2; 8 title -1; 9 moved 10""",
    "bac_lang/ban_noi_chinh": """
        2 new 1; 3 text 14; 4 title -1; 5 new 1""",
    "da_thach/ban_tuyen_giao": """
        1 near 14 > mo_xuyen/ban_noi_chinh; 2 new 1; 2 gone 410 19; 3 title -1; 4 text 23; 5 moved 12; 6 new 2;
        8 byline -1; 9 new 1""",
    "da_thach/uy_ban_kiem_tra": """
        2 text -1; 3 gone home 11; 4 new 1; 5 byline 15; 6 views 20; 7 new 1; 8 attachment -1; 9 title 25""",
    "da_thach/ban_dan_van": """
        1 repost 10 > ngoc_bien/ban_tuyen_giao_va_dan_van; 2 new 1; 3 moved 17; 4 text -2; 5 gone soft 29; 7 new 1;
        8 title 13; 10 byline -2""",
    "da_thach/ban_noi_chinh": """
        2 new 1; 3 text 9; 4 byline -1; 5 new 1; 6 gone 404 18; 7 attachment -2; 8 back 18; 9 moved 26""",
    "mo_xuyen/ban_to_chuc": """
        1 near 19 > phu_dien/ban_to_chuc; 2 new 1; 2 title 16; 3 text -1; 5 new 1; 6 moved 21; 7 gone 410 30;
        9 byline -2""",
    "mo_xuyen/ban_dan_van": """
        2 text 13; 3 new 1; 4 attachment -1; 5 title -2; 6 gone 404 22; 7 new 1; 9 moved 12""",
    "mo_xuyen/ban_tuyen_giao": """
        2 new 1; 3 gone home 24; 4 moved 33; 5 text -1; 6 new 1; 8 byline 11; 9 new 1; 10 title -1""",
    "mo_xuyen/uy_ban_kiem_tra": """
        2 attachment 30; 3 new 1; 4 text -1; 6 title -2; 7 moved 29; 8 gone soft 25; 10 new 1""",
    "mo_xuyen/ban_noi_chinh": """
        1 near 12 > bac_lang/truong_chinh_tri; 2 new 1; 3 byline -2; 4 gone 404 15; 5 new 1; 6 text 20; 7 back 15;
        8 title -1""",
    "mo_xuyen/van_phong": """
        2 moved 20; 3 text -1; 4 new 1; 5 gone 410 31; 6 byline 14; 8 new 2; 9 attachment -2""",
    "ngoc_bien/van_phong": """
        2 new 1; 3 text 12; 6 new 1; 7 title -1; 8 gone home 22; 9 byline -2; 10 moved 18""",
    "ngoc_bien/uy_ban_kiem_tra": """
        1 near 16 > da_thach/uy_ban_kiem_tra; 2 text -2; 3 new 1; 4 title 21; 5 moved 13; 6 gone 404 27; 7 new 1;
        9 byline -1""",
    "ngoc_bien/ban_to_chuc": """
        2 new 1; 3 moved 9; 4 text 14; 5 attachment -1; 6 new 1; 7 gone soft 20; 8 title -2""",
    "ngoc_bien/ban_tuyen_giao_va_dan_van": """
        1 repost 12 > da_thach/ban_tuyen_giao; 2 title -1; 3 new 1; 4 text 18; 5 gone 410 25; 6 byline 13; 7 new 1;
        9 text -2""",
    "ngoc_bien/ban_noi_chinh": """
        2 new 1; 3 text -1; 5 title 11; 6 gone 404 19; 7 new 1; 8 back 19; 9 attachment 14""",
    "ngoc_bien/truong_chinh_tri": """
        2 gone soft 16; 3 new 1; 4 byline -2; 5 new 1; 6 text 24; 8 moved 28; 9 title -1""",
    "phu_dien/ban_tuyen_giao": """
        1 repost 14 > bac_lang/ban_tuyen_giao; 2 new 1; 3 text -1; 4 moved 15; 5 title 30; 6 gone home 18; 7 new 1;
        8 text -2; 10 attachment 12""",
    "phu_dien/dang_uy_khoi": """
        2 new 1; 3 title -1; 4 text 10; 5 gone 404 15; 6 new 1""",
    "phu_dien/ban_to_chuc": """
        2 text 13; 3 new 1; 4 gone 410 22; 5 moved 19; 6 title -2; 7 new 1; 9 byline -1""",
    "phu_dien/ban_dan_van": """
        2 new 1; 3 attachment -2; 4 text 16; 5 new 1; 6 moved 24; 7 gone soft 31; 9 title -1""",
    "phu_dien/uy_ban_kiem_tra": """
        2 new 1; 3 title 33; 4 byline -1; 5 gone 404 28; 6 moved 36; 7 new 1; 8 text -2""",
    "phu_dien/huyen_uy_thach_son": """
        2 new 1; 3 text -1; 6 gone soft 19; 7 new 1; 8 moved 21; 9 title 14; 10 byline -2""",
}

# Sub-sites that are not what they were for some rounds, and those whose pages get another look from a round on.
_STATES: Mapping[str, tuple[int, int, State]] = {
    "ngoc_bien/van_phong": (4, 5, "challenge"),
    "phu_dien/huyen_uy_thach_son": (4, 5, "challenge"),
    "bac_lang/ban_noi_chinh": (6, LAST_ROUND, "gone"),
    "phu_dien/dang_uy_khoi": (7, LAST_ROUND, "parked"),
}
_REDESIGNED: Mapping[str, int] = {"ha_khe/uy_ban_kiem_tra": 6}
# Sub-sites every eighth of whose articles is a monthly report.
SERIES = frozenset(
    {"thuan_bien/huyen_uy_van_tri", "bac_lang/ban_to_chuc", "da_thach/ban_noi_chinh", "mo_xuyen/van_phong"}
)
# Articles whose pages come late, never, or only when asked again.
TROUBLED: Mapping[str, tuple[tuple[str, int], ...]] = {
    "slow": (("thuan_bien/ban_dan_van", 20), ("ngoc_bien/ban_to_chuc", 11)),
    "failing": (("bac_lang/ban_to_chuc", 17), ("phu_dien/ban_tuyen_giao", 22)),
    "flapping": (("thuan_bien/uy_ban_kiem_tra", 15), ("ngoc_bien/van_phong", 30)),
}


@cache
def changes_of(round: int) -> tuple[Change, ...]:
    """What happens in a round, sub-site by sub-site."""
    return tuple(_change(site, cell.split()[1:]) for site, row in _TABLE.items() for cell in _cells(row, round))


def _cells(row: str, round: int) -> list[str]:
    return [cell for cell in row.split(";") if int(cell.split()[0]) == round]


def _change(site: str, words: list[str]) -> Change:
    """One cell of the table without its round.

    >>> _change("a/b", ["gone", "soft", "-2"]).way, _change("a/b", ["near", "3", ">", "a/c"]).to
    ('soft', 'a/c')
    """
    kind = next(kind for kind in get_args(Kind) if kind == words[0])
    if kind == "gone":
        return Change(kind, site, int(words[2]), way=next(way for way in get_args(Way) if way == words[1]))
    return Change(kind, site, int(words[1]), to=words[3] if len(words) > 2 else "")


def state_of(site: str, round: int) -> State:
    """What a sub-site is in a round."""
    first, last, state = _STATES.get(site, (1, 0, "up"))
    return state if first <= round <= last else "up"


def skin_of(site: str, round: int) -> int:
    """Which look a sub-site has in a round: 1, or 2 once it was redesigned."""
    return 2 if round >= _REDESIGNED.get(site, LAST_ROUND + 1) else 1
