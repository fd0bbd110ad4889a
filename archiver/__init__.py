"""archiver: Vietnamese provincial party-organisation sites, kept in one SQLite file."""

__version__ = "0.1.0"

from archiver.errors import ArchiverError, NotAnArticle
from archiver.items import Article, Attachment, Byline, DocumentReference, RelatedLink
from archiver.pages import extract
from archiver.store.archive import Archive

__all__ = [
    "Archive",
    "ArchiverError",
    "Article",
    "Attachment",
    "Byline",
    "DocumentReference",
    "NotAnArticle",
    "RelatedLink",
    "__version__",
    "extract",
]
