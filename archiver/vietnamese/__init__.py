"""Vietnamese as these sites write it: text, syllables, dates, bylines, documents, organs and provinces."""

from archiver.vietnamese.bylines import Byline, is_name, is_organisation, is_role, read_author, read_signature
from archiver.vietnamese.dates import HO_CHI_MINH, Moment, event_dates, find_moments, read_moment
from archiver.vietnamese.documents import DocumentReference, find_documents, normalise_reference
from archiver.vietnamese.legacy import repair
from archiver.vietnamese.names import without_titles
from archiver.vietnamese.organs import organ_in
from archiver.vietnamese.provinces import PROVINCES, Province, predecessors, province_coded, province_named
from archiver.vietnamese.syllables import Syllable, is_syllable, syllables, take_apart
from archiver.vietnamese.text import canonical, clean, fold, fold_with_offsets, has_marks, with_newer_tones, words

__all__ = [
    "HO_CHI_MINH",
    "PROVINCES",
    "Byline",
    "DocumentReference",
    "Moment",
    "Province",
    "Syllable",
    "canonical",
    "clean",
    "event_dates",
    "find_documents",
    "find_moments",
    "fold",
    "fold_with_offsets",
    "has_marks",
    "is_name",
    "is_organisation",
    "is_role",
    "is_syllable",
    "normalise_reference",
    "organ_in",
    "predecessors",
    "province_coded",
    "province_named",
    "read_author",
    "read_moment",
    "read_signature",
    "repair",
    "syllables",
    "take_apart",
    "with_newer_tones",
    "without_titles",
    "words",
]
