"""One reference to an official document, as a value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812  (``date`` is a field below)
from operator import itemgetter

from archiver.vietnamese.document_types import is_party, kind_of

__all__ = ["DocumentReference", "merged"]

# One type in two spellings.
_SAME_SERIES = {"QĐi": "QĐ", "QyĐ": "QĐ"}
# Only a hostile text cites more documents of one number.
_MOST_OF_ONE_NUMBER = 20
_LEADING_ZEROS = re.compile(r"^0+(?=\d)")


@dataclass(frozen=True, slots=True)
class DocumentReference:
    """One document. Numbers restart each congress term: identity is issuer, kind, number and date.

    ``kind`` names the type in words: QĐ is a Quyết định or a Quy định, and where no word says which it is empty.
    ``province`` is that of a local issuer, where the text names it or the caller knows it. ``style``, "party" or
    "state", is how the code is written, where that is not what its issuer does of old.

    >>> str(DocumentReference("CT", "13", "TU")), str(DocumentReference("NĐ", "30/2020", "CP"))
    ('13-CT/TU', '30/2020/NĐ-CP')
    """

    type: str
    number: str
    issuer: str
    date: Date | None = None
    kind: str = ""
    province: str = ""
    style: str = ""

    def __post_init__(self) -> None:
        if not self.kind:
            object.__setattr__(self, "kind", kind_of(self.type, self.issuer))

    def __str__(self) -> str:
        if self.type in ("QH", "UBTVQH") and self.issuer.startswith(self.type):
            return f"{self.number}/{self.issuer}"
        if self.type == "CV" and "-" in self.issuer and not is_party(self.issuer):
            return f"{self.number}/{self.issuer}"
        is_of_state = self.style == "state" if self.style else not is_party(self.issuer)
        if "/" in self.number or is_of_state:
            return f"{self.number}/{self.type}-{self.issuer}"
        return f"{self.number}-{self.type}/{self.issuer}"

    @property
    def key(self) -> str:
        """The reference in one spelling for comparing: without leading zeros, QĐi as QĐ.

        >>> DocumentReference("QĐi", "057", "TW").key == DocumentReference("QĐ", "57", "TW").key
        True
        """
        number = _LEADING_ZEROS.sub("", self.number)
        return f"{number} {_SAME_SERIES.get(self.type, self.type)} {self.issuer}"

    def may_be(self, other: DocumentReference) -> bool:
        """Whether two references may mean one document: nothing that both of them say differs.

        >>> cited = DocumentReference("QĐ", "57", "TW")
        >>> cited.may_be(DocumentReference("QĐ", "57", "TW", Date(2018, 5, 8), kind="Quy định"))
        True
        """
        said = ((self.date, other.date), (self.kind, other.kind), (self.province, other.province))
        return self.key == other.key and all(a == b or not a or not b for a, b in said)


def merged(references: Sequence[DocumentReference]) -> tuple[DocumentReference, ...]:
    """Each document once, where and as it is first mentioned, with all that any of its mentions says of it.

    >>> [str(d) for d in merged([DocumentReference("NQ", "05", "TW"), DocumentReference("NQ", "5", "TW")])]
    ['05-NQ/TW']
    """
    places: dict[str, dict[DocumentReference, int]] = {}
    for place, reference in enumerate(references):
        places.setdefault(reference.key, {}).setdefault(reference, place)
    documents = [document for alike in places.values() for document in _parted(alike)]
    return tuple(
        replace(references[place], date=whole.date, kind=whole.kind, province=whole.province)
        for place, whole in sorted(documents, key=itemgetter(0))
    )


def _parted(alike: dict[DocumentReference, int]) -> list[tuple[int, DocumentReference]]:
    """What is cited under one key, parted into documents, with the place where each is first mentioned.

    Mentions that say more come first, so that a bare one never decides whether two others are the same.
    """
    documents: list[tuple[int, DocumentReference]] = []
    for mention, place in sorted(alike.items(), key=lambda item: -_says(item[0])):
        index = next((i for i, (_, document) in enumerate(documents) if document.may_be(mention)), None)
        if index is not None:
            first, document = documents[index]
            documents[index] = (min(first, place), _combined(document, mention))
        elif len(documents) < _MOST_OF_ONE_NUMBER:
            documents.append((place, mention))
    return documents


def _says(reference: DocumentReference) -> int:
    return 4 * bool(reference.date) + 2 * bool(reference.province) + bool(reference.kind)


def _combined(one: DocumentReference, other: DocumentReference) -> DocumentReference:
    kind, province = one.kind or other.kind, one.province or other.province
    return replace(one, date=one.date or other.date, kind=kind, province=province)
