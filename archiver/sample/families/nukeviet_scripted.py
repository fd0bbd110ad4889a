"""NukeViet 4.5 where addresses are not rewritten: ``/index.php/<category>/<alias>-<id>.html``."""

from __future__ import annotations

from typing import ClassVar

from archiver.sample.families.nukeviet import NukeViet
from archiver.sample.stories import SubSite


class NukeVietScripted(NukeViet):
    """The pages of layout 1 behind the script's name; the news module is the one that needs no name."""

    layouts: ClassVar[tuple[int, ...]] = (2,)
    base: ClassVar[str] = "/index.php/"
    news: ClassVar[str] = "/index.php/"

    def home(self, site: SubSite) -> str:
        """``/``."""
        return site.prefix
