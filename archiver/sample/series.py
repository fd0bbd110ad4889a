"""Monthly reports of district committees: all in the same frames, each of another place with other numbers.

They look like copies of each other and are none.
"""

from __future__ import annotations

from dataclasses import replace

from archiver.sample.prose import Voice
from archiver.sample.stories import Paragraph, Story
from archiver.sample.writing import alias

NAME = "Kết quả công tác tháng"
_TITLE = "Kết quả công tác tháng {month_} năm {year_} của Huyện ủy {place_}"
_LEAD = (
    "Trong tháng {month_} năm {year_}, Huyện ủy {place_} tổ chức {few} cuộc làm việc tại cơ sở, tiếp nhận {count} "
    "ý kiến và hoàn thành {percent} nhiệm vụ được giao."
)
_FRAMES = (
    "Thực hiện chương trình công tác năm {year_}, Ban Thường vụ Huyện ủy {place_} đã chỉ đạo {count} chi bộ rà lại "
    "việc của tháng, phân công từng đồng chí cấp ủy viên phụ trách địa bàn và báo cáo trước kỳ họp giao ban.",
    "Về {field}, các đơn vị mở {few} buổi sinh hoạt với {count} lượt người dự; riêng xã {commune} đạt {percent} kế "
    "hoạch, xã {commune} đạt {percent}.",
    "Về phát triển đảng viên, toàn huyện kết nạp {few} quần chúng ưu tú, chuyển chính thức cho {few} đồng chí, trao "
    "huy hiệu cho {few} đồng chí cao tuổi ở xã {commune} và xã {commune}.",
    "Việc tiếp dân được duy trì đều: {count} lượt người tới trụ sở, {few} kiến nghị được trả lời tại chỗ, {few} việc "
    "chuyển cho {bureau} xem xét. Kết quả nổi bật là {result}.",
    "Hạn chế trong tháng: {lack}; {few} chi bộ nộp báo cáo chậm, tập trung ở xã {commune}.",
    "Tháng tới, Huyện ủy {place_} yêu cầu {task}, đồng thời {task}, xong trước kỳ họp giao ban kế tiếp.",
)


def reported(story: Story) -> Story:
    """The story turned into a report of the month in which it was posted."""
    site = story.site
    voice = Voice(f"report {site.name}:{story.index}", site.topics[0])
    when = (("month_", f"{story.posted:%m}"), ("year_", str(story.posted.year)), ("place_", voice.write("{district}")))

    def told(frame: str) -> str:
        for slot, text in when:
            frame = frame.replace(f"{{{slot}}}", text)
        return voice.write(frame)

    title = told(_TITLE)
    return replace(
        story,
        title=title,
        slug=alias(site, story.index, title),
        lead=told(_LEAD),
        blocks=tuple(Paragraph(told(frame)) for frame in _FRAMES),
        event=None,
        documents=(),
        series=NAME,
        spelling="plain",
    )
