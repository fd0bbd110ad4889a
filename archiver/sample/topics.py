"""What the articles of the sample world are about: for each topic, the fragments that only it uses."""

from __future__ import annotations

from collections.abc import Mapping

from archiver.sample.vocabulary import parts

_TOPICS = {
    "kiem_tra": {
        "field": """công tác kiểm tra, giám sát; thi hành kỷ luật trong Đảng; giải quyết đơn thư tố cáo;
            giám sát chuyên đề; kiểm tra dấu hiệu vi phạm; kiểm soát kê khai tài sản""",
        "act": """dựng đề cương gợi ý kiểm tra; thẩm tra, xác minh tại chỗ; công bố kết luận giám sát;
            lập tổ giám sát {few} người; đối chiếu hồ sơ kỷ luật; theo dõi việc sửa chữa khuyết điểm; rà lại
            quy chế làm việc; xem xét {count} lá đơn; đánh giá bản tự kiểm điểm; mời đảng viên giải trình;
            kiểm tra tài chính đảng; giữ kỷ luật phát ngôn""",
        "result": """đã kết thúc {count} cuộc kiểm tra; {few} đảng viên bị khiển trách; {count} kiến
            nghị được thực hiện xong; thu hồi {money} triệu đồng; số vụ việc tồn đọng giảm còn {few};
            {percent} chi bộ tự kiểm tra; {few} tổ chức đảng được giám sát lại; hồ sơ lưu trữ đạt {percent};
            cảnh báo sớm {few} vụ việc""",
        "task": """xây dựng chương trình kiểm tra năm sau; chọn lĩnh vực dễ phát sinh tiêu cực; bồi
            dưỡng kỹ năng thẩm tra; công khai kết luận trong chi bộ; nắm chắc địa bàn; kết nối với thanh
            tra, nội chính; chấn chỉnh ngay từ khi mới manh nha; bảo vệ người tố giác trung thực; hậu kiểm
            sau kết luận; phân công ủy viên theo dõi cụm""",
        "lack": """một số chi bộ nể nang khi tự kiểm tra; báo cáo giám sát sơ sài; thời hạn thẩm tra kéo
            dài; chưa chủ động phát hiện vi phạm; biên bản thiếu chữ ký; khuyết điểm cũ lặp lại; kết luận
            chậm triển khai""",
        "heading": """Từ đề cương đến thực địa; Những con số qua thẩm tra; Không có vùng cấm; Kỷ luật để
            phòng ngừa; Sau kết luận giám sát""",
    },
    "to_chuc": {
        "field": """công tác tổ chức xây dựng Đảng; sinh hoạt chi bộ theo chuyên đề; phát triển đảng
            viên mới; quy hoạch cán bộ nữ; sắp xếp tổ chức bộ máy; luân chuyển cán bộ xã""",
        "act": """chấm điểm chất lượng sinh hoạt; kết nạp quần chúng ưu tú; soát lại lý lịch đảng viên;
            ghép {few} chi bộ nhỏ; bỏ phiếu tín nhiệm; giới thiệu nguồn quy hoạch; đưa cán bộ trẻ về thôn;
            trao huy hiệu Đảng; đổi thẻ đảng viên; khoán tinh giản biên chế; tổ chức thi tuyển trưởng phòng;
            mở sổ tay đảng viên""",
        "result": """kết nạp được {count} đảng viên mới; {percent} chi bộ xếp loại tốt; giảm {few} đầu
            mối trực thuộc; {count} cán bộ được luân chuyển; xóa {few} thôn trắng đảng viên; tuổi bình quân
            cấp ủy hạ xuống {age}; {few} nữ cán bộ vào quy hoạch; {count} hồ sơ được số hóa; tỷ lệ dự họp
            đạt {percent}""",
        "task": """tạo nguồn từ học sinh cuối cấp; gắn quy hoạch với đào tạo; thay cán bộ uy tín thấp;
            nhân mô hình chi bộ kiểu mẫu; chuẩn hóa chức danh bí thư thôn; đánh giá cán bộ theo sản phẩm; rà
            soát đảng viên đi làm ăn xa; giao chỉ tiêu kết nạp từng quý; đưa nội dung họp tới trước ba ngày;
            củng cố chi bộ trong doanh nghiệp""",
        "lack": """nội dung họp còn chung chung; nguồn kết nạp cạn dần; đảng viên trẻ ngại phát biểu;
            quy hoạch khép kín một nơi; biên chế giảm chưa gắn với chất lượng; hồ sơ kê khai thiếu mục; bí
            thư kiêm trưởng thôn quá tải""",
        "heading": """Chi bộ là gốc; Gỡ khó nguồn kết nạp; Chọn đúng người, giao đúng việc; Bộ máy gọn
            hơn; Đánh giá bằng sản phẩm""",
    },
    "dan_van": {
        "field": """phong trào dân vận khéo; công tác dân vận chính quyền; thực hiện dân chủ ở cơ sở;
            vận động đồng bào tôn giáo; đối thoại với nhân dân; xây dựng nông thôn mới""",
        "act": """hiến {count} mét vuông đất làm đường; họp dân ban đêm; lập tổ hòa giải; hướng dẫn bà
            con đổi giống; vận động xóa hủ tục; góp ngày công nạo vét kênh; thăm chức sắc tôn giáo; tiếp dân
            vào thứ năm; gỡ vướng giải phóng mặt bằng; dựng nhà đại đoàn kết; thắp sáng đường thôn; nuôi heo
            đất tiết kiệm""",
        "result": """bà con góp {money} triệu đồng; {few} tuyến đường được mở rộng; {count} mô hình được
            công nhận; hòa giải thành {few} vụ; {count} hộ tự nguyện dời rào; hộ nghèo giảm {percent}; xây
            mới {few} cây cầu dân sinh; {count} ý kiến được trả lời; {percent} thôn đạt chuẩn văn hóa""",
        "task": """đối thoại định kỳ hai lần mỗi năm; nghe dân nói trước khi làm; chọn việc nhỏ mà dân
            cần; bồi dưỡng người có uy tín; công khai các khoản đóng góp; nhân rộng tuyến đường hoa; giữ mối
            liên hệ với chức việc; đưa cán bộ về ở cùng dân; gắn vận động với sinh kế; chấm dứt hội họp thay
            việc làm""",
        "lack": """có nơi khoán trắng cho khối dân vận; mô hình đăng ký rồi bỏ đó; đối thoại còn một
            chiều; công khai khoản thu chưa rõ; hương ước lạc hậu; cán bộ trẻ chưa thạo tiếng đồng bào; kiến
            nghị cũ chưa trả lời""",
        "heading": """Nghe dân để làm; Một con đường, nhiều tấm lòng; Khéo từ việc nhỏ; Gần dân, hiểu
            dân; Đất hiến, lòng mở""",
    },
    "tuyen_giao": {
        "field": """công tác tuyên truyền miệng; bảo vệ nền tảng tư tưởng; nắm bắt dư luận xã hội; biên
            soạn lịch sử đảng bộ; học tập nghị quyết; định hướng thông tin trên mạng""",
        "act": """phát bản tin nội bộ; lập nhóm chia sẻ tin tích cực; tập hợp ý kiến cộng tác viên; sưu
            tầm kỷ vật kháng chiến; phản bác tin giả; thi báo cáo viên giỏi; dựng cụm pa nô; in {count} cuốn
            sách nhỏ; ghi âm lời kể nhân chứng; phát thanh bằng tiếng dân tộc; chấm bài thi tìm hiểu; mở
            chuyên mục hỏi đáp""",
        "result": """có {count} buổi nói chuyện thời sự; {percent} đảng viên học nghị quyết; nhận
            {count} bài dự thi; gỡ {few} tài khoản giả mạo; phát hành {count} bản tin; xuất bản {few} tập
            lịch sử; lượng người theo dõi tăng {percent}; {few} điểm cầu được nối; phản ánh {count} luồng dư
            luận""",
        "task": """đổi mới cách truyền đạt; viết ngắn, nói thật; phủ kín cộng tác viên dư luận; tập huấn
            kỹ năng mạng xã hội; thẩm định kỹ bản thảo lịch sử; cung cấp tin chính thống sớm; đưa nghị quyết
            vào cuộc sống; chọn gương người tốt; trả lời dư luận trong ngày; xây dựng lực lượng nòng cốt""",
        "lack": """bài giảng nặng lý thuyết; thông tin đến cơ sở chậm; báo cáo viên ngại đi xa; tài liệu
            dịch chưa kịp; bài viết trùng lặp ý; tin xấu lan trước khi có phản hồi; tư liệu gốc thất lạc""",
        "heading": """Nói cho dân nghe; Giữ trận địa trên mạng; Trang sử quê hương; Dư luận là tấm
            gương; Nghị quyết đi vào đời sống""",
    },
    "chuyen_doi_so": {
        "field": """chuyển đổi số trong cơ quan đảng; họp không giấy; sổ tay đảng viên điện tử; văn
            phòng số cấp xã; cơ sở dữ liệu đảng viên; an toàn thông tin mạng""",
        "act": """cài phần mềm cho {count} máy; số hóa kho lưu trữ; ký số văn bản đi; lập tổ công nghệ
            cộng đồng; cấp tài khoản định danh; kéo cáp quang tới thôn; diễn tập ứng cứu sự cố; dạy người
            già dùng điện thoại; bỏ bản giấy trong họp; làm sạch dữ liệu trùng; thử chữ ký điện tử; nối
            camera hội trường""",
        "result": """{percent} văn bản được ký số; tiết kiệm {money} triệu đồng tiền giấy; {count} đảng
            viên kích hoạt tài khoản; quét {count} trang tài liệu; xử lý hồ sơ nhanh gấp {few}; chặn {count}
            thư rác độc hại; {few} xã phủ sóng toàn phần; phát hiện {few} lỗ hổng; họp trực tuyến chiếm
            {percent}""",
        "task": """chuẩn hóa mã định danh; nâng băng thông cho vùng cao; thuê chuyên gia an ninh mạng;
            đào tạo lại văn thư; sao lưu dữ liệu hằng đêm; thống nhất một cổng đăng nhập; thay máy quá cũ;
            ban hành quy chế khai thác; chấm điểm mức độ số hóa; đưa sổ tay lên điện thoại""",
        "lack": """máy tính cũ chạy chậm; tài khoản tạo ra ít dùng; dữ liệu giữa các huyện lệch nhau;
            mật khẩu đặt dễ đoán; vẫn in giấy để đối chiếu; văn thư lớn tuổi lúng túng; phần mềm không liên
            thông""",
        "heading": """Bỏ giấy, giữ kỷ cương; Dữ liệu là tài sản; Mỗi đảng viên một tài khoản; Đường
            truyền về bản; An toàn trước đã""",
    },
    "hoc_tap_bac": {
        "field": """học tập và làm theo Bác; nêu gương của người đứng đầu; xây dựng đạo đức công vụ;
            chuẩn mực đảng viên; phong trào thi đua yêu nước; nếp sống tiết kiệm""",
        "act": """đăng ký một việc làm theo; đọc mẩu chuyện đầu giờ; đỡ đầu học sinh mồ côi; nuôi lợn
            nhựa giúp bạn; trồng {count} gốc cây; ghi sổ nêu gương; kể chuyện về Người; dọn vệ sinh ngày thứ
            bảy; lập tủ sách chi bộ; nhận bò giống quay vòng; tặng sổ tiết kiệm; vẽ tranh tường bích họa""",
        "result": """{count} tấm gương được biểu dương; quỹ vì người nghèo có {money} triệu đồng;
            {percent} cán bộ viết cam kết; {few} công trình hoàn thành; giúp {count} em tới trường; trồng
            {count} cây xanh; tủ sách có {count} đầu sách; {few} nhà tình nghĩa được trao; tiết kiệm
            {percent} điện năng""",
        "task": """cụ thể hóa chuẩn mực từng ngành; chọn việc khó để nêu gương; kiểm điểm việc làm theo
            hằng quý; tuyên dương kịp thời; đưa nội dung nêu gương vào sinh hoạt; lấy dân giám sát cán bộ;
            tránh phô trương; vun đắp văn hóa công sở; duy trì quỹ nghĩa tình; bảo đảm lời nói đi đôi việc
            làm""",
        "lack": """bản đăng ký giống nhau; có người cam kết rồi quên; gương tốt chưa được kể; lãng phí
            trong hội họp; thái độ tiếp dân chưa niềm nở; sơ kết chiếu lệ; quỹ ủng hộ phân bổ chậm""",
        "heading": """Việc nhỏ, nghĩa lớn; Người đứng đầu đi trước; Chuyện kể đầu tuần; Tiết kiệm thành
            nếp; Gương sáng quanh ta""",
    },
    "lich_su_van_hoa": {
        "field": """giáo dục truyền thống cách mạng; bảo tồn di tích lịch sử; lễ hội và nếp sống văn
            minh; đền ơn đáp nghĩa; bảo tàng cộng đồng; văn hóa đồng bào vùng cao""",
        "act": """trùng tu đình làng; thắp nến nghĩa trang; phục dựng điệu múa cổ; sưu tầm {count} hiện
            vật; mở tour về nguồn; tặng quà thương binh; dạy chữ cổ cho trẻ; ghi hình nghệ nhân; dựng bia
            chiến tích; kể chuyện mùa xuân năm ấy; hát ru bên bếp lửa; quy tập {few} phần mộ""",
        "result": """đón {count} lượt khách; {few} di tích được xếp hạng; quyên được {money} triệu đồng;
            {count} hiện vật về kho; {few} câu lạc bộ ra đời; {percent} gia đình chính sách khá giả; sửa
            {few} mái nhà dột; lớp học có {count} em; {few} nghệ nhân được phong tặng""",
        "task": """kiểm kê di sản từng thôn; đưa sử địa phương vào tiết học; giảm rác ở lễ hội; chăm sóc
            mẹ liệt sĩ; lập bản đồ di tích; xã hội hóa việc tu bổ; giữ tiếng nói trong nhà; chống thương mại
            hóa; đào tạo thuyết minh viên; tu sửa bia ghi danh""",
        "lack": """di tích xuống cấp nhanh; người biết chữ cổ ngày một ít; lễ hội còn rải tiền lẻ; hiện
            vật thiếu lý lịch; khách đến rồi không quay lại; kinh phí tu bổ nhỏ giọt; lớp trẻ thờ ơ""",
        "heading": """Ký ức một dòng sông; Lửa bếp nhà sàn; Về miền chiến khu; Giữ hồn làng; Tấm bia bên
            suối""",
    },
    "kinh_te": {
        "field": """lãnh đạo phát triển kinh tế; nghị quyết về nông nghiệp sạch; giải ngân đầu tư công;
            trồng rừng gỗ lớn; sản phẩm đặc trưng mỗi xã; phòng chống thiên tai""",
        "act": """dồn điền, đổi thửa; gieo giống lúa chịu mặn; dựng nhà kính trồng rau; ký hợp đồng bao
            tiêu; nuôi cá lồng trên hồ; kè bờ suối sạt lở; cấp mã vùng trồng; vay vốn ủy thác; livestream
            bán cam; dời {count} hộ khỏi vùng lũ; lập hợp tác xã chè; phủ xanh đồi trọc""",
        "result": """sản lượng tăng {percent}; thu nhập mỗi héc ta {money} triệu đồng; {few} sản phẩm
            đạt bốn sao; giải ngân được {percent}; trồng {count} héc ta rừng; {count} lao động có việc; xuất
            bán {count} tấn quả; kiên cố {few} cây số kênh; {few} dự án khởi công""",
        "task": """quy hoạch lại vùng chè; kêu gọi nhà máy chế biến; tháo gỡ vướng mắc đất đai; bám lịch
            thời vụ; mua bảo hiểm cho cây trồng; dựng thương hiệu chung; trữ nước trước mùa khô; trực ban
            bốn tại chỗ; đào tạo nghề cho thanh niên; kiểm đếm vốn từng tuần""",
        "lack": """giá bán bấp bênh; mặt bằng giao chậm; dịch bệnh tái phát; đường vào vùng nguyên liệu
            hỏng; liên kết lỏng lẻo; người trẻ bỏ ruộng đi xa; nhà thầu yếu năng lực""",
        "heading": "Đổi đất, đổi đời; Chè trên mây; Vốn chờ mặt bằng; Sau cơn lũ; Cánh đồng không bờ",
    },
}

TOPICS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    topic: {slot: parts(text) for slot, text in slots.items()} for topic, slots in _TOPICS.items()
}
