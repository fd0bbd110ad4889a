"""Reading an article: each trap of these sites, on a page no larger than the trap."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from archiver.errors import NotAnArticle
from archiver.items import Article
from archiver.pages import extract

URL = "https://xa.example/tin-tuc/bai-viet"
LEAD = (
    "Hơn bốn trăm người dân bản Na Pha đã cùng nhau dựng lại chiếc cầu bị lũ cuốn, "
    "ngày góp công, đêm đốt đuốc canh vật liệu."
)
FIRST = (
    "Chiếc cầu dài bốn mươi mét nối hai bờ suối, "
    "là lối đi học duy nhất của trẻ ba bản và cũng là đường chở thóc về kho của hợp tác xã."
)
SECOND = (
    "Sau hai tháng, cầu đã thông. "
    "Ngày đầu tiên, cả bản kéo ra suối, người già đi trước, trẻ nhỏ theo sau, tiếng cười vang cả một khúc sông."
)
TITLE = "Bản Na Pha dựng lại cầu sau lũ"


def page(body: str, *, head: str = "", above: str = "", below: str = "") -> str:
    return (
        f"<html><head><title>{TITLE} - Xã Na Pha</title>{head}</head><body>"
        '<ul class="menu"><li><a href="/">Trang chủ</a></li></ul>'
        f'{above}<div class="chi-tiet"><h1>{TITLE}</h1>{body}</div>{below}</body></html>'
    )


def read(body: str, **parts: str) -> Article:
    return extract(page(body, **parts), URL)


def paragraphs(article: Article) -> list[str]:
    return article.body.split("\n\n")


TEXT = f"<div class='noi-dung'><p>{FIRST}</p><p>{SECOND}</p></div>"


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{FIRST}</p><p>{SECOND}</p>",
        f"<div>{FIRST}</div><div>{SECOND}</div>",
        f"{FIRST}<br><br>{SECOND}",
        f"<p>{FIRST}<br>{SECOND}</p>",
        f"<span>{FIRST}</span><br/><font size=2>{SECOND}</font>",
        f"<table><tr><td><p>{FIRST}</p></td></tr><tr><td>{SECOND}</td></tr></table>",
        f"<ul><li>{FIRST}<ul><li>{SECOND}</li></ul></li></ul>",
        f"<section><section><p>{FIRST}</p></section><p>{SECOND}</p></section>",
    ],
)
def test_paragraphs_are_found_in_whatever_holds_them(body: str) -> None:
    assert paragraphs(read(f"<div class='noi-dung'>{body}</div>")) == [FIRST, SECOND]


def test_the_headline_shown_wins_over_what_the_head_says() -> None:
    assert read(TEXT, head='<meta property="og:title" content="Cầu mới ở Na Pha">').title == TITLE


def test_the_name_of_the_site_is_no_headline() -> None:
    html = page(TEXT, above='<div class="top"><h1>BAN DÂN VẬN TỈNH ỦY LAM GIANG</h1></div>').replace(
        f"<h1>{TITLE}</h1>", f"<h2>{TITLE}</h2>"
    )
    assert extract(html, URL).title == TITLE


def test_a_headline_may_begin_as_the_name_of_a_site_does() -> None:
    title = "Đảng bộ xã Na Pha bỏ phiếu tín nhiệm"
    article = extract(page(TEXT).replace(TITLE, title), URL)
    assert article.title == title
    assert next(e.rule for e in article.evidence if e.field == "title") == "heading, the same as the page's title"


def test_a_headline_on_two_lines_is_one() -> None:
    html = page(TEXT).replace(f"<h1>{TITLE}", "<h1>Bản Na Pha dựng lại<br>cầu sau lũ")
    assert extract(html, URL).title == TITLE


@pytest.mark.parametrize(
    "body",
    [
        f'<p class="sapo">{LEAD}</p>{TEXT}',
        f"<div class='noi-dung'><p><strong>{LEAD}</strong></p><p>{FIRST}</p><p>{SECOND}</p></div>",
        f"<h2>{LEAD}</h2>{TEXT}",
        f"<div class='tom-tat'>{LEAD}</div><div class='noi-dung'><p>{LEAD}</p><p>{FIRST}</p><p>{SECOND}</p></div>",
    ],
)
def test_the_lead_is_found_and_not_said_twice(body: str) -> None:
    article = read(body)
    assert article.lead == LEAD
    assert paragraphs(article) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "caption",
    [
        '<p align="center"><img src="a.jpg"></p><p style="text-align:center"><em>Cầu mới nhìn từ bờ tây</em></p>',
        '<p align="center"><img src="a.jpg"><br><i>Cầu mới nhìn từ bờ tây</i></p>',
        '<figure><img src="a.jpg"><figcaption>Cầu mới nhìn từ bờ tây</figcaption></figure>',
        '<table align="center"><tr><td><img src="a.jpg"></td></tr><tr><td>Cầu mới nhìn từ bờ tây</td></tr></table>',
        "<p><img src=a.jpg></p><p>Ảnh: N.Đ</p>",
    ],
)
def test_captions_are_no_text(caption: str) -> None:
    assert paragraphs(read(f"<div class='noi-dung'><p>{FIRST}</p>{caption}<p>{SECOND}</p></div>")) == [FIRST, SECOND]


def test_subheads_lists_and_tables_are_text() -> None:
    rows = "<table><tr><td>Bản</td><td>Hộ</td></tr><tr><td>Na Pha</td><td>62</td></tr></table>"
    inner = f"<p>{FIRST}</p><h3>Góp công</h3><ul><li>Mỗi hộ mười ngày;</li></ul>{rows}<p>{SECOND}</p>"
    assert paragraphs(read(f"<div class='noi-dung'>{inner}</div>")) == [
        FIRST,
        "Góp công",
        "Mỗi hộ mười ngày;",
        "Bản | Hộ",
        "Na Pha | 62",
        SECOND,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Từ khóa: cầu, lũ</p>",
        '<p>Chia sẻ: <a href="#f">Facebook</a></p>',
        "<p>Lượt xem: 1.231</p>",
        '<p>&gt;&gt; <a href="/khac">Lối mới sang bản Co Mị</a></p>',
        '<div class="social-share">Gửi cho bạn bè</div>',
        '<div style="display:none">Bản sao ẩn này dành cho máy in của trang, không ai đọc được nó cả.</div>',
    ],
)
def test_lines_that_only_serve_are_no_text(line: str) -> None:
    assert paragraphs(read(f"<div class='noi-dung'><p>{FIRST}</p><p>{SECOND}</p>{line}</div>")) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("line", "value", "precision"),
    [
        ("<p>Thứ tư - 29/07/2020 23:14</p>", datetime(2020, 7, 29, 23, 14), "minute"),
        ("<span class='date'>20/01/2020</span>", date(2020, 1, 20), "day"),
        (
            "<div>Đăng ngày: 20/01/2020 - 8:28:04 AM | Lượt xem: 1231 | Vi Thị Hoa</div>",
            datetime(2020, 1, 20, 8, 28, 4),
            "minute",
        ),
        ("<p>Ngày cập nhật: 20/01/2021</p>", date(2021, 1, 20), "day"),
    ],
)
def test_the_date_line_by_the_headline_is_the_date(line: str, value: date, precision: str) -> None:
    clock = "<div>Thứ Bảy, ngày 29 tháng 2 năm 2020 - 8:28:19 PM</div>"
    article = read(line + TEXT, above=clock)
    got = article.published
    assert (got.replace(tzinfo=None) if isinstance(got, datetime) else got) == value
    assert article.published_precision == precision


@pytest.mark.parametrize(
    "body",
    [
        f"<div class='noi-dung'><p>Ngày 17/7/2019, {FIRST}</p><p>{SECOND}</p></div>",
        f"<div class='noi-dung'><p>{FIRST}</p><p>(16/7/1987 - 16/7/2022) {SECOND}</p></div>",
        f'{TEXT}<h3>Các tin khác</h3><ul><li><a href="/a">Lối mới sang bản Co Mị</a> (12/03/2021)</li></ul>',
    ],
)
def test_clocks_events_anniversaries_and_other_dates_are_no_publication(body: str) -> None:
    clock = '<div class="top">Thứ Bảy, ngày 29 tháng 2 năm 2020 - 8:28:19 PM</div>'
    assert read(body, above=clock).published is None


def test_machines_are_told_the_date() -> None:
    article = read(TEXT, head='<meta property="article:published_time" content="2022-05-06T07:08:00+07:00">')
    assert article.published == datetime.fromisoformat("2022-05-06T07:08:00+07:00")


def test_the_days_of_a_lead_are_events() -> None:
    article = read(f'<p class="sapo">Chiều ngày 12/8/2021, {LEAD}</p>{TEXT}')
    assert article.event_dates == (date(2021, 8, 12),)


def test_a_signature_is_cut_off_and_read() -> None:
    lines = "".join(
        f'<p style="text-align:right"><b>{t}</b></p>'
        for t in ("Vi Thị Hoa", "Phó Chánh Văn phòng,", "Huyện ủy Na Lạng")
    )
    article = read(f"<div class='noi-dung'><p>{FIRST}</p><p>{SECOND}</p>{lines}</div>")
    assert paragraphs(article) == [FIRST, SECOND]
    (byline,) = article.bylines
    assert (byline.name, byline.role, byline.organisation) == ("Vi Thị Hoa", "Phó Chánh Văn phòng", "Huyện ủy Na Lạng")


def test_the_signature_of_a_document_is_no_byline() -> None:
    lines = "".join(
        f'<p style="text-align:right"><b>{t}</b></p>' for t in ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Vi Văn Páo")
    )
    assert read(f"<div class='noi-dung'><p>{FIRST}</p><p>{SECOND}</p>{lines}</div>").bylines == ()


def test_an_account_is_no_author() -> None:
    head = (
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"admin"}}</script>'
    )
    assert read(TEXT, head=head).bylines == ()


RELATED = (
    '<ul><li><a href="/a"><img alt="Lối mới sang bản Co Mị"></a><a href="/a">Lối mới sang bản...</a></li>'
    '<li><a href="/b">Mùa nước nổi ở Huổi Lếch</a></li></ul>'
)


@pytest.mark.parametrize(
    "heading",
    [
        "<h3>Tin cùng chuyên mục</h3>",
        "<div class='tieu-de'><span>CÁC TIN KHÁC:</span></div>",
        "<p><b>Tin lien quan</b></p>",
        "<h4>Những tin cũ hơn</h4>",
        "<div>Có thể bạn quan tâm</div>",
    ],
)
def test_related_articles_stand_under_their_heading(heading: str) -> None:
    sidebar = '<div><h3>Xem nhiều nhất</h3><ul><li><a href="/c">Chợ phiên họp lại sau mười năm</a></li></ul></div>'
    article = read(TEXT, below=f"<div>{heading}{RELATED}</div>{sidebar}")
    assert [(link.position, link.title, link.url) for link in article.related] == [
        (1, "Lối mới sang bản Co Mị", "https://xa.example/a"),
        (2, "Mùa nước nổi ở Huổi Lếch", "https://xa.example/b"),
    ]
    assert paragraphs(article) == [FIRST, SECOND]


def test_a_page_whose_address_was_lost_still_lists_its_related_articles() -> None:
    html = page(TEXT, below=f"<div><h3>Tin khác</h3>{RELATED}</div>")
    links = extract(html, "urn:sha256:00ff").related
    assert [(link.title, link.url) for link in links] == [
        ("Lối mới sang bản Co Mị", None),
        ("Mùa nước nổi ở Huổi Lếch", None),
    ]


def test_a_title_glued_to_the_next_is_parted() -> None:
    one, two = "Lối mới sang bản Co Mị", "Mùa nước nổi ở Huổi Lếch"
    glued = f'<a href="/a">{one}{two}</a><a href="/a">{one}</a><a href="/b">{two}</a>'
    article = read(TEXT, below=f"<div><h3>Tin khác</h3><p>{glued}</p></div>")
    assert [link.title for link in article.related] == [one, two]


def test_files_are_attachments() -> None:
    article = read(
        TEXT
        + '<p>Tệp đính kèm: <a href="/f/ke-hoach.pdf">Kế hoạch góp công</a> <a href="/f/ke-hoach.pdf">Tải về</a></p>'
    )
    assert [(file.url, file.title) for file in article.attachments] == [
        ("https://xa.example/f/ke-hoach.pdf", "Kế hoạch góp công")
    ]


def test_a_short_article_at_an_articles_address_is_read() -> None:
    html = "<html><body><h1>Thăm bản Na Pha</h1><p>Sáng nay, đoàn đã về thăm bản.</p></body></html>"
    article = extract(html, "https://tinh.example/vi-vn/tin/tham-ban/1-2-3")
    assert (article.title, article.lead or article.body) == ("Thăm bản Na Pha", "Sáng nay, đoàn đã về thăm bản.")


LIST = "".join(
    f'<div><h3><a href="/{n}">Tin số {n} của bản Na Pha trong mùa lũ</a></h3><p>{FIRST}</p></div>' for n in range(6)
)


@pytest.mark.parametrize(
    ("html", "url", "kind"),
    [
        (f"<html><body>{LIST}</body></html>", URL, "listing"),
        (f"<html><body>{LIST}</body></html>", "https://xa.example/", "listing"),
        ("<html><head><title>404</title></head><body><p>Không tìm thấy trang</p></body></html>", URL, "not found"),
        ("<html><body><h2>Trang không tồn tại</h2></body></html>", URL, "not found"),
        ("<html><head><title>Just a moment...</title></head><body></body></html>", URL, "challenge"),
        (
            "<html><head><title>Đăng nhập</title></head><body><form><input type=password></form></body></html>",
            URL,
            "login",
        ),
        ("<html><body></body></html>", URL, "empty"),
        ("Không tìm thấy trang bạn yêu cầu", URL, "not found"),
    ],
)
def test_what_is_no_article_is_refused_by_kind(html: str, url: str, kind: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        extract(html, url)
    assert refusal.value.kind == kind


def test_an_article_about_something_not_found_is_an_article() -> None:
    html = page(TEXT).replace(TITLE, "Không tìm thấy dấu hiệu vi phạm ở bản Na Pha")
    assert extract(html, URL).title == "Không tìm thấy dấu hiệu vi phạm ở bản Na Pha"


def test_a_span_that_alone_fills_a_cell_may_be_the_headline() -> None:
    rows = (
        f"<tr><td><span class='NewsHead' id='v_lblTitle'>{TITLE}</span></td></tr><tr><td>Cập nhật 14/11/2024</td></tr>"
    )
    cells = f"<table>{rows}<tr><td><p>{FIRST}</p><p>{SECOND}</p></td></tr></table>"
    html = f"<html><head><title>Ban Dân vận Tỉnh ủy Lam Giang</title></head><body>{cells}</body></html>"
    assert extract(html, URL).title == TITLE


def test_the_first_line_above_the_text_heads_a_page_that_names_nothing() -> None:
    cells = f"<table><tr><td>{TITLE}</td></tr><tr><td><p>{FIRST}</p><p>{SECOND}</p></td></tr></table>"
    html = f"<html><head><title>Ban Dân vận Tỉnh ủy Lam Giang</title></head><body>{cells}</body></html>"
    assert extract(html, URL).title == TITLE


def test_boxes_without_a_blank_between_are_lines_of_their_own() -> None:
    article = read(
        f"<div class='info'><span>Tác giả: Vi Thị Hoa</span><span>Cập nhật lúc: 18:00 |22/05/2022</span></div>{TEXT}"
    )
    assert [byline.name for byline in article.bylines] == ["Vi Thị Hoa"]
    assert article.published is not None and article.published.isoformat() == "2022-05-22T18:00:00+07:00"


def test_what_stands_beside_one_long_paragraph_is_text() -> None:
    long = "<br>".join([SECOND, LEAD] * 6)
    assert paragraphs(read(f"<div class='noi-dung'><p>{FIRST}</p><p>{long}</p></div>"))[0] == FIRST


def test_a_table_of_files_is_no_text_and_names_them() -> None:
    file = "<td>1</td><td>Kế hoạch góp công</td><td><a href='/kh.pdf'>Tải về</a></td>"
    rows = f"<tr><th>TT</th><th>Tên tệp</th><th></th></tr><tr>{file}</tr>"
    article = read(f"{TEXT}<div><b>Tệp đính kèm:</b><table>{rows}</table></div>")
    assert paragraphs(article) == [FIRST, SECOND]
    assert [file.title for file in article.attachments] == ["Kế hoạch góp công"]


def test_the_day_shown_takes_its_time_from_the_element_around_it() -> None:
    article = read(
        f"<p>Đăng ngày <time datetime='2024-10-18T22:59:00+07:00'>18 - 10 - 2024</time> bởi quantri</p>{TEXT}"
    )
    assert article.published == datetime.fromisoformat("2024-10-18T22:59:00+07:00")
    assert article.published_precision == "minute"


def test_a_class_that_hides_a_label_hides_no_text() -> None:
    article = read(f'<div class="field field-label-hidden tom-tat"><p>{LEAD}</p></div>{TEXT}')
    assert article.lead == LEAD


def test_related_links_may_share_a_cell_with_their_heading() -> None:
    links = "<a href='/a'>Lối mới sang bản Co Mị</a> (24/12)<br><a href='/b'>Mùa nước nổi ở Huổi Lếch</a>"
    article = read(TEXT, below=f"<table><tr><td><span>Bài viết khác:</span><br>{links}</td></tr></table>")
    assert [link.title for link in article.related] == ["Lối mới sang bản Co Mị", "Mùa nước nổi ở Huổi Lếch"]
