"""Text typed for fonts from before Unicode: repaired where it is that, and else left alone."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.vietnamese.fonts import TCVN3, VNI, Scheme
from archiver.vietnamese.legacy import mend, repair, suspected
from archiver.vietnamese.syllables import is_syllable

# As the standards print them: TCVN 5712:1993 VN3, codes A1 to FE; VNI, what the keyboard drivers write.
TCVN3_CODES = (
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
VNI_CODES = (
    "aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò "
    "où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ",
    "á à ả ã ạ â ấ ầ ẩ ẫ ậ ă ắ ằ ẳ ẵ ặ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị "
    "ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ đ",
)

SENTENCES = (
    "Chi bộ xóm Đáy họp bàn việc đắp lại con đường ra bến",
    "Đồng chí bí thư Huyện ủy về thăm các hộ trồng quế ở bản Na",
    "Ngày 15 tháng 7, Ban Tổ chức Tỉnh ủy công bố quyết định điều động cán bộ",
    "trường mới của trẻ làng chài đã lợp xong mái, thầy cô dọn về trước mùa mưa",
    "những nghề cũ được giữ lại nhờ người già dạy cho người trẻ",
    "Ấn tượng nhất là khuỷu sông uốn quanh đồi chè, thuở trước chỉ có vượn hót",
)
#: Words that a font from before Unicode would show as other Vietnamese words, or as none.
VIETNAMESE = "và có là của được những không cô bé hộ mét sẽ đó hà Hà Đảng ủy bộ ÔNG Bà cà phê sè cũ tỉnh"
FRENCH = "être où ça café à la crème très élevé déjà naïf Noël aiguë hôpital sœur même goût là dû fenêtre"
GERMAN = "über Größe für schön Straße Öl Bär früh müssen Tür hören Fuß Äpfel möchte grün böse süß kühl"
ENGLISH = "the naïve façade of résumé and coöperation in Zoë Brontë jalapeño at 20 °C µm ± ½ § © 2009 Windows®"
OTHERS = "på også når være blå øl håndbog señor niño año español São não coração più città perché così"
SYLLABLES = "nghiêng khuya khuỷu quyết giếng gì giữa oằn xoong yêu thuở ngoằn hoà hòa THUỶ"


def page(html: str) -> lxml.html.HtmlElement:
    """*html*, mended."""
    root = lxml.html.document_fromstring(html)
    mend(root)
    return root


def words_of(*languages: str) -> st.SearchStrategy[str]:
    return st.one_of([st.lists(st.sampled_from(words.split()), max_size=25).map(" ".join) for words in languages])


@pytest.mark.parametrize(("scheme", "codes"), [(TCVN3, TCVN3_CODES), (VNI, VNI_CODES)])
def test_the_codes_are_those_of_the_standard(scheme: Scheme, codes: tuple[str, str]) -> None:
    typed, shown = codes
    assert scheme.decode(typed) == shown
    assert scheme.encode(shown) == typed


def test_vni_has_capitals_with_the_marks_of_either_case() -> None:
    assert VNI.decode("ÑAÛNG BOÄ TÆNH, AÁn Ñoä, Aán Ñoä") == "ĐẢNG BỘ TỈNH, Ấn Độ, Ấn Độ"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("B¸o c¸o cña §¶ng bé", "Báo cáo của Đảng bộ"),
        ("Ñaûng boä tænh", "Đảng bộ tỉnh"),
        ("Héi ®ång nh©n d©n x· §«ng S¬n", "Hội đồng nhân dân xã Đông Sơn"),
        ("Ng\u00adêi d©n v\u00ad¬n lªn", "Người dân vươn lên"),
        ("H§ND TØNH NGHÖ AN, QUYÕT §ÞNH Sè 5", "HĐND TỈNH NGHỆ AN, QUYẾT ĐỊNH SỐ 5"),
        ("© 2003 B¸o c¸o cña §¶ng bé", "© 2003 Báo cáo của Đảng bộ"),
        ("C«ng ty Microsoft tÆng s¸ch, m¸y tÝnh, ®Ìn", "Công ty Microsoft tặng sách, máy tính, đèn"),
        ("Trang chủ\nB¸o c¸o cña §¶ng bé\nCafé", "Trang chủ\nBáo cáo của Đảng bộ\nCafé"),
        ("Héi nghÞ", "Hội nghị"),
        ("x©y dùng B¸o", "xây dựng Báo"),
        ("Ñaûng boä tænh nhaø", "Đảng bộ tỉnh nhà"),
    ],
)
def test_old_text_is_repaired_by_itself(typed: str, meant: str) -> None:
    assert repair(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "C¸c tin",
        "Đảng bộ «tỉnh» §5 © 2010, ±3, ½ ha, 20 °C",
        "Việt Nam «trích dẫn» §5",
        "Ðảng bộ, 11-QÐi/TW",
        "Être où ça? Café à la crème, très élevé",
        "Größe über Straße schön für Tür",
        "Señor español niño año",
        "B¸o c¸o của Đảng bộ",
        "http://example.vn/?q=%B8&n=µ",
        "5µm, x¹, ½, m², 20°C",
        "keä söi lämpimän pöydän ääressä",
        "það er ekki hægt að þýða þetta",
        "geïnteresseerd, België, reünie, poëzie",
        "razão para a aflição, corações, mãe",
        "Björk Guðmundsdóttir, Ångström, Windows®",
    ],
)
def test_what_is_short_in_doubt_or_another_language_stays(text: str) -> None:
    assert repair(text) == text


@given(words_of(VIETNAMESE, FRENCH, GERMAN, ENGLISH, OTHERS))
def test_text_of_one_language_stays(text: str) -> None:
    assert repair(text) == text


@given(st.lists(words_of(VIETNAMESE, FRENCH, GERMAN, ENGLISH, OTHERS), max_size=12))
def test_pages_of_many_languages_stay(lines: list[str]) -> None:
    html = "<body>" + "".join(f'<p title="{line}">{line}</p>' for line in lines)
    assert lxml.html.tostring(page(html)) == lxml.html.tostring(lxml.html.document_fromstring(html))


@given(st.lists(words_of(VIETNAMESE), max_size=12), st.sampled_from([".VnTime", ".VnTimeH", "VNI-Times"]))
def test_unicode_pasted_with_an_old_font_stays(lines: list[str], font: str) -> None:
    html = "<body>" + "".join(f'<p><font face="{font}">{line}</font></p>' for line in [*lines, "über Öl"])
    assert lxml.html.tostring(page(html)) == lxml.html.tostring(lxml.html.document_fromstring(html))


@pytest.mark.parametrize("scheme", [TCVN3, VNI])
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_what_was_typed_for_a_font_is_read_back(scheme: Scheme, sentences: list[str]) -> None:
    # TCVN3 alone has no capital with a tone.
    meant = [text.replace("Ấ", "ấ") if scheme is TCVN3 else text for text in sentences]
    assert repair(scheme.encode("\n".join(meant))) == "\n".join(meant)


@given(st.text())
def test_repaired_text_stays_as_it_is(text: str) -> None:
    assert repair(repair(text)) == repair(text)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1).map(" ".join), st.sampled_from([TCVN3, VNI]))
def test_old_text_is_always_suspected(text: str, scheme: Scheme) -> None:
    assert suspected(scheme.encode(text))


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_syllables_of_every_make_are_known(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["où", "caù", "thÕ", "cat", "mạc̣", "ngê", "mưy", "Đcsvn", "nghiiêng", "b", ""])
def test_what_is_spelled_otherwise_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    "font",
    [
        '<font face=".VnTime">{}</font>',
        "<font face='.vntime, serif'>{}</font>",
        '<p style="color: red; font-family: &quot;.VnArial&quot;">{}</p>',
        '<td style="font: bold 12pt .VnAvant"><b>{}</b></td>',
    ],
)
def test_a_named_font_makes_one_word_enough(font: str) -> None:
    root = page("<body>" + font.format("Tin tøc, ®iÓm b¸o"))
    assert root.text_content() == "Tin tức, điểm báo"


def test_a_font_of_capitals_shows_capitals() -> None:
    root = page('<p><font face=".VnTimeH">Ban tæ chøc <b>h­íng dÉn</b></font><font face=".VnTime"> míi nhÊt</font></p>')
    assert root.text_content() == "BAN TỔ CHỨC HƯỚNG DẪN mới nhất"


def test_unicode_text_in_an_old_font_stays() -> None:
    html = '<p><font face=".VnTimeH">Đăng nhập</font><font face=".VnTime">Cô Mai ở Hà Nam</font></p><p>über Öl</p>'
    assert page(html).text_content() == "Đăng nhậpCô Mai ở Hà Namüber Öl"


def test_each_run_of_a_mixed_page_is_judged_by_itself() -> None:
    body = TCVN3.encode("<br>".join(SENTENCES).replace("Ấ", "ấ"))
    menu = "<a>Trang chủ</a> | <a>Cô Hà</a> | <a>S¸ch míi</a> | <a>Café</a>"
    root = page(f"<div>{menu}</div><div>{body}</div><div>© 2003</div>")
    assert root.text_content() == (
        "Trang chủ | Cô Hà | Sách mới | Café" + "".join(SENTENCES).replace("Ấ", "ấ") + "© 2003"
    )


def test_where_all_is_old_even_words_that_do_not_tell_are_repaired() -> None:
    root = page(f"<p>{TCVN3.encode(SENTENCES[1])}<p>Sè 5<p>Bé<p>Café")
    assert [p.text for p in root.iter("p")] == [SENTENCES[1], "Số 5", "Bộ", "Café"]


def test_a_word_may_be_broken_by_markup() -> None:
    root = page("<p><b>§</b>¶ng bé <i>nh</i>©n d©n t<u>Ø</u>nh</p>")
    assert root.text_content() == "Đảng bộ nhân dân tỉnh"


def test_titles_and_descriptions_are_repaired_but_no_address_or_script() -> None:
    old = "B¸o c¸o cña §¶ng bé"
    root = page(
        f'<meta name="description" content="{old}"><meta property="og:image" content="http://a.example/{old}.jpg">'
        f"<title>{old}</title><script>var a = '{old}';</script><style>/* {old} */</style>"
        f'<a href="/{old}" title="{old}"><img alt="{old}" src="{old}"></a><input value="{old}">'
    )
    html = lxml.html.tostring(root, encoding="unicode")
    assert html.count("Báo cáo của Đảng bộ") == 4
    assert f"var a = '{old}'" in html
    assert f"/* {old} */" in html
    assert f"http://a.example/{old}.jpg" in html


def test_a_page_too_deep_for_recursion_is_mended() -> None:
    root = lxml.html.document_fromstring("<div>" * 1500 + "B¸o c¸o cña §¶ng bé", lxml.html.HTMLParser(huge_tree=True))
    mend(root)
    assert str(root.xpath("string()")) == "Báo cáo của Đảng bộ"


def test_control_characters_are_no_error() -> None:
    page("<p>B¸o c¸o cña &#1; §¶ng bé \x02 m¸y")
