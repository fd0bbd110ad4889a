"""Which markup and which wording goes with each grammar."""

from __future__ import annotations

from collections.abc import Mapping

from archiver.sample.families import datelines, signatures
from archiver.sample.families.homemade.app import App
from archiver.sample.families.homemade.bootstrap import Bootstrap
from archiver.sample.families.homemade.divs import Divs
from archiver.sample.families.homemade.sheets import Forms, Markup, Others
from archiver.sample.families.homemade.tables import Tables

MARKUPS: Mapping[int, Markup] = {
    1: Tables(),
    2: Divs(),
    3: Bootstrap(),
    4: Divs(author_above=True),
    5: Bootstrap(),
    6: Tables(),
    7: App(),
    8: App(),
    9: Divs(inline=True),
    10: Tables(named=False),
}

FORMS: Mapping[int, Forms] = {
    1: Forms(datelines.clock_first, signatures.stacked, (Others("Các tin khác", 8),)),
    2: Forms(
        datelines.zone_in_brackets, signatures.labelled, (Others("Tin cùng chuyên mục:", 6),), "Tài liệu kèm theo"
    ),
    3: Forms(datelines.with_views, signatures.text_and_pictures, (Others("Có thể bạn quan tâm", 6),)),
    4: Forms(
        datelines.weekday_between,
        signatures.joined,
        (Others("Tin mới hơn", 4, "newer"), Others("Tin cũ hơn", 5, "older")),
        "File đính kèm",
    ),
    5: Forms(datelines.spelled_out, signatures.bracketed, (Others("Bài viết khác", 6),), "Tải về"),
    6: Forms(
        datelines.twelve_hours_zone,
        signatures.stacked,
        (Others("Bài mới hơn", 3, "newer"), Others("Tin đã đưa", 7, "older")),
    ),
    7: Forms(datelines.month_as_word, signatures.joined, (Others("Đọc thêm", 5),), "Tài liệu đính kèm"),
    8: Forms(datelines.bar_between, signatures.labelled, (Others("Xem thêm", 6),), "Tập tin đính kèm"),
    9: Forms(None, signatures.joined, (Others("Tin bài liên quan", 7),), "Văn bản đính kèm"),
    10: Forms(datelines.day_first, signatures.bracketed, (Others("Xem các tin khác", 8),)),
}
