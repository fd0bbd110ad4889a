"""Scrapy settings: the one place where components are named and numbered."""

from __future__ import annotations

import os
from socket import gethostname

from archiver import __version__
from archiver.politeness import ROBOT
from archiver.project import activate

activate()  # the nearest scrapy.cfg decides whose spiders these are

BOT_NAME = "archiver"
SPIDER_MODULES = ["spiders"]
NEWSPIDER_MODULE = "spiders"

ARCHIVER_ARCHIVE = os.environ.get("ARCHIVER_ARCHIVE")
# Whoever runs a site that is crawled must be able to reach the one who crawls it.
ARCHIVER_CONTACT = os.environ.get("ARCHIVER_CONTACT") or f"mailto:{os.environ.get('USER', ROBOT)}@{gethostname()}"
USER_AGENT = f"archiver/{__version__} (+{ARCHIVER_CONTACT})"

# Manners. FrontierScheduler keeps them for our spiders; these hold for any other spider in the project.
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0
RETRY_ENABLED = False  # the frontier asks again, after a wait
DOWNLOAD_TIMEOUT = 60
DOWNLOAD_MAXSIZE = 32 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_FAIL_ON_DATALOSS = False  # kept, and marked as truncated
DOWNLOAD_VERIFY_CERTIFICATES = True

# Safety
TWISTED_DNS_RESOLVER = "archiver.safety.PublicResolver"
REMOTE_CONTROL_ENABLED = False
TELNETCONSOLE_ENABLED = False
COOKIES_ENABLED = False  # these sites need none; the middleware would fetch the public suffix list
METAREFRESH_ENABLED = False
AJAXCRAWL_ENABLED = False
REFERER_ENABLED = False

# Speed: a task an item is dearer than the item.
CONCURRENT_REQUESTS = 256  # a host has one at a time; many that are slow must not keep others waiting
CONCURRENT_ITEMS = 1
LOG_LEVEL = "INFO"

DOWNLOADER_MIDDLEWARES = {
    "archiver.middlewares.BoundsMiddleware": 10,
    "archiver.middlewares.ReceivedMiddleware": 870,
}
ITEM_PIPELINES = {
    "pipelines.check.CheckPipeline": 100,
    "pipelines.duplicates.DuplicatesPipeline": 200,
    "pipelines.store.StorePipeline": 300,
}
EXTENSIONS = {
    "archiver.progress.Progress": 500,
}
