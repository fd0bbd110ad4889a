"""Words that every text of the sample world draws on: people, invented places, offices, turns of phrase.

A value is a tuple of short fragments; a fragment may hold further ``{slots}``. Fragments stay short, so
that two articles which draw the same one still share few runs of syllables.
"""

from __future__ import annotations

from collections.abc import Mapping


def parts(text: str) -> tuple[str, ...]:
    """Split a list written as one string.

    >>> parts("một; hai lần;\\n ba")
    ('một', 'hai lần', 'ba')
    """
    return tuple(" ".join(part.split()) for part in text.split(";") if part.strip())


_LISTS = {
    "family": """Nguyễn; Trần; Lê; Phạm; Hoàng; Vũ; Đặng; Bùi; Đỗ; Hồ; Ngô; Dương; Lý; Đinh; Mai; Tạ;
        Lương; Cao""",
    "middle": """Văn; Thị; Hữu; Đức; Minh; Quang; Thanh; Ngọc; Xuân; Thị Thu; Thị Hồng; Bá; Đình; Công;
        Thế; Gia""",
    "given": """An; Bình; Chiến; Dung; Đạt; Giang; Hà; Hải; Hạnh; Hiền; Hoài; Hùng; Khánh; Lan; Linh;
        Long; Mai; Nam; Nga; Nhung; Phong; Phúc; Quyên; Sơn; Tâm; Thảo; Thắng; Trang; Tuấn; Tùng; Vân; Yến""",
    "district": """Vân Trì; Thạch Lương; Đông Quế; Phú Khê; Mường Sại; Tân Hạ; Quỳnh Sơn; Lệ Thạch; An
        Trạch; Hoài Khê; Bắc Giàng; Yên Lãng""",
    "commune": """Tân Quế; Bình Khê; Phú Lãng; Đồng Mạ; Nà Sẳn; Vĩnh Trạch; Hưng Mỹ; Cẩm Sơn; Thượng
        Lạc; Hạ Lạc; Đại Khánh; Tam Giáp; Xuân Trì; Ngọc Thạch; Bản Chiềng; Long Hạ; Kim Đường; Sơn Phúc;
        Trà Vông; Lộc Yên; Thanh Mạch; Quảng Trà; Diên Hà; Mỹ Lương; Phước Tây; Yên Chàm; Cò Mạ; Hòa Lũng;
        Thuận Bến; Giao Đông""",
    "hamlet": """Trung Tiến; Nà Lò; Bến Đá; Xóm Chùa; Đồng Cả; Bản Pheo; Tân Lập; Cây Sung; Gò Me; Hố
        Bò; Làng Vạc; Phiêng Luông; Ao Sen; Cầu Ván; Đá Dựng""",
    "bureau": """Sở Tài nguyên số; Trường Chính trị tỉnh; Công ty Thủy lợi {district}; Bệnh viện đa khoa
        {district}; Trung tâm Khuyến nông; Chi cục Kiểm lâm; Báo tỉnh; Đoàn Khối các cơ quan; Kho bạc khu
        vực {district}; Hợp tác xã {commune}; Trường THPT {commune}; Công an huyện {district}; Ban Quản lý
        rừng {commune}""",
    "unit": """Đảng ủy xã {commune}; Huyện ủy {district}; Chi bộ {bureau}; Đảng bộ thị trấn {commune};
        Chi bộ thôn {hamlet}; cấp ủy xã {commune}; Đảng ủy {bureau}; Ban Thường vụ Huyện ủy {district}; Ủy
        ban MTTQ huyện {district}; Chi bộ khối phố {hamlet}; Đảng bộ xã {commune}""",
    "role": """Bí thư Đảng ủy xã {commune}; Phó Bí thư Thường trực Huyện ủy {district}; Trưởng phòng
        Nghiệp vụ I; Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy {district}; Trưởng Ban Dân vận Huyện ủy
        {district}; Bí thư Chi bộ thôn {hamlet}; Ủy viên Ban Thường vụ Tỉnh ủy; Chánh Văn phòng Huyện ủy
        {district}; Hiệu trưởng Trường Chính trị tỉnh; Bí thư Đoàn xã {commune}; Chủ tịch Hội Cựu chiến binh
        {district}; Trưởng Ban Công tác mặt trận thôn {hamlet}; Phó Bí thư Đảng ủy {bureau}""",
    "people": """cán bộ, đảng viên; bí thư chi bộ; cấp ủy viên cơ sở; người dân; đoàn viên thanh niên;
        già làng, trưởng bản; hội viên nông dân; đảng viên cao tuổi; cán bộ chuyên trách; báo cáo viên; công
        chức xã; hộ nghèo vùng cao; đảng viên trẻ; người có uy tín; tổ trưởng dân phố; giáo viên; tiểu
        thương""",
    "time": """trong quý {quarter}; sau {few} tháng triển khai; từ đầu năm {year} đến nay; qua {few} năm
        thực hiện; nửa đầu nhiệm kỳ; tính đến cuối tháng {month}; chỉ trong {few} tuần cao điểm; so với năm
        {year}; giai đoạn vừa qua; những tháng gần đây; kể từ khi kiện toàn bộ máy; cùng thời gian đó; trước
        mùa mưa lũ; ngay sau kỳ nghỉ lễ; suốt đợt sinh hoạt chuyên đề; vào dịp tổng kết năm""",
    "how": """kịp thời, đúng quy định; bài bản, có lộ trình; theo hướng rõ người, rõ việc; sát từng địa
        bàn; không hình thức; bằng nhiều cách làm mới; với tinh thần cầu thị; một cách thận trọng; dứt điểm
        từng khâu; có kiểm đếm hằng tuần; gắn với trách nhiệm người đứng đầu; công khai trước tập thể; ngay
        từ chi bộ; theo phương châm gần dân; trên cơ sở bàn bạc kỹ; đúng tiến độ đã cam kết; linh hoạt theo
        mùa vụ""",
    "effect": """tạo đồng thuận trong nhân dân; giữ vững kỷ cương ở cơ sở; bớt hẳn cách làm dàn trải;
        củng cố niềm tin của quần chúng; hạn chế đơn thư vượt cấp; rút ngắn thời gian xử lý công việc; nâng
        dần chất lượng sinh hoạt; khơi dậy sức dân; giúp cấp trên nắm chắc tình hình; gỡ được nhiều nút
        thắt; lan tỏa cách làm hay; khắc phục bệnh nể nang; tiết kiệm đáng kể kinh phí; phát hiện sớm lệch
        lạc; mở thêm sinh kế cho bà con; kéo giảm tỷ lệ vắng họp""",
    "cause": """địa bàn chia cắt, đi lại khó; nhân sự thay đổi liên tục; kinh phí cấp chậm; ngại va
        chạm; thiếu hướng dẫn cụ thể; phần mềm còn lỗi; nhận thức chưa đều; trùng với kỳ thu hoạch; mạng di
        động chập chờn; chưa có quy chế phối hợp; người phụ trách kiêm nhiệm; theo dõi chưa thường xuyên;
        ảnh hưởng của mưa bão""",
    "quality": """rõ nét; đáng ghi nhận; chưa đồng đều; vượt dự kiến; khá ổn định; chuyển biến từng
        ngày; bền vững hơn; thiết thực; còn khiêm tốn; được dư luận đồng tình; sát yêu cầu; dễ nhân rộng""",
    "speech": """nhấn mạnh; lưu ý; đề nghị; phân tích; gợi mở; chia sẻ; yêu cầu; khẳng định; thẳng thắn
        nhìn nhận; trao đổi thêm; nhắc lại; bày tỏ""",
    "gathering": """hội nghị trực tuyến; buổi làm việc; hội nghị giao ban; lớp bồi dưỡng; tọa đàm; hội
        nghị sơ kết; phiên họp thường kỳ; buổi đối thoại; đợt khảo sát; hội thi; lễ phát động; hội nghị
        chuyên đề; lớp tập huấn""",
    "venue": """hội trường xã {commune}; nhà văn hóa thôn {hamlet}; trụ sở Huyện ủy {district}; Trung
        tâm Hội nghị tỉnh; điểm cầu {district}; trường tiểu học {commune}; nhà sàn bản {hamlet}; phòng họp
        số {few}; sân vận động {district}""",
    "quarter": "I; II; III; IV",
    "month": "hai; ba; tư; năm; sáu; bảy; tám; chín; mười; mười một",
    "year": "2017; 2018; 2019; 2020; 2021; 2022; 2023",
}

WORDS: Mapping[str, tuple[str, ...]] = {name: parts(text) for name, text in _LISTS.items()}

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "context": (
        "{Time}, {unit} đã {act}, qua đó {effect}.",
        "Ở {commune}, việc {act} {quality}, nhất là khi {people} cùng tham gia.",
        "Trước đây {lack}; nay {people} ở {hamlet} đã quen với cách làm mới.",
        "Nói về {field}, nhiều {people} nhớ lại thời điểm {cause}.",
        "Xã {commune} có {count} hộ, {few} chi bộ và chọn {field} làm khâu đột phá.",
        "{Field} là việc khó đối với {district}, nơi {cause}.",
        "Cách trung tâm huyện {count} cây số, {hamlet} từng là nơi {lack}.",
        "{Unit} xác định {field} phải đi trước một bước, {how}.",
        "Mỗi tháng {few} lần, {people} thôn {hamlet} gặp nhau để {act}.",
    ),
    "work": (
        "{Unit} {act} {how}; {time} {result}.",
        "{Time}, {people} tại {commune} cùng {act}, nhờ vậy {result}.",
        "Cùng với đó, {unit} giao {people} {task}, phấn đấu {effect}.",
        "Tổ công tác về {district} {few} ngày, vừa {act}, vừa lắng nghe {people}.",
        "Điểm mới là {unit} {act}; kết quả bước đầu {quality}.",
        "Với {count} lượt {people} tham gia, {unit} từng bước {effect}.",
        "Nhờ {act} {how}, {result}.",
        "Theo {unit}, {time} {result}, {quality}.",
        "Không dừng ở đó, {commune} còn {act} và {task}.",
        "{Bureau} cử {count} {people} xuống {hamlet} để {act}.",
        "Đến nay {result}, trong đó riêng {district} góp {count} trường hợp.",
        "Sau mỗi đợt, {people} được mời góp ý, {effect}.",
        "Từ kinh nghiệm của {commune}, {unit} đã {act} tại {few} điểm khác.",
    ),
    "voice": (
        "“{Cause} nhưng không ai lùi bước”, đồng chí {person} - {role} {speech}.",
        "Đồng chí {person}, {role}, {speech}: {task} thì mới {effect}.",
        "{Speech} tại buổi làm việc, đồng chí {person} cho rằng cần {task}.",
        'Ông {person} ở thôn {hamlet} nói: "Thấy {people} {act}, bà con tin hẳn".',
        "Bà {person} kể, {time} chị em trong xóm đã {act}.",
        "Ý kiến của {unit} {speech} rằng {lack} phần vì {cause}.",
        "Thảo luận tại {venue}, {people} {speech} về {field}.",
        "Thay mặt {unit}, đồng chí {person} {speech} {few} việc: trước hết {task}.",
    ),
    "lack": (
        "Bên cạnh đó vẫn {lack}; nguyên nhân chính là {cause}.",
        "Khó khăn ở {commune} là {cause}, dẫn đến {lack}.",
        "{Unit} chỉ rõ: {lack}, kết quả {quality}.",
        "Qua kiểm tra {count} hồ sơ, {few} nơi {lack}.",
        "Tuy vậy, {time} có lúc {lack}, do {cause}.",
        "Còn {few} chi bộ ở {district} {lack}, cần {task}.",
        "Có nơi {cause} nên việc {act} {quality}.",
    ),
    "tasks": (
        "Thời gian tới, {unit} sẽ {task}, {how}.",
        "Nhiệm vụ đặt ra cho {people} là {task}, đồng thời {task}.",
        "{District} đăng ký {task} trước tháng {month}, {how}.",
        "Mục tiêu của {unit} là {effect}, muốn vậy phải {task}.",
        "Mỗi {people} nhận một phần việc: {task}.",
        "{Time}, {unit} tiếp tục {act}, {task}.",
        "Cấp ủy {commune} cam kết {task} và báo cáo {how}.",
    ),
    "closing": (
        "Chuyện ở {hamlet} cho thấy {act} sẽ {effect}.",
        "Kết thúc {gathering}, {unit} trao thưởng {few} tập thể tiêu biểu.",
        "Cũng tại {venue}, {people} ký giao ước {act}.",
        "Dịp này, {bureau} trao {count} suất quà tặng {people} {commune}.",
        "Buổi gặp khép lại, {people} ra về với mong muốn {effect}.",
        "Rời {commune}, điều đọng lại là {people} đã biết {act}.",
        "{Unit} tin rằng {field} năm tới sẽ {quality}.",
    ),
}
