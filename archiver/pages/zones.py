"""What the class names of a page say about its parts: menu, comments, share buttons, captions …

The words are those of the field at large (NukeViet, WordPress, DotNetNuke, press sites), English and
Vietnamese; a name is only a hint, and `blocks` drops it where the zone holds what the page is about.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: "post-footer" is the foot of an article, not of the page.
_PAGES = "".join(f"(?<!{part}-)" for part in ("detail", "post", "entry", "article", "news", "item"))
#: Zones and the words of a class or id that make them; the first that matches counts. ``~`` is "-" or nothing;
#: "_" and the humps of camel case are read as "-".
_WORDS: tuple[tuple[str, str], ...] = (
    (
        "hidden",
        # A whole name: Drupal's "field-label-hidden" hides a label, Bootstrap's "hidden-xs" hides from telephones.
        r"(?<![\w-])(?:hidden|hide~accessible|(?:element|visually|is)~(?:hidden|invisible))(?![\w-])|"
        r"\bmaterial-(?:icons|symbols)\b|"  # a font that shows "attach_file" as a clip
        r"\b(?:d-none|sr-only|screen-reader-text|print-only|noprint|no-print|imgpreview)\b",
    ),
    (
        "caption",
        r"caption|(?:img|image|photo|anh|fig)~cap\b|(?:fig|image|photo)~desc|img~note|chu~thich|\bcredit|imagecredit|photo~credit|ghi~chu~anh",
    ),
    ("comments", r"comment|discussion|\bcmt\b|disqus|\breply|replies|respond\b|binh~luan|y~kien~ban~doc"),
    (
        "share",
        r"\bshar(?:e|ing)|share-|social|addthis|addtoany|sharethis|\btool~(?:bar|box|s)\b|fb~like|zalo|"
        r"article~tools|\bprint",
    ),
    (
        "tags",
        r"\btags?\b|tag~list|tagcloud|\bkeywords?\b|tu~khoa|post~tags|article~tags|news~tags|-tags?\b",
    ),
    (
        "related",
        r"related|lien~quan|(?:tin|bai)~(?:khac|cu|moi|lien)|other~(?:news|article|post|tin|item)|news~other|"
        r"recommend|see~also|read~(?:more|also|next)|more~(?:news|stories|articles|from|on|in|like)|"
        r"cung~chuyen~muc|same~cat|you~(?:may|might)|also~like|up~next|next~(?:post|article|story)|"
        r"prev~(?:post|next)|post~nav|trending|most~(?:read|popular|view)|popular|xem~nhieu|doc~nhieu|"
        r"tin~noi~bat|tin~moi|teaser|\bpromo|outbrain|taboola|zergnet|revcontent|dianomi|mgid",
    ),
    (
        "aside",
        r"side~bar|\baside\b|(?<!elementor-)widget|\brail\b|right~(?:col|rail|side|block)|col(?:umn)?~right|left~(?:col|menu|side)|"
        r"col(?:umn)?~left|\bads?\b|\bad-|-ads?\b|advert|quang~cao|sponsor|banner|pop~up|modal|newsletter|"
        r"subscri|sign~up|cookie|gdpr|consent|paywall|donat|login|dang~nhap|weather|thoi~tiet|lich~cong~tac|poll\b|"
        r"tham~do|binh~chon|\bvot(?:e|ing)\b|survey|lien~ket|weblink|counter|thong~ke|truy~cap|lightbox|slideshow~nav|tooltip|alert~bar|"
        r"author~(?:bio|box|info)|about~author|bio\b|recirc|skip~link|player|follow",
    ),
    (
        "navigation",
        r"\bnav|navi|-nav\b|menu|bread~crumb|crumb|pagination|\bpager\b|paging|phan~trang|top~bar|site~map|"
        r"main~header|site~header|page~header~top|header~top|top~header|global~header|masthead|logo\b|\bsearch|"
        r"tim~kiem|\bclock\b|dong~ho|lang(?:uage)?~(?:switch|select)",
    ),
    (
        "footer",
        rf"{_PAGES}foot(?:er)?-|{_PAGES}\bfoot(?:er)?\b|{_PAGES}(?<=-)footer|copyright|ban~quyen|legal|disclaimer|colophon|"
        r"bottom~(?:bar|nav|link)|back~to~top",
    ),
    (
        "meta",
        r"(?:detail|post|entry|article|news|item)-foot|by~line|\bauthor|-author|tac~gia|but~danh|dateline|\bdate|-date\b|\btime\b|-time\b|time~stamp|"
        r"publish(?!er)|posted|ngay~dang|ngay~gio|entry~meta|post~meta|article~meta|article~info|post~info|news~info|"
        r"meta~info|\bmeta\b|luot~xem|view~count|hits|source|nguon",
    ),
)
_ZONES = tuple((zone, re.compile(words.replace("~", "-?"))) for zone, words in _WORDS)

#: Elements that are a zone whatever they are called.
ELEMENT_ZONES = {
    "nav": "navigation",
    "footer": "footer",
    "aside": "aside",
    "figcaption": "caption",
    "menu": "navigation",
}

#: What Blogger calls, among its widgets, the one that holds the posts.
_POSTS = "Blog"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=20_000)
def zone_named(names: str) -> str:
    """The zone that the class and id in *names* speak of, else the empty string.

    >>> zone_named("col-md-4 sidebar")
    'aside'
    >>> zone_named("tinLienQuan")
    'related'
    >>> zone_named("detail-content")
    ''
    """
    called = names[:500].split()
    if _POSTS in called:
        return ""
    ranks = [rank for name in called if (rank := _rank(name)) is not None]
    return _ZONES[min(ranks)][0] if ranks else ""


@lru_cache(maxsize=20_000)
def _rank(name: str) -> int | None:
    """Which of the zones one name speaks of; sites share the names of frameworks."""
    words = _CAMEL.sub("-", name).replace("_", "-").lower()
    return next((rank for rank, (_, pattern) in enumerate(_ZONES) if pattern.search(words)), None)
