"""The address families of the sample world: each renders the pages of its sub-sites.

A new family, or another layout of one, is one module with a :class:`~archiver.sample.families.base.Family`
and an entry here.
"""

from __future__ import annotations

from collections.abc import Mapping

from archiver.sample.families.base import Family
from archiver.sample.families.custom import Custom
from archiver.sample.families.custom_layout2 import CustomLayout2
from archiver.sample.families.dotnetnuke import FriendlyAddresses
from archiver.sample.families.dotnetnuke_tabs import TabAddresses
from archiver.sample.families.drupal import Drupal
from archiver.sample.families.drupal_aliases import DrupalAliases
from archiver.sample.families.homemade import Homemade, UndatedHomemade
from archiver.sample.families.joomla import Joomla
from archiver.sample.families.joomla_articles import JoomlaArticles
from archiver.sample.families.liferay import AssetPublisher
from archiver.sample.families.liferay_content import ViewContent
from archiver.sample.families.nukeviet import NukeViet
from archiver.sample.families.nukeviet_old import NukeVietOld
from archiver.sample.families.nukeviet_query import NukeVietQuery
from archiver.sample.families.nukeviet_scripted import NukeVietScripted
from archiver.sample.families.portal import Portal
from archiver.sample.families.portal_layout2 import PortalLayout2
from archiver.sample.families.sharepoint import ItemPages
from archiver.sample.families.sharepoint_trang import TrangPages
from archiver.sample.families.webforms import SlugPages
from archiver.sample.families.webforms_plus import PlusPages
from archiver.sample.families.wordpress import WordPress
from archiver.sample.families.wordpress_blocks import WordPressBlocks

_ALL: tuple[Family, ...] = (
    Portal(),
    PortalLayout2(),
    NukeViet(),
    NukeVietScripted(),
    NukeVietOld(),
    NukeVietQuery(),
    Custom(),
    CustomLayout2(),
    AssetPublisher(),
    ViewContent(),
    FriendlyAddresses(),
    TabAddresses(),
    SlugPages(),
    PlusPages(),
    ItemPages(),
    TrangPages(),
    WordPress(),
    WordPressBlocks(),
    Joomla(),
    JoomlaArticles(),
    Drupal(),
    DrupalAliases(),
    Homemade(),
    UndatedHomemade(),
)

# By name and layout.
FAMILIES: Mapping[tuple[str, int], Family] = {
    (family.name, layout): family for family in _ALL for layout in family.layouts
}
