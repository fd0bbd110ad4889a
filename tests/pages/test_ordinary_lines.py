"""Ordinary lines beside an article that rules for authors, dates, categories and lists must leave alone."""

from __future__ import annotations

import pytest

from tests.pages.test_reading import FIRST, TEXT, read

DATED = "<div class='ngay'>12/03/2021 08:30</div>"


@pytest.mark.parametrize("line", ["Chia Sẻ", "Đăng Nhập", "Cỡ Chữ", "Mai Sơn", "Thi Đua", "Phát Thanh"])
def test_two_words_beside_the_date_are_no_author(line: str) -> None:
    assert read(f"{DATED}<div>{line}</div>{TEXT}").bylines == ()
    assert read(f"<div>{line}</div>{TEXT}").bylines == ()


def test_pen_names_beside_the_date_are_authors() -> None:
    names = [byline.name for byline in read(f"<div>Phàn Duy - Tố Loan</div>{DATED}{TEXT}").bylines]
    assert names == ["Phàn Duy", "Tố Loan"]


@pytest.mark.parametrize(
    "below",
    [
        "<p>Ngày 2/9, Tuyên ngôn Độc lập được đọc bởi Hồ Chí Minh</p>",
        "<div>© 2020 Thiết kế bởi Vi Văn Páo</div>",
        "<footer><p>Ban Biên tập</p><p>Điện thoại: 0200</p></footer>",
        "<div><a href='/bbt'>Ban biên tập</a></div>",
    ],
)
def test_what_stands_below_names_no_author(below: str) -> None:
    assert read(TEXT, below=below).bylines == ()


def test_who_posted_it_when_is_the_author() -> None:
    posted = "<div>Được đăng vào 04/08/2020 11/08/2020 bởi <a href='/tac-gia/2'>Vũ Thị Sen</a></div>"
    assert [byline.name for byline in read(posted + TEXT).bylines] == ["Vũ Thị Sen"]


def test_a_verse_behind_a_name_stays() -> None:
    verse = "<p align='right'>Trần Công Luật</p><p>Ai về Na Pha</p><p>Nhớ con suối nhỏ</p>"
    assert read(f"<div><p>{FIRST}</p>{verse}</div>").body.endswith("Nhớ con suối nhỏ")


def test_a_poll_behind_a_signature_is_no_text() -> None:
    poll = "<form><div>Bạn thấy bài viết này thế nào?</div><ul><li>Rất hay</li><li>Bình thường</li></ul></form>"
    article = read(f"<div><p>{FIRST}</p><p align='right'><b>Bài và ảnh: HOÀI VŨ</b></p></div><div>{poll}</div>")
    assert "Rất hay" not in article.body
    assert [byline.name for byline in article.bylines] == ["HOÀI VŨ"]


def test_a_day_that_the_text_speaks_of_is_not_the_date() -> None:
    article = read(f"<div><p>Bài viết đăng ngày 03/02/2020 nêu rõ vai trò của chi bộ</p><p>{FIRST}</p></div>")
    assert article.published is None
    assert article.body.startswith("Bài viết đăng ngày 03/02/2020")


def test_a_sidebar_files_nothing() -> None:
    sidebar = "<h3>Danh mục</h3><ul><li><a href='/gioi-thieu'>Giới thiệu</a></li></ul>"
    assert read(TEXT, below=sidebar).category is None


def test_a_caption_and_pictures_are_an_article() -> None:
    listed = "".join(f"<div><a href='/tin-{n}.html'>Hội nghị công tác dân vận lần thứ {n}</a></div>" for n in range(12))
    article = read(
        f"{DATED}<div><p>Xem ảnh hội nghị.</p><img src='a.jpg'></div>",
        head='<meta property="og:type" content="article">',
        below=listed,
    )
    assert article.body == "Xem ảnh hội nghị."
