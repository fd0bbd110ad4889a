"""Vietnamese as these sites write it: text, dates, bylines, documents, organs and provinces."""

from archiver.vietnamese.bylines import Byline, read_author, read_signature
from archiver.vietnamese.dates import HO_CHI_MINH, Moment, event_dates, find_moments, read_moment
from archiver.vietnamese.documents import DocumentReference, find_documents, normalise_reference
from archiver.vietnamese.organs import organ_in
from archiver.vietnamese.provinces import PROVINCES, Province, predecessors, province_named
from archiver.vietnamese.text import canonical, clean, fold, fold_with_offsets, has_marks, words

__all__ = [
    "HO_CHI_MINH",
    "PROVINCES",
    "Byline",
    "DocumentReference",
    "Moment",
    "Province",
    "canonical",
    "clean",
    "event_dates",
    "find_documents",
    "find_moments",
    "fold",
    "fold_with_offsets",
    "has_marks",
    "normalise_reference",
    "organ_in",
    "predecessors",
    "province_named",
    "read_author",
    "read_moment",
    "read_signature",
    "words",
]
