"""The tables of ``archive.db``, by migrations that are only ever appended.

``PRAGMA application_id`` says that a file is an archive, ``PRAGMA user_version`` how many migrations it has
seen. Times are UTC in ISO 8601 (``2026-11-23T08:15:02Z``); ``due`` is in seconds since 1970, since it is
only compared. JSON columns hold lists. docs/architecture.md explains every table.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from archiver.vietnamese.provinces import PROVINCES

APPLICATION_ID = 0x41524356  # "ARCV"

migrations = Migrations("archiver")

CORE = """
CREATE TABLE provinces (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, since TEXT, until TEXT,
    successor_id INTEGER REFERENCES provinces(id), UNIQUE (code, name, since)
) STRICT;

CREATE TABLE sites (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, organ TEXT, province TEXT,
    province_id INTEGER REFERENCES provinces(id), family TEXT, home TEXT, added TEXT NOT NULL
) STRICT;

CREATE TABLE crawls (
    id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES sites(id), started TEXT NOT NULL, ended TEXT,
    outcome TEXT, why TEXT, "full" INTEGER NOT NULL DEFAULT 0,
    resumes_id INTEGER REFERENCES crawls(id), version TEXT NOT NULL,
    requests INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0,
    new INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0,
    gone INTEGER NOT NULL DEFAULT 0, moved INTEGER NOT NULL DEFAULT 0, duplicates INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX crawls_site ON crawls (site_id);

CREATE TABLE payloads (
    digest TEXT PRIMARY KEY, data BLOB NOT NULL, base TEXT REFERENCES payloads(digest), size INTEGER NOT NULL
) STRICT;

CREATE TABLE payload_bases (
    site_id INTEGER NOT NULL REFERENCES sites(id), kind TEXT NOT NULL,
    digest TEXT NOT NULL REFERENCES payloads(digest), PRIMARY KEY (site_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE captures (
    id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES sites(id), crawl_id INTEGER REFERENCES crawls(id),
    address TEXT NOT NULL, time TEXT NOT NULL, recorded TEXT NOT NULL, kind TEXT NOT NULL,
    status INTEGER, request_headers TEXT, response_headers TEXT, fidelity TEXT NOT NULL, origin TEXT,
    digest TEXT NOT NULL REFERENCES payloads(digest), content_type TEXT, encoding TEXT, transferred INTEGER,
    ip TEXT, truncated INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX captures_address ON captures (address, time);
CREATE INDEX captures_crawl ON captures (crawl_id);
CREATE INDEX captures_digest ON captures (digest);

CREATE TABLE frontier (
    id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES sites(id),
    address TEXT NOT NULL, canonical TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, host TEXT NOT NULL, key TEXT,
    state TEXT NOT NULL DEFAULT 'pending', due INTEGER, depth INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0, why TEXT, interval INTEGER, etag TEXT, last_modified TEXT,
    asked TEXT, crawl_id INTEGER REFERENCES crawls(id), capture_id INTEGER REFERENCES captures(id)
) STRICT;
CREATE INDEX frontier_key ON frontier (host, key) WHERE key IS NOT NULL;
CREATE INDEX frontier_site ON frontier (site_id, state, due);

CREATE TABLE categories (
    id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES sites(id), name TEXT NOT NULL, key TEXT,
    UNIQUE (site_id, name)
) STRICT;

CREATE TABLE articles (
    id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES sites(id), host TEXT NOT NULL, key TEXT NOT NULL,
    category_id INTEGER REFERENCES categories(id), organ TEXT, address TEXT NOT NULL,
    title TEXT NOT NULL, lead TEXT NOT NULL, body TEXT NOT NULL,
    title_folded TEXT NOT NULL, lead_folded TEXT NOT NULL, body_folded TEXT NOT NULL,
    published TEXT, published_precision TEXT, event_dates TEXT NOT NULL, text_digest TEXT NOT NULL,
    revision_id INTEGER REFERENCES revisions(id) DEFERRABLE INITIALLY DEFERRED,
    first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'live', UNIQUE (host, key)
) STRICT;
CREATE INDEX articles_site ON articles (site_id);
CREATE INDEX articles_published ON articles (published);
CREATE INDEX articles_text_digest ON articles (text_digest);

CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, lead, body, title_folded, lead_folded, body_folded,
    content="articles", content_rowid="id", tokenize="unicode61 remove_diacritics 0"
);

CREATE TABLE addresses (
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id), address TEXT NOT NULL,
    canonical TEXT NOT NULL UNIQUE, first_seen TEXT NOT NULL
) STRICT;
CREATE INDEX addresses_article ON addresses (article_id);
CREATE INDEX addresses_address ON addresses (address);

CREATE TABLE revisions (
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id),
    capture_id INTEGER NOT NULL REFERENCES captures(id), captured TEXT NOT NULL,
    title TEXT NOT NULL, lead TEXT NOT NULL, body TEXT NOT NULL, published TEXT, published_precision TEXT,
    event_dates TEXT NOT NULL, changed TEXT NOT NULL, digest TEXT NOT NULL, reader TEXT NOT NULL
) STRICT;
CREATE INDEX revisions_article ON revisions (article_id);
CREATE INDEX revisions_capture ON revisions (capture_id);

CREATE TABLE observations (
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id),
    crawl_id INTEGER REFERENCES crawls(id), capture_id INTEGER REFERENCES captures(id),
    time TEXT NOT NULL, kind TEXT NOT NULL, address TEXT
) STRICT;
CREATE INDEX observations_article ON observations (article_id, id);

CREATE TABLE bylines (
    id INTEGER PRIMARY KEY, revision_id INTEGER NOT NULL REFERENCES revisions(id),
    article_id INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
    name TEXT, role TEXT, organisation TEXT, source TEXT
) STRICT;
CREATE INDEX bylines_revision ON bylines (revision_id);
CREATE INDEX bylines_article ON bylines (article_id);

CREATE TABLE related_links (
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
    title TEXT NOT NULL, address TEXT, canonical TEXT, related_id INTEGER REFERENCES articles(id),
    UNIQUE (article_id, position)
) STRICT;
CREATE INDEX related_links_canonical ON related_links (canonical) WHERE related_id IS NULL;
CREATE INDEX related_links_related ON related_links (related_id);

CREATE TABLE attachments (
    id INTEGER PRIMARY KEY, revision_id INTEGER NOT NULL REFERENCES revisions(id),
    article_id INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
    title TEXT NOT NULL, address TEXT NOT NULL
) STRICT;
CREATE INDEX attachments_revision ON attachments (revision_id);
CREATE INDEX attachments_article ON attachments (article_id);

CREATE TABLE documents (
    id INTEGER PRIMARY KEY, reference TEXT NOT NULL, type TEXT NOT NULL, number TEXT NOT NULL, issuer TEXT NOT NULL,
    date TEXT NOT NULL DEFAULT '', UNIQUE (reference, date)
) STRICT;

CREATE TABLE document_references (
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id),
    document_id INTEGER NOT NULL REFERENCES documents(id), place TEXT NOT NULL,
    UNIQUE (article_id, document_id, place)
) STRICT;
CREATE INDEX document_references_document ON document_references (document_id);

CREATE TABLE duplicates (
    article_id INTEGER PRIMARY KEY REFERENCES articles(id), canonical_id INTEGER NOT NULL REFERENCES articles(id),
    kind TEXT NOT NULL CHECK (kind IN ('exact', 'near')), similarity REAL NOT NULL
) STRICT;
CREATE INDEX duplicates_canonical ON duplicates (canonical_id);

CREATE TABLE log (
    position INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, record_id INTEGER NOT NULL, leaf TEXT NOT NULL
) STRICT;

CREATE TABLE checkpoints (
    id INTEGER PRIMARY KEY, size INTEGER NOT NULL, root TEXT NOT NULL, peaks TEXT NOT NULL, time TEXT NOT NULL
) STRICT;

CREATE VIEW articles_current AS
SELECT a.id, s.name AS site, s.province, coalesce(a.organ, s.organ) AS organ, c.name AS category, a.address,
       r.title, r.lead, r.body, r.published, r.published_precision, r.event_dates,
       (SELECT group_concat(name, ', ') FROM (SELECT coalesce(b.name, b.organisation, b.source) AS name
        FROM bylines b WHERE b.revision_id = r.id ORDER BY b.position)) AS byline,
       d.canonical_id AS duplicate_of, a.state, a.first_seen, a.last_seen, r.capture_id
FROM articles a JOIN sites s ON s.id = a.site_id JOIN revisions r ON r.id = a.revision_id
LEFT JOIN categories c ON c.id = a.category_id LEFT JOIN duplicates d ON d.article_id = a.id;

CREATE VIEW same_category AS
SELECT l.article_id, a.title AS article, l.position, l.title, l.address, l.related_id
FROM related_links l JOIN articles a ON a.id = l.article_id;

CREATE VIEW changes AS
SELECT r.id AS revision_id, r.article_id, s.name AS site, r.captured, r.changed, r.title, a.address, r.capture_id
FROM revisions r JOIN articles a ON a.id = r.article_id JOIN sites s ON s.id = a.site_id
WHERE r.id <> (SELECT first.id FROM revisions first WHERE first.article_id = r.article_id
               ORDER BY first.captured, first.id LIMIT 1);

CREATE VIEW gone AS
SELECT a.id AS article_id, s.name AS site, a.title, a.address, o.kind, o.time, o.capture_id
FROM articles a JOIN sites s ON s.id = a.site_id
JOIN observations o ON o.id = (SELECT last.id FROM observations last WHERE last.article_id = a.id
                               ORDER BY last.time DESC, last.id DESC LIMIT 1)
WHERE o.kind IN ('404', '410', 'soft 404');
"""

GRAMMARS_AND_FORMS = """
ALTER TABLE sites ADD COLUMN learned TEXT;
ALTER TABLE frontier ADD COLUMN form TEXT;
ALTER TABLE frontier ADD COLUMN page INTEGER;
ALTER TABLE captures ADD COLUMN form TEXT REFERENCES payloads(digest);
"""


# As many a SQLite client has no ->>, json_extract it is. What is less sure than 0.6 is worth a person's look.
EVIDENCE = """
ALTER TABLE revisions ADD COLUMN evidence TEXT NOT NULL DEFAULT '[]';

CREATE VIEW doubts AS
SELECT a.id AS article_id, s.name AS site, json_extract(e.value, '$.field') AS field,
       json_extract(e.value, '$.confidence') AS confidence, json_extract(e.value, '$.rule') AS rule,
       json_extract(e.value, '$.element') AS element, a.title, a.address, r.id AS revision_id, r.capture_id
FROM articles a JOIN sites s ON s.id = a.site_id JOIN revisions r ON r.id = a.revision_id
JOIN json_each(r.evidence) e WHERE json_extract(e.value, '$.confidence') < 0.6;
"""

# What an article says of a document stands beside the document that this comes to (store/citations.py). Old rows say
# nothing of the kind; whose document a local one is, the site that cites it tells.
CITATIONS = """
ALTER TABLE documents RENAME TO old_documents;
ALTER TABLE document_references RENAME TO old_references;
DROP INDEX document_references_document;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL, reference TEXT NOT NULL, type TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT '', number TEXT NOT NULL, issuer TEXT NOT NULL, date TEXT NOT NULL DEFAULT '',
    province TEXT NOT NULL DEFAULT '', UNIQUE (key, kind, province, date)
) STRICT;
CREATE INDEX documents_reference ON documents (reference);

CREATE TABLE document_references (
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id),
    document_id INTEGER NOT NULL REFERENCES documents(id), place TEXT NOT NULL,
    reference TEXT NOT NULL, kind TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT '',
    term TEXT NOT NULL DEFAULT '', province TEXT NOT NULL DEFAULT '', coded INTEGER NOT NULL DEFAULT 1,
    UNIQUE (article_id, document_id, place)
) STRICT;
CREATE INDEX document_references_document ON document_references (document_id);

CREATE TEMP TABLE cited AS
SELECT r.id, r.article_id, r.place, d.reference, d.type, d.number, d.issuer, d.date,
       ltrim(d.number, '0') || ' ' || CASE WHEN d.type IN ('QĐi', 'QyĐ') THEN 'QĐ' ELSE d.type END || ' '
       || d.issuer AS key,
       CASE WHEN d.issuer GLOB '*TW*' OR d.issuer GLOB 'QH*' OR d.issuer GLOB 'UBTVQH*' OR d.issuer GLOB 'CP*'
                 OR d.issuer GLOB 'TTg*' OR d.issuer GLOB 'VPCP*' OR d.issuer GLOB 'TTCP*'
                 OR d.issuer IN ('CTN', 'NHNN')
                 OR (d.issuer GLOB 'B*' AND d.issuer NOT GLOB '*[THĐQ]U' AND d.issuer NOT GLOB 'BCĐ*')
            THEN ''
            ELSE coalesce(s.province, substr(s.name, 1, instr(s.name || '/', '/') - 1)) END AS province
FROM old_references r JOIN old_documents d ON d.id = r.document_id
JOIN articles a ON a.id = r.article_id JOIN sites s ON s.id = a.site_id;

INSERT OR IGNORE INTO documents (key, reference, type, number, issuer, date, province)
SELECT key, reference, type, number, issuer, date, province FROM cited ORDER BY id;

INSERT OR IGNORE INTO document_references (article_id, document_id, place, reference, date, province)
SELECT c.article_id, d.id, c.place, c.reference, c.date, c.province FROM cited c
JOIN documents d ON d.key = c.key AND d.province = c.province AND d.date = c.date ORDER BY c.id;

DROP TABLE cited;
DROP TABLE old_references;
DROP TABLE old_documents;
"""


def _run(db: Database, script: str) -> None:
    """Each statement of a script by itself: sqlite3's own executescript would commit what is under way."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)


@migrations()
def m001_create_core(db: Database) -> None:
    """The tables of a first archive."""
    _run(db, CORE)
    _fill_provinces(db)


@migrations()
def m002_add_grammars_and_forms(db: Database) -> None:
    """What a crawl learned of a site's addresses; lists that are turned by posting a form."""
    _run(db, GRAMMARS_AND_FORMS)


@migrations()
def m003_add_evidence(db: Database) -> None:
    """By which rule each field of a revision was read, how sure that is, and a view of what is not sure."""
    _run(db, EVIDENCE)


@migrations()
def m004_tell_documents_apart(db: Database) -> None:
    """Documents by kind and province; what each citation says of its document, with or without a code."""
    _run(db, CITATIONS)


def _fill_provinces(db: Database) -> None:
    for province in PROVINCES:
        row = (province.code, province.name, _iso(province.since), _iso(province.until))
        db.execute("INSERT INTO provinces (code, name, since, until) VALUES (?, ?, ?, ?)", row)
    for province in PROVINCES:
        if province.successor:
            db.execute(
                "UPDATE provinces SET successor_id = (SELECT id FROM provinces p WHERE p.name = ? AND p.until IS NULL)"
                " WHERE code = ? AND name = ? AND until IS NOT NULL",
                (province.successor, province.code, province.name),
            )


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


VERSION = len(migrations._migrations)
