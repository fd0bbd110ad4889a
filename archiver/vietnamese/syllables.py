"""Syllables: what Vietnamese spelling allows, and how one is made of onset, rime and tone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from archiver.vietnamese.text import clean

__all__ = ["Syllable", "is_syllable", "syllables", "take_apart"]

# Rimes as they are spelled, without tones: each vowel and what may close it ("-": nothing).
_RIMES = """
a -,c,ch,i,m,n,ng,nh,o,p,t,u,y  ă c,m,n,ng,p,t  â c,m,n,ng,p,t,u,y  e -,c,m,n,ng,o,p,t  ê -,c,ch,m,n,nh,p,t,u
i -,a,ch,m,n,nh,p,t,u  iê c,m,n,ng,p,t,u  y -,ch,n,nh,p,t,u  yê m,n,ng,t,u  o -,c,i,m,n,ng,p,t  oo c,ng
oa -,c,ch,i,m,n,ng,nh,o,p,t,y  oă c,m,n,ng,t  oe -,n,o,t  ô -,c,i,m,n,ng,p,t  ơ -,i,m,n,p,t
u -,a,c,i,m,n,ng,p,t  uâ n,ng,t,y  uê -,ch,n,nh  uô c,i,m,n,ng,t  uơ -,n,t  uy -,a,ch,n,nh,p,t,u  uyê n,t
ư -,a,c,i,m,n,ng,t,u  ươ c,i,m,n,ng,p,t,u
"""
_ONSETS = "b|c(?![eêiy])|ch|d|đ|gh(?=[eêi])|gi?|h|k|kh|l|m|n|ngh(?=[eêi])|ng(?![eê])|nh|p|ph|qu|r|s|t|th|tr|v|x"


def _syllables() -> re.Pattern[str]:
    rows = re.findall(r"(\S+) (\S+)", _RIMES)
    # An apostrophe marks where the tone may stand: in three open rimes the older style has it one letter earlier.
    rimes = "|".join(f"{vowel}'?(?:{ends.replace('-', '').replace(',', '|')})" for vowel, ends in rows)
    return re.compile(f"(?:{_ONSETS})?(?:{rimes}|o'[ae]|u'y)|gi'?")


_SYLLABLE = _syllables()
_LONGEST_SYLLABLE = len("nghiêng")
_TONE = re.compile("([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306]?)")


def is_syllable(word: str) -> bool:
    """Whether *word* (NFC) is spelled as a Vietnamese syllable, in small letters, capitals or with a first capital.

    >>> [is_syllable(word) for word in ("Đảng", "nghiêng", "thuỷ", "caù", "thÕ", "über")]
    [True, True, True, False, False, False]
    """
    return len(word) <= _LONGEST_SYLLABLE and _is_syllable(word)


@lru_cache(maxsize=8192)
def _is_syllable(word: str) -> bool:
    small = word.lower()
    if word not in (small, word.upper(), small.capitalize()):
        return False
    parted = unicodedata.normalize("NFD", small)
    tones = [tone for tone, _ in _TONE.findall(parted)]
    bare = unicodedata.normalize("NFC", _TONE.sub(r"\2'", parted))
    # Before a stop stand only two of the six tones.
    stopped = bare.endswith(("c", "ch", "p", "t")) and tones not in (["\u0301"], ["\u0323"])
    return len(tones) <= 1 and not stopped and _SYLLABLE.fullmatch(bare) is not None


_ONSET = re.compile("(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?")
_LETTERS = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u0323])*")
_TONE_NAMES = {
    "": "ngang",
    "\u0301": "sắc",
    "\u0300": "huyền",
    "\u0309": "hỏi",
    "\u0303": "ngã",
    "\u0323": "nặng",
}


class Syllable(NamedTuple):
    """A syllable in small letters: ``onset`` and ``rime`` without tone, and the name of its ``tone``."""

    onset: str
    rime: str
    tone: str


def take_apart(word: str) -> Syllable | None:
    """The onset, rime and tone of a syllable; None for any other word. The tone may stand in either style.

    >>> take_apart("Thuỷ") == take_apart("thủy") == ("th", "uy", "hỏi")
    True
    >>> take_apart("quý"), take_apart("gì"), take_apart("web")
    (Syllable(onset='qu', rime='y', tone='sắc'), Syllable(onset='g', rime='i', tone='huyền'), None)
    """
    word = unicodedata.normalize("NFC", word)
    if not is_syllable(word):
        return None
    parted = unicodedata.normalize("NFD", word.lower())
    tone = next((mark for mark, _ in _TONE.findall(parted)), "")
    bare = unicodedata.normalize("NFC", _TONE.sub(r"\2", parted))
    onset = _ONSET.match(bare)
    start = onset.end() if onset else 0
    # In "gì" and "gìn" the i is the rime's, in "già" the onset's.
    if start == len(bare) or (bare[:start] == "gi" and bare[start] not in _VOWELS):
        start -= 1
    return Syllable(bare[:start], bare[start:], _TONE_NAMES[tone])


_VOWELS = frozenset("aăâeêioôơuưy")


def syllables(text: str) -> list[str]:
    """The words of a text, which in Vietnamese are its syllables: runs of letters, hyphens and digits left out.

    >>> syllables("Đắk Lắk: 13-CT/TU, họp lần 2")
    ['Đắk', 'Lắk', 'CT', 'TU', 'họp', 'lần']
    """
    return _LETTERS.findall(clean(text))
