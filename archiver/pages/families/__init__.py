"""The CMS families, and which one made a page."""

from __future__ import annotations

from archiver.pages.addresses import Address
from archiver.pages.families.base import Family
from archiver.pages.families.generic import GenericFamily
from archiver.pages.families.nukeviet import NukeVietFamily
from archiver.pages.families.numbered import NumberedFamily
from archiver.pages.families.plaintext import PlainTextFamily
from archiver.pages.families.portal import PortalFamily
from archiver.pages.page import Page

__all__ = ["FAMILIES", "Address", "Family", "detect", "family_named"]

#: In the order in which they are asked; the last takes every page.
FAMILIES: tuple[Family, ...] = (
    PlainTextFamily(),
    NukeVietFamily(),
    PortalFamily(),
    NumberedFamily(),
    GenericFamily(),
)
_NAMED = {family.name: family for family in FAMILIES}


def family_named(name: str) -> Family:
    """The family of that name. Raises `KeyError`.

    >>> family_named("portal").address("https://tinh.example/vi-vn/tin/hoi-nghi/12-34-56").key
    '56'
    """
    return _NAMED[name]


def detect(page: Page) -> Family:
    """The family that made *page*, by generator, markup and address; the generic one for want of a better."""
    return next(family for family in FAMILIES if family.detects(page))
