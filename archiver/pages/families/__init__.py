"""The CMS families, and which one made a page."""

from __future__ import annotations

from archiver.pages.addresses import Address
from archiver.pages.families.app import AppFamily
from archiver.pages.families.base import Family
from archiver.pages.families.declared import DeclaredFamily
from archiver.pages.families.dotnetnuke import DotNetNukeFamily
from archiver.pages.families.drupal import DrupalFamily
from archiver.pages.families.generic import GenericFamily
from archiver.pages.families.joomla import JoomlaFamily
from archiver.pages.families.liferay import LiferayFamily
from archiver.pages.families.nukeviet import NukeVietFamily
from archiver.pages.families.numbered import NumberedFamily
from archiver.pages.families.plaintext import PlainTextFamily
from archiver.pages.families.portal import PortalFamily
from archiver.pages.families.sharepoint import SharePointFamily
from archiver.pages.families.webforms import WebFormsFamily
from archiver.pages.families.wordpress import WordPressFamily
from archiver.pages.grammar import Grammar
from archiver.pages.layouts import Layout
from archiver.pages.page import Page

__all__ = ["FAMILIES", "Address", "DeclaredFamily", "Family", "detect", "family_named", "site_family"]

#: In the order in which they are asked; the last takes every page.
FAMILIES: tuple[Family, ...] = (
    PlainTextFamily(),
    NukeVietFamily(),
    PortalFamily(),
    NumberedFamily(),
    WordPressFamily(),
    JoomlaFamily(),
    DrupalFamily(),
    DotNetNukeFamily(),
    SharePointFamily(),
    LiferayFamily(),
    WebFormsFamily(),
    AppFamily(),
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


def site_family(
    name: str | None, declared: Grammar, learned: Grammar, *, explores: bool, layouts: tuple[Layout, ...] = ()
) -> Family | None:
    """The family of a site: one of :data:`FAMILIES`, under what its file declares or crawls have learned.

    None where nothing is known: then its first page tells.
    """
    if declared or layouts:
        return DeclaredFamily(declared, family_named(name or GenericFamily.name), layouts=layouts)
    base = family_named(name) if name else None
    if base is None or not (learned and explores):
        return base
    return DeclaredFamily(learned, base, explores=True)
