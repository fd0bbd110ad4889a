"""The vocabulary of official documents: their types, and who issues them.

Party codes read ``13-CT/TU`` (Hướng dẫn 36-HD/VPTW), codes of the state ``45/CT-TTg`` (Nghị định 30/2020/NĐ-CP).
"""

from __future__ import annotations

import re

from archiver.vietnamese.text import fold

__all__ = [
    "TYPES",
    "has_one_style",
    "is_letter_of",
    "is_local",
    "is_party",
    "kind_of",
    "known_issuer",
    "type_named",
    "words_for",
]

# Each type with the words that name it. Where there are several, the words before a code decide.
TYPES = {
    "NQ": "Nghị quyết", "CT": "Chỉ thị", "KL": "Kết luận", "QĐ": "Quyết định|Quy định", "QĐi": "Quy định",
    "QyĐ": "Quy định", "QĐNS": "Quyết định", "NQNS": "Nghị quyết", "QC": "Quy chế", "HD": "Hướng dẫn",
    "TB": "Thông báo", "BC": "Báo cáo", "KH": "Kế hoạch", "CTr": "Chương trình", "ĐA": "Đề án", "CV": "Công văn",
    "CTHĐ": "Chương trình hành động", "CTPH": "Chương trình phối hợp", "CTCT": "Chương trình công tác",
    "KHPH": "Kế hoạch phối hợp", "QCPH": "Quy chế phối hợp", "HDLT": "Hướng dẫn liên tịch", "PA": "Phương án",
    "HDLN": "Hướng dẫn liên ngành", "KHLT": "Kế hoạch liên tịch", "NQLT": "Nghị quyết liên tịch",
    "QN": "Quyết nghị", "TTr": "Tờ trình", "TT": "Thông tri|Thông tư", "TC": "Thông cáo", "NĐ": "Nghị định",
    "TTLT": "Thông tư liên tịch", "VBHN": "Văn bản hợp nhất", "CĐ": "Công điện", "PL": "Pháp lệnh", "L": "Luật",
    "QH": "Luật|Bộ luật|Nghị quyết", "UBTVQH": "Nghị quyết|Pháp lệnh",
}  # fmt: skip
_TYPE_OF = {fold(name): name for name in TYPES if not name.endswith("QH")}

_COMMITTEES = ("TW", "TU", "HU", "ĐU", "QU", "ThU", "TXU", "ĐUK")
_BODIES = (
    "", "VP", "BTC", "BTG", "BTGDV", "UBKT", "BDV", "BNC", "BKT", "BCSĐ", "BCĐ", "BTV", "BCS", "ĐCT", "ĐU", "QU",
)  # fmt: skip
_PARTY = {body + committee for body in _BODIES for committee in _COMMITTEES}
_CENTRAL_STATE = {
    "CP", "TTg", "VPCP", "CTN", "UBTVQH", "QH", "VPQH", "NHNN", "TTCP", "UBDT", "TANDTC", "VKSNDTC", "KTNN", "TLĐ",
    "BNV", "BTC", "BTP", "BCA", "BQP", "BNG", "BCT", "BXD", "BYT", "BKHĐT", "BKHCN", "BTTTT", "BGTVT", "BGDĐT",
    "BGD&ĐT", "BVHTTDL", "BLĐTBXH", "BNNPTNT", "BTNMT", "BNNMT", "BDTTG",
}  # fmt: skip
_STATE = _CENTRAL_STATE | {"UBND", "HĐND"}
# The Front, unions, boards and cells write their codes now as the party, now as the state does.
_OF_EITHER = {"MTTQ", "LĐLĐ", "BCĐ", "ĐTN", "BTV", "CB", "BCS", "BCSĐ", "ĐĐ"}
_ISSUER_OF = {fold(issuer): issuer for issuer in _PARTY | _STATE | _OF_EITHER}

# Youth unions, party committees of firms, boards: what ends in a committee's letters, or begins so, is the party's.
_PARTY_LIKE = re.compile(r"[A-ZĐ]{0,8}(?:T[WU]|HU|ĐU)|(?:TW|ĐU)[A-ZĐ]{1,8}")
# Ministries and departments come and go; their codes all look like this.
_MINISTRY = re.compile(r"[BS][A-ZĐ&]{2,8}")
_ABBREVIATION = re.compile(r"[A-ZĐ&]{2,12}")
# A committee's own name is at the end of its bodies' names: a ministry BTCTU there is none.
_LOCAL_COMMITTEE = re.compile(r"(?:TU|HU|ĐU|QU|ThU|TXU|ĐUK)$")


def words_for(type_: str) -> tuple[str, ...]:
    """The words that name a type, the usual one first.

    >>> words_for("QĐ")
    ('Quyết định', 'Quy định')
    """
    return tuple(TYPES[type_].split("|")) if type_ in TYPES else ()


def kind_of(type_: str, issuer: str) -> str:
    """The one kind that a type stands for, in words, or nothing where it may be either.

    >>> kind_of("CT", "TU"), kind_of("QĐ", "UBND"), kind_of("QĐ", "TW"), kind_of("TT", "BNV")
    ('Chỉ thị', 'Quyết định', '', 'Thông tư')
    """
    names = words_for(type_)
    if len(names) == 1:
        return names[0]
    if is_party(issuer) or type_ not in ("QĐ", "TT"):
        return "Thông tri" if type_ == "TT" else ""
    return {"QĐ": "Quyết định", "TT": "Thông tư"}[type_]


def type_named(written: str) -> str:
    """The usual spelling of a type's letters, or nothing where there is none such.

    >>> type_named("ctr"), type_named("qd"), type_named("KM")
    ('CTr', 'QĐ', '')
    """
    type_ = _TYPE_OF.get(fold(written), "")
    return type_ if "Đ" not in written.upper() or "Đ" in type_.upper() else ""  # HĐ is a contract, no Hướng dẫn


def known_issuer(written: str, *, is_named: bool = False) -> str:
    """The usual spelling of an issuer's letters, or nothing; any letters will do where words name the document.

    >>> known_issuer("btctw"), known_issuer("TTG"), known_issuer("SNV"), known_issuer("ABC")
    ('BTCTW', 'TTg', 'SNV', '')
    """
    known = _ISSUER_OF.get(fold(written))
    if known:
        return known
    is_one = _PARTY_LIKE.fullmatch(written) or _MINISTRY.fullmatch(written)
    return written if is_one or (is_named and _ABBREVIATION.fullmatch(written)) else ""


def is_party(issuer: str) -> bool:
    """Whether an issuer is of the party or of its unions.

    >>> is_party("BTCTU"), is_party("UBND-NC"), is_party("BTC")
    (True, False, False)
    """
    body = _body(issuer)
    return body in _PARTY or (body not in _STATE and _PARTY_LIKE.fullmatch(body) is not None)


def has_one_style(issuer: str) -> bool:
    """Whether the codes of an issuer are always written one way, so that another one is a slip.

    >>> has_one_style("TU"), has_one_style("UBND"), has_one_style("MTTQ"), has_one_style("EVN")
    (True, True, False, False)
    """
    body = _body(issuer)
    return body in _STATE or is_party(issuer) or (body not in _OF_EITHER and _MINISTRY.fullmatch(body) is not None)


def is_local(issuer: str) -> bool:
    """Whether an issuer is one of a province's, so that its letters alone do not say whose.

    >>> [is_local(issuer) for issuer in ("TU", "ĐU", "UBND", "SNV", "TW", "BTCTW", "TTg", "BNV", "QH14")]
    [True, True, True, True, False, False, False, False, False]
    """
    body = _body(issuer)
    is_ministry = body.startswith("B") and _MINISTRY.fullmatch(body) and not _LOCAL_COMMITTEE.search(body)
    return not ("TW" in body or body in _CENTRAL_STATE or (is_ministry and body not in _OF_EITHER))


def is_letter_of(written: str, *, is_named: bool) -> bool:
    """Whether letters may head an official letter of the state, which bears no type: ``4912/UBND-NC``.

    >>> is_letter_of("UBND", is_named=False), is_letter_of("SNV", is_named=False), is_letter_of("GP", is_named=True)
    (True, False, False)
    """
    if written in ("UBND", "HĐND", "VPCP", "TTg"):
        return True
    return is_named and (written in _STATE or _MINISTRY.fullmatch(written) is not None)


def _body(issuer: str) -> str:
    return re.split("[-.]", issuer, maxsplit=1)[0].rstrip("0123456789")
