"""The address families of the sample world: each renders the pages of its sub-sites.

A new family is one module with a :class:`~archiver.sample.families.base.Family` and an entry here.
"""

from __future__ import annotations

from collections.abc import Mapping

from archiver.sample.families.base import Family
from archiver.sample.families.custom import Custom
from archiver.sample.families.nukeviet import NukeViet
from archiver.sample.families.portal import Portal

FAMILIES: Mapping[str, Family] = {family.name: family for family in (Portal(), NukeViet(), Custom())}
