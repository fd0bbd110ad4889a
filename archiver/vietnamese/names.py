"""Personal names and initials, each told from a few words alone."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from archiver.vietnamese.affiliations import is_organisation, is_role
from archiver.vietnamese.family_names import TITLE, is_family_name, is_middle_name
from archiver.vietnamese.provinces import province_named
from archiver.vietnamese.text import canonical, clean, fold

__all__ = ["is_initials", "is_name", "is_pen_name", "without_titles"]

# Words of headings and menus that no name holds. An underscore joins two that only together are none; "_luật" is none
# as the first word.
_HEADINGS = """
tin tức ảnh xem đọc gửi tỉnh huyện xã phường ủy video hết phần mục thứ chủ_nhật trang_chủ liên_hệ
bài_viết bản_in hội_nghị nghị_quyết báo_cáo kế_hoạch thông_báo thông_tin chương_trình phóng_sự nơi_nhận
lời_kêu kết_luận chỉ_thị cơ_quan đề_án quy_chế quy_định tờ_trình nhân_dân chúc_mừng trực_tuyến việt_nam
trung_ương xây_dựng tổ_chức cán_bộ chính_trị tuyên_giáo dân_vận kiểm_tra kính_gửi kính_báo văn_kiện văn_bản
đại_hội đảng_bộ đảng_viên đảng_cộng quyết_định hướng_dẫn công_văn thư_viện kinh_tế xã_hội văn_hóa giáo_dục
thanh_niên đại_biểu đảng mừng_xuân y_tế công_tác _luật pháp_luật bộ_luật dự_luật
thời_sự văn_nghệ quốc_tế đời_sống thể_thao giải_trí hỏi_đáp ký_sự bạn_đọc
đoàn_kết dân_chủ kỷ_cương phát_triển đổi_mới sáng_tạo trách_nhiệm trí_tuệ hành_động độc_lập tự_do hạnh_phúc hiệu_quả
hội_nhập chủ_động linh_hoạt nêu_gương trung_thành gương_mẫu trong_sạch vững_mạnh thực_chất năng_động chất_lượng bản_lĩnh
kỷ_luật an_toàn đột_phá bứt_phá tăng_tốc kỷ_nguyên vươn_mình
"""
# Short names of offices and words of documents, which have the shape of initials.
_OTHER_SHORT_WORDS = """
TM KT TL TUQ TP TW TU TƯ HU ĐU HĐND UBND UBKT BTG BTC BTV BCH VOV VTV VTC TTX QĐND CAND BCĐ MTTQ TCCS ĐCS LTS
GMT AM PM RSS PDF HTML ND NQ CT KL QĐ HD TB BC KH CV TT VP QH CP XHCN CNXH XDĐ VNPT FPT
"""
_IN_HEADINGS = frozenset(_HEADINGS.split())
_NO_INITIALS = frozenset(_OTHER_SHORT_WORDS.split())

_SYLLABLE = re.compile(r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
#: "Nguyễn Tr. Hiệp"; "Lê Duẩn P. Bến Nghé" is an address.
_SHORT_MIDDLE = re.compile(r"^(\w+ )(?!(?:P|Q|H|X|TP|Tp|Tx|Tt)\.)[A-ZĐ][a-zđ]{0,2}\. ?(?=[^\W\d_])")
#: "K' Brọi" is written with a blank as often as without.
_PARTED_PARTICLE = re.compile(r"\b([A-ZĐ]['’]) (?=\w)")
_PARTICLES = frozenset("HKRM")
_TITLE = re.compile(TITLE, re.IGNORECASE)
_UNIT = r"(?:Tr|Th|Ng|Nh|Kh|Ph|Ch|Gi|Qu|[A-ZĐĂÂÊÔƠƯ])"
_SIGNED = rf"(?:{_UNIT}{{2,4}}|{_UNIT}(?:\.\s?{_UNIT}){{1,3}}\.?)"
_INITIALS = re.compile(rf"{_SIGNED}(?:\s?[-–]\s?{_SIGNED})?|{_UNIT}\.\s?[A-ZĐĂÂÊÔƠƯ][^\W\d_]{{1,6}}")


def without_titles(text: str) -> str:
    """The name without academic titles, ranks and "đồng chí".

    >>> without_titles("GS.TS. Trần Văn Bình")
    'Trần Văn Bình'
    """
    end = 0
    while title := _TITLE.match(text, end):
        end = title.end()
    return text[end:]


def is_name(text: str) -> bool:
    """Whether this is a Vietnamese personal name in full: 2–5 capitalised syllables, a family name first.

    >>> is_name("Phạm Thị Hoa"), is_name("LÊ VĂN CƯỜNG"), is_name("Nghệ An"), is_name("Ban Tổ chức")
    (True, True, False, False)
    >>> is_name("H'Yim Niê"), is_name("K' Brọi"), is_name("Nguyễn Tr. Hiệp")
    (True, True, True)
    """
    return len(text) <= 200 and _is_name(text)


@lru_cache(maxsize=8192)
def _is_name(text: str) -> bool:
    syllables = _syllables(_SHORT_MIDDLE.sub(r"\1", text))
    if len(syllables) < 2:
        return False
    first, second, *others = syllables
    if len(first) == 1:
        return _is_of_the_highlands(first, [second, *others])
    # "Thị" behind the first word tells of any people's name: "Chamaléa Thị Thủy".
    return is_family_name(first) or (bool(others) and is_middle_name(second, tells_sex=True))


def _is_of_the_highlands(first: str, others: list[str]) -> bool:
    """Whether the first word is the one letter that several peoples have in the place of a family name: H'Yim."""
    if not (is_family_name(first) or first in _PARTICLES) or max(map(len, others)) == 1:
        return False
    # "A" is a word of other languages, too.
    return first != "A" or all(_SYLLABLE.fullmatch(fold(other)) for other in others)


def is_pen_name(text: str) -> bool:
    """Whether this may be a name without its family name, such as "Sỹ Thành": two or three syllables.

    Much else is capitalised so: believe it only where a byline is sure to stand.
    """
    syllables = _syllables(text)
    return (
        len(syllables) in (2, 3)
        and "'" not in text
        and all(_SYLLABLE.fullmatch(fold(syllable)) for syllable in syllables)
    )


def is_initials(text: str) -> bool:
    """Whether an author signs by initials: TQ, L.P, NPV, Tr.Đức, TrS-BĐ; offices' short names are none.

    >>> [is_initials(word) for word in ("L.P", "TrS-BĐ", "Tr.Đức", "UBND", "Hội")]
    [True, True, True, False, False]
    """
    written = clean(text)
    return len(written) <= 14 and written not in _NO_INITIALS and _INITIALS.fullmatch(written) is not None


def _syllables(text: str) -> list[str]:
    """The syllables of what has the shape of a name, else none; an apostrophe parts them, too (H'Yim)."""
    name = _PARTED_PARTICLE.sub(r"\1", clean(text)) if len(text) <= 200 else ""
    if len(name) > 40 or not all(map(_is_capitalised, name.split(" "))):
        return []
    syllables = _APOSTROPHE.sub(" ", name).split(" ")
    if not 2 <= len(syllables) <= 6:
        return []
    if _is_heading(syllables) or _is_province(name) or _is_office(syllables) or is_role(name):
        return []
    return syllables


def _is_office(syllables: list[str]) -> bool:
    # Two words that begin offices are family names as well: "Đoàn Vũ Lâm".
    own = syllables[1:] if syllables[0].casefold() in ("đoàn", "trang") else syllables
    return is_organisation(" ".join(own))


def _is_heading(syllables: list[str]) -> bool:
    lowered = [canonical(syllable).casefold() for syllable in syllables]
    pairs = map("_".join, itertools.pairwise(("", *lowered)))
    # Behind a family and a middle name any word is a given name: "Trần Công Luật".
    named = len(lowered) > 2 and is_family_name(lowered[0]) and is_middle_name(lowered[1])
    return not _IN_HEADINGS.isdisjoint((*(lowered[:2] if named else lowered), *pairs))


def _is_province(name: str) -> bool:
    # Marks count here: Thanh Hoa is a person, Thanh Hóa a province.
    province = province_named(name)
    return province is not None and canonical(province.name).casefold() == canonical(name).casefold()


def _is_capitalised(syllable: str) -> bool:
    first, *others = _APOSTROPHE.split(syllable)
    return _is_title(first) and all(_is_title(part) or (part.isalpha() and part.islower()) for part in others)


def _is_title(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and (word.isupper() or word[1:].islower())
