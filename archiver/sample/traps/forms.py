"""Forms that ask for an opinion: to send one would be to vote, or to write to the editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archiver.sample.answers import Routes
from archiver.sample.stories import SubSite
from archiver.sample.traps.trap import Trap, anchors, plain, starting, under

if TYPE_CHECKING:
    from archiver.sample.world import World

_QUESTIONS = ("Nội dung trang tin có hữu ích?", "Giao diện mới có dễ đọc?", "Bạn đọc trang tin này mỗi tuần mấy lần?")


class Forms(Trap):
    """A poll whose links vote, its results, and a contact form in many subjects."""

    def page_links(self, world: World, site: SubSite) -> str:
        """The poll and the form's links."""
        question = _QUESTIONS[(world.round + len(site.name)) % len(_QUESTIONS)]
        votes = [(under(site, f"binh-chon?phieu={number}&chon={number}"), f"Ý kiến {number}") for number in (1, 2, 3)]
        subjects = [(under(site, f"hop-thu?chu-de={number}"), f"Gửi câu hỏi {number}") for number in range(1, 6)]
        return (
            f'<form method="post" action="{under(site, "binh-chon")}"><b>{question}</b>'
            '<label><input type="radio" name="chon" value="1">Có</label><button>Bình chọn</button></form>'
            f"{anchors([*votes, (under(site, 'binh-chon/ket-qua'), 'Kết quả bình chọn'), *subjects])}"
        )

    def routes(self, world: World, site: SubSite) -> Routes:
        """Thanks for the vote, its results, and the form."""
        form = f'<form method="post" action="{under(site, "hop-thu")}"><textarea name="loi"></textarea></form>'
        return {
            under(site, "binh-chon"): lambda: plain(world, site, "Cảm ơn bạn đã bình chọn", ""),
            under(site, "binh-chon/ket-qua"): lambda: plain(world, site, "Kết quả bình chọn", "<p>Có: 61%</p>"),
            under(site, "hop-thu"): lambda: plain(world, site, "Hộp thư bạn đọc", form),
        }

    def pattern(self, site: SubSite, name: str) -> str:  # noqa: ARG002
        """Both forms' addresses."""
        return starting(site, "", "(?:binh-chon|hop-thu)")
