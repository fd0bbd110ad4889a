"""Pages that are no articles: challenges, logins, soft 404s, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from itertools import islice, takewhile

from archiver.errors import NotAnArticle, NotAnArticleKind
from archiver.pages.addresses import Address
from archiver.pages.blocks import Block, is_prose
from archiver.pages.labels import heads_popular, related_heading, side_heading
from archiver.pages.metadata import Metadata
from archiver.pages.page import Page
from archiver.pages.places import is_site_name
from archiver.urls import canonical
from archiver.vietnamese.text import fold

_CHALLENGE_TITLE = re.compile(
    r"^\W*(?:just a moment|attention required|checking your browser|please wait|ddos-guard|access denied|"
    r"are you (?:a )?(?:human|robot)|security check|verify(?:ing)? you are human|one moment,? please|robot check|"
    r"pardon our interruption|request rejected|dang kiem tra trinh duyet|xac (?:minh|thuc) (?:ban|truy cap)|"
    r"(?:xin )?vui long cho|xin (?:vui long )?cho\b|bot verification|captcha|403 forbidden)"
)
_CHALLENGE_SCRIPT = re.compile(
    r"cf[-_]chl|\b_chl_opt|challenge-form|cdn-cgi/challenge-platform|_cf_chl_opt|slowAES|toNumbers\(|D1N=|__test=|_Incapsula_Resource|ddos-guard|"
    r"document\.cookie\s*=[^;]{0,200};?[\s\S]{0,200}?location\s*\.\s*(?:reload|href|replace|assign)|"
    r"location\s*\.\s*(?:reload|replace)\s*\([\s\S]{0,400}document\.cookie|"
    r"sucuri_cloudproxy|aes\.js|hcaptcha\.com/1/api|awswaf|px-captcha|bobcmn",
    re.IGNORECASE,
)
_CHALLENGE_TEXT = re.compile(
    r"enable javascript and cookies to continue|checking (?:if the site connection is secure|your browser)|"
    r"verify you are (?:a )?human|vui long bat javascript|trinh duyet cua ban khong ho tro javascript|"
    r"please (?:turn on|enable) javascript|this process is automatic|"
    r"dang kiem tra (?:trinh duyet|(?:ket noi|truy cap) cua ban)|toi khong phai(?: la)? (?:nguoi may|robot)"
)
_PARKED = re.compile(
    r"\b(?:ten mien|domain)\b.{0,80}\b(?:dang (?:duoc )?(?:rao )?ban|rao ban|can ban|da het han|chua duoc cau hinh|"
    r"for sale|has expired|(?:is )?parked)\b|"
    r"\b(?:mua|buy) (?:ten mien|this domain)\b|parked (?:free|domain)|this domain (?:name )?(?:has|is) expired"
)
_ABSENT = (
    r"(?:khong (?:the )?(?:tim thay|ton tai|hop le|con)|chua (?:ton tai|co)|(?:da|dang) bi (?:xoa|go|an)|khong co)"
)
_THING = r"(?:trang|bai viet|noi dung|bai|tin|tin bai|duong dan|lien ket|du lieu|ket qua|ban ghi|dia chi|yeu cau|page)"
_GONE = r"(?:khong (?:duoc )?(?:tim thay|ton tai|con ton tai|hop le)|(?:da |dang )?(?:bi|duoc) (?:xoa|go|an)(?: bo)?)"
_MISSING = re.compile(
    rf"^\W*(?:rat tiec|xin loi|loi|thong bao|oops|error)?\W*(?:"
    rf"(?:{_THING}\b.{{0,40}}? )?{_ABSENT} (?:{_THING}\b.*|voi .*|nua.*)|"
    rf"{_THING}\b.{{0,60}}? {_GONE}\b.*|"
    r"(?:chung toi |toa soan |he thong )?(?:khong|chua) the (?:gui toi|hien thi|tim thay|mo|truy cap)\b.*|"
    r"(?:trang|bai viet|noi dung|duong dan|dia chi|lien ket)(?: ma)? "
    r"(?:ban|quy vi|ban doc|quy ban doc|dong chi)\b.{0,30} "
    r"(?:tim|yeu cau|truy cap|can)\b.{0,60}\b(?:khong|da|dang|co the|chua)\b.*|"
    r"khong (?:the )?tim thay\W*|not found\W*|noi dung dang (?:duoc )?cap nhat\W*|"
    r"(?:website|trang(?: web| tin| thong tin(?: dien tu)?)?|cong thong tin(?: dien tu)?)\b.{0,60} "
    r"(?:dang|tam ngung de|tam dung de) (?:duoc )?bao tri\b.*|(?:site |website )?(?:is )?under maintenance\b.*|"
    r".{0,30}\b404\b.{0,60}|"
    r".{0,30}\b(?:page|file|article) (?:was |is |could )?(?:not (?:be )?found|no longer .*|does not exist)\b.*)$"
)
_NOTHING_YET = re.compile(
    r"\bchua co (?:bai viet|bai|tin|noi dung|du lieu)|\bdang (?:duoc )?cap nhat\b|\bbao tri\b|\bmaintenance\b"
)
_LOGIN_ASKED = re.compile(
    r"\b(?:vui long|hay|phai|can|(?:de nghi|moi|yeu cau)(?: (?:dong chi|ban|quy vi))?) dang nhap\b"
    r"(?! (?:de|va|truoc khi) (?:gui|binh luan|danh gia|viet|dang|nhan))|"
    r"\bphien (?:lam viec|dang nhap)\b.{0,20} het han\b|\bdang nhap de (?:tiep tuc|xem|truy cap)\b"
)
_LOGIN_ADDRESS = re.compile(r"/(?:dang-?nhap|login|sign-?in|logon)(?:\.\w+)?(?:[/?]|$)", re.IGNORECASE)
_LOGIN_TITLE = re.compile(r"\b(?:dang nhap|login|log in|sign in)\b")
_LOGIN_HEAD = re.compile(
    r"\W*(?:(?:moi |vui long )?dang nhap(?: (?:he thong|thanh vien|tai khoan|quan tri))?|login|sign in)\W*"
)

_SEARCH = re.compile(
    r"\bket qua tim kiem\b|\btim (?:thay|duoc) (?:tong cong |khoang )?[\d.,]+ (?:ket qua|bai viet|tin)\b|"
    r"\bsearch results\b|\bkhong (?:tim thay|co) (?:ket qua|tin bai|bai viet|tin) nao (?:phu hop|khop|cho|voi)|"
    r"\bkhong tim thay ket qua\b"
)
_SERVICE = re.compile(
    r"lien he(?: (?:voi|toa soan|ban bien tap|cong thong tin).*)?|(?:ket noi|gui lien he)|contact(?: us)?|"
    r"so do (?:trang|site|website|cong)|sitemap|(?:hop thu |thu )?gop y|(?:hoi dap|y kien)(?: cong dan)?|"
    r"thu vien (?:anh|hinh anh|video)|dang ky(?: tai khoan)?|quen mat khau"
)
_GALLERY = re.compile(r"thu vien")
_TITLE_PARTS = re.compile(r"\s+[-–—|•»:]\s+|\s*\|\s*")
_SIDE_ZONES = frozenset(("navigation", "footer", "aside", "comments", "hidden", "share", "tags"))
#: Paragraphs that introduce a list, at most; titles that make one.
_LONGEST_INTRODUCTION, _FEWEST_LISTED = 3, 6

#: Titles that make a page without text a list.
_FEWEST_LINKED = 4
#: Characters in a title that is linked, at least: menus have fewer.
_LINKED_TITLE = 24

#: An article with fewer characters of prose than this is not refused for what it says, but looked at.
_LITTLE_TEXT = 700
_LONGEST_APOLOGY = 300
#: A page with so many linked titles is a list, whatever form stands beside them.
_FEWEST_OF_LIST = 8
#: Lines that may ask for a password, at most.
_MOST_LINES = 400
#: Lines above a text among which its heading stands; items of a list with headings, at least.
_NEAR, _FEWEST_ITEMS = 5, 3
#: A notice of one line under a headline may still be an article.
_LEAST_TEXT = 40


def refuse_by_markup(page: Page, declared: Sequence[str], blocks: Sequence[Block], teasers: Container[int]) -> None:
    """Raises `NotAnArticle` for pages that say what they are and little else but *teasers*.

    A challenge, a parked domain, a login; a soft 404, a search without success, a page that has nothing yet.
    """
    own = (block for block in blocks if is_prose(block) and not block.zone and block.index not in teasers)
    prose = sum(len(block.text) for block in own)
    if prose >= _LITTLE_TEXT:
        return
    title = fold(declared[-1]) if declared else ""
    said = fold(" ".join(block.text for block in blocks[:60]))[:4000]
    if _is_challenge(page, title, said):
        raise NotAnArticle("challenge", page.url, declared[-1] if declared else "a script that sets a cookie")
    if _PARKED.search(title) or _PARKED.search(said[:600]):
        raise NotAnArticle("parked", page.url, declared[-1] if declared else "the domain is for sale")
    if _is_login(page, title, said, prose, blocks):
        raise NotAnArticle("login", page.url, "a form that asks for a password")
    if (why := _missing(title, blocks)) is not None:
        raise NotAnArticle(_kind_of_absence(fold(why)), page.url, why)


def _kind_of_absence(said: str) -> NotAnArticleKind:
    """A search without success, a category or page that has nothing yet, or an address that leads nowhere."""
    if _SEARCH.search(said):
        return "listing"
    return "empty" if _NOTHING_YET.search(said) else "not found"


def refuse_text(url: str, lines: Sequence[Block]) -> None:
    """Raises `NotAnArticle` for plain text that is a challenge or a soft 404."""
    if sum(len(line.text) for line in lines if is_prose(line)) >= _LITTLE_TEXT:
        return
    said = fold(" ".join(line.text for line in lines))
    if _CHALLENGE_TITLE.match(said) or _CHALLENGE_TEXT.search(said):
        raise NotAnArticle("challenge", url, lines[0].text)
    if (why := _missing("", lines)) is not None:
        raise NotAnArticle("not found", url, why)


def refuse_by_address(page: Page, address: Address, metadata: Metadata) -> None:
    """Raises `NotAnArticle` where the address is a list's or a home page's and nothing on the page objects."""
    if address.kind in ("home", "list") and not metadata.says_article and _is_own_address(page):
        raise NotAnArticle("listing", page.url, f"the address of a {address.kind}")
    if metadata.says_listing:
        raise NotAnArticle("listing", page.url, "calls itself a list")


def refuse_without_text(url: str, blocks: Sequence[Block]) -> NotAnArticle:
    """Why there is no article among *blocks*: links make a list, nothing makes an empty page.

    Nor do those of one sidebar, "Xem nhiều nhất".
    """
    linked = [block.index for block in blocks if _is_linked_title(block)]
    sidebars = [block.index for block in blocks if heads_popular(block.text)]
    if len(linked) >= _FEWEST_LINKED and not (len(sidebars) == 1 and sidebars[0] < linked[0]):
        return NotAnArticle("listing", url, f"{len(linked)} linked titles and no text")
    return NotAnArticle("empty", url, "no text")


def refuse_lists(
    url: str, blocks: Sequence[Block], text: Sequence[Block], headline: Block | None, teasers: Container[int]
) -> None:
    """Raises `NotAnArticle` where the *text* found among *blocks* is the beginnings of other articles.

    Only for pages that neither their address nor their markup calls articles.
    """
    prose = [block for block in text if is_prose(block)]
    begun = sum(block.index in teasers for block in prose)
    among = blocks[text[0].index : text[-1].index + 1]
    linked = sum(1 for block in among if _is_linked_title(block))
    if begun * 2 > len(prose) or (linked >= 5 and linked > len(prose)):
        raise NotAnArticle("listing", url, f"{begun} teasers, {linked} linked titles")
    rows = _linked_rows(text)
    if rows >= _FEWEST_LISTED and rows * 2 > len(text):
        raise NotAnArticle("listing", url, f"a table of {rows} linked titles")
    between = blocks[headline.index : text[0].index] if headline and len(prose) <= _LONGEST_INTRODUCTION else []
    if (linked := sum(map(_is_linked_title, between))) >= _FEWEST_LISTED:
        raise NotAnArticle("listing", url, f"{linked} linked titles below the headline")
    if not prose and (headline is None or sum(len(block.text) for block in text) < _LEAST_TEXT):
        raise refuse_without_text(url, blocks)


def refuse_items(page: Page, blocks: Sequence[Block], text: Sequence[Block]) -> None:
    """Raises `NotAnArticle` where the *text* is the first entry of a list, shown whole.

    A heading above it leads to another page, and so do others in the same part of the page.
    """
    # A category may be described first.
    near = blocks[max(0, text[0].index - _NEAR) : text[:3][-1].index]
    heading = next((block for block in reversed(near) if block.level), None)
    if heading is None or not _is_linked_title(heading) or page.absolute(_leads(heading)) in (None, page.url):
        return
    around = [node for node in heading.node.chain(_NEAR) if not node.is_page]
    part = around[-1] if around else heading.node
    behind = islice(blocks, heading.index + 1, None)
    alike = (b for b in behind if b.level > 1 and _is_linked_title(b) and b.node.within(part))
    items = sum(1 for _ in islice(alike, _FEWEST_ITEMS))
    if items >= _FEWEST_ITEMS:
        raise NotAnArticle("listing", page.url, "the first of several linked headings heads the text")


def _leads(heading: Block) -> str:
    return next((link.get("href", "") for link in heading.element.iter("a")), "")


def refuse_services(url: str, declared: Sequence[str], headline: Block | None, text: Sequence[Block]) -> None:
    """Raises `NotAnArticle` for the results of a search, and for pages that serve: contact, site map, gallery."""
    lines = [*declared, *([headline.text] if headline else []), *(block.text for block in text[:2])]
    for line in lines:
        if _SEARCH.search(fold(line[:200])):
            raise NotAnArticle("listing", url, line[:100])
    titles = [part for title in lines[: len(declared) + 1] for part in _TITLE_PARTS.split(title)]
    for title in titles:
        if len(title) < 60 and _SERVICE.fullmatch(fold(title).strip()):
            raise NotAnArticle("listing" if _GALLERY.search(fold(title)) else "empty", url, title)


def refuse_introductions(url: str, blocks: Sequence[Block], text: Sequence[Block]) -> None:
    """Raises `NotAnArticle` where a short *text* without a date introduces the list of articles right behind it."""
    if sum(map(is_prose, text)) > _LONGEST_INTRODUCTION:
        return
    behind = (block for block in blocks[text[-1].index + 1 :] if block.zone not in _SIDE_ZONES)
    shown = takewhile(lambda block: not (related_heading(block.text) or side_heading(block.text)), behind)
    titles = sum(map(_is_linked_title, shown))
    if titles >= _FEWEST_LISTED:
        raise NotAnArticle("listing", url, f"an introduction to {titles} linked titles")


def refuse_others_headline(
    page: Page, headline: Block | None, address: Callable[[str], Address], known: Sequence[str] = ("article",)
) -> None:
    """Raises `NotAnArticle` where the headline leads to another article: its beginning stands on a list."""
    link = next(headline.element.iter("a"), None) if headline and headline.link_density > 0.8 else None
    url = page.absolute(link.get("href", "")) if link is not None else None
    if url is None or not page.url.startswith("http") or canonical(url) == canonical(page.url):
        return
    own, there = address(page.url), address(url)
    if own.kind != "article" and there.kind in known and (there.key is None or there.key != own.key):
        raise NotAnArticle("listing", page.url, f"the headline leads to {url}")


def _linked_rows(text: Sequence[Block]) -> int:
    """How many rows of the tables in *text* link to a title."""
    tables = dict.fromkeys(block.element for block in text if block.row)
    links = (row.iter("a") for table in tables for row in table.iter("tr"))
    return sum(any(len("".join(link.itertext())) > _LINKED_TITLE for link in row) for row in links)


def _is_linked_title(block: Block) -> bool:
    return block.link_density > 0.7 and len(block.text) > _LINKED_TITLE


def _is_challenge(page: Page, title: str, said: str) -> bool:
    if _CHALLENGE_TITLE.match(title) or _CHALLENGE_TEXT.search(said):
        return True
    scripts = (script.text or script.get("src", "") for script in page.elements("script"))
    return len(said) < 400 and any(_CHALLENGE_SCRIPT.search(script[:20_000]) for script in scripts)


def _missing(title: str, blocks: Sequence[Block]) -> str | None:
    """The line that says that nothing is here: the page's title, or a line outside menus, little prose around it."""
    if len(title) < 120 and _MISSING.match(title):
        return title
    lines = [b for b in blocks if not b.zone and len(b.text) < _LONGEST_APOLOGY and b.link_density < 0.5][:40]
    return next((line.text for line in lines if _MISSING.match(fold(line.text))), None)


def _is_login(page: Page, title: str, said: str, prose: int, blocks: Sequence[Block]) -> bool:
    password = next((i for i in page.elements("input") if i.get("type", "").lower() == "password"), None)
    if password is None:
        return False
    if _LOGIN_TITLE.search(title) or _LOGIN_ASKED.search(said) or _LOGIN_ADDRESS.search(page.url):
        return True
    lines = (block for block in blocks if not block.zone and not block.linked and len(block.text) < _LONGEST_APOLOGY)
    if any(_LOGIN_ASKED.search(fold(line.text)) for line in islice(lines, _MOST_LINES)):
        return True
    headings = (b for b in blocks if b.level in (1, 2) and not b.zone and not is_site_name(b.text))
    first = next(headings, None)
    if first is not None and _LOGIN_HEAD.fullmatch(fold(first.text)):
        return True
    return prose == 0 and sum(map(_is_linked_title, blocks)) < _FEWEST_OF_LIST


def _is_own_address(page: Page) -> bool:
    """Some articles are saved under the address of their list; the canonical link then says better."""
    canonical = next(iter(page.canonical_links), "")
    return not canonical or canonical.rstrip("/").rpartition("/")[2] == page.url.rstrip("/").rpartition("/")[2]
