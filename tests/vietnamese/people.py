"""Names, positions and offices as the sites of every part of the country write them (no real person is meant)."""

from __future__ import annotations

KINH = """
Nguyễn Thị Hoài An, Trần Văn Bình, Lê Thị Thu Nga, Phạm Hoàng Anh Tuấn, Nguyễn Lê Ngọc Bảo Trân, Tôn Nữ Thị Hà,
Nguyễn Phước Bảo Ân, Hoàng Huy, Đoàn Văn Trường, Trương Công Án, Đặng Văn Tỉnh, Trần Công Luật, Nguyễn Xuân Phường,
Đoàn Thị Hội, Lê Thanh Chương, Mai Thị Thu Hiền, Trang Thanh Vụ, Vương Đình Huy, Huỳnh Phong Tranh, Thái Thị An, Đỗ
Văn Chiến, Phan Sở, Bùi Thị Quyền, Ngô Đức Tin, La Văn Cục, Lương Duy Ban, Cao Đăng Khoa, Lê Đoàn, Hồ Viện
"""
NORTHERN = """
Giàng A Páo, Lò Văn Pâng, Cầm Thị Chiêu, Vàng A Sình, Lường Văn Định, Quàng Thị Hoa, Tòng Thị Phóng, Vi Văn Sơn, Lữ
Văn May, Kha Văn Lập, Cụt Thị Hường, Moong Văn Hợi, Và Bá Dìa, Lầu Bá Chày, Xồng Bá Lẩu, Thào A Khay, Sùng A Lềnh,
Má A Lềnh, Nông Quốc Thành, Bế Xuân Trường, Triệu Tài Vinh, Phàn Phù Lìn, Tẩn Láo San, Chẻo Sử Mẩy, Lý Láo Tả, Ma
Seo Lềnh, Ly Mí Vàng, Sình Mí Gái, Thò Mí Sính, Vừ A Bằng, Hạng A Cháng, Mùa A Sơn, Hờ A Di, Bàn Văn Phin, Pờ Hùng
Sang, Khoàng Thị Thanh Nga, Bạc Cầm Thị Hoa, Hà Sỹ Huyện, Lộc Thị Thanh, Lương Thị Xuân
"""
HIGHLANDS = """
H'Yim Kđoh, Y Thanh Hà Niê Kđăm, Y Biêr Niê, H’Lim Niê, H'Hen Mlô, Y Giang Gry Niê Knơng, Ksor H'Bơ Khăp, Rơ Chăm
H'Hồng, Siu Hương, Rah Lan Chung, Kpă Thuyên, R'Com Sa Duyên, K'Brêu, K’Mák, Ka Să Ha Thương, Cil Múp Ha Kriêng, Bon
Yô Soan, Điểu K'Ré, Điểu Huỳnh Sang, A Ninh, Y Mửi, Bling Mia, Alăng Mai, Arất Blúi, Chamaléa Thị Thủy, Pi Năng Thị
Hốn, Katơr Thị Sương, Mấu Thị Bích Phanh, Ayun H'Bút, Nay Quốc, Hơ Vê, Đinh Thị Hồng Minh, A Lăng Thị Bê
"""
KHMER_AND_CHAM = """
Thạch Sơ Ry, Sơn Thị Ánh Hồng, Kim Thanh Dũng, Lâm Sô Kha, Danh Út, Trà Văn Sít, Kiên Sóc Kha, Tăng Sà Vông, Châu
Sóc Ni, Đàng Năng Thơm, Quảng Đại Cường, Bá Văn Quyến, Hán Văn Lãnh, Kiều Minh Tâm, Thập Liên Trưởng, Néang Kim
Cheng
"""
PEN_NAMES = (
    "Huỳnh Phong, Hùng Anh, Minh Anh, TRUNG HIẾU, DƯƠNG TUẤN, Sỹ Thành, Thu Hà, Quế Lâm, NGUYÊN ĐOAN, Thanh Thủy"
)
INITIALS = "TQ, L.P, NPV, Tr.Đức, TrS-BĐ, LTT, P.V, N.T.H, Th.Hoa, NĐ-QT, T.T, MH, H.Yến, Ng.Lan"
COLLECTIVES = "BBT, Ban Biên tập, Nhóm phóng viên, Nhóm PV, CTV, NPV, Nhóm tác giả, PV, Nhóm PV - CTV"

ROLES = """
Trưởng phòng Tổng hợp; Phó Trưởng ban; Phó Trưởng phòng KH-TT-TL; Giảng viên khoa Lý luận cơ sở; Chuyên viên; Ủy
viên Ban Thường vụ, Trưởng Ban Tổ chức; Phó Bí thư Thường trực; Bí thư Chi bộ; Chủ tịch Hội Nông dân huyện; Hiệu
trưởng; Phó Hiệu trưởng; Chánh Văn phòng; Phó Chánh Văn phòng; Trưởng khoa Xây dựng Đảng; Tổng Biên tập; Phó Tổng
Biên tập; Nguyên Phó Trưởng ban; Kiểm tra viên; Giám đốc Trung tâm; Phó Chủ nhiệm; Chỉ huy trưởng; Chính ủy; Phó
Chính ủy; Chính trị viên; Phó Giám đốc; Viện trưởng; Chánh án; Chánh Thanh tra; Bí thư Đoàn; Trưởng thôn; Giảng viên
chính; Chuyên viên chính; Kế toán trưởng; Thẩm phán; Kiểm sát viên; Tỉnh ủy viên; Huyện ủy viên, Trưởng Ban Dân vận;
Phó Ban Dân vận; Q. Trưởng ban; Phó phòng; Trưởng Bộ môn; Giáo viên; Uỷ viên BTV, Trưởng Ban Tuyên giáo; UVBTV, Chủ
nhiệm UBKT; Hội viên; Công chức Văn hóa - Xã hội; Bí thư kiêm Trưởng thôn; Quyền Giám đốc; Phó Trưởng Khoa; Trưởng
Ban Công tác Mặt trận; Điều tra viên; Trưởng trạm; Phó Văn phòng; Đảng ủy viên; Biên tập viên; Thường trực Đảng ủy;
Trợ lý Tuyên huấn
"""
OFFICES = """
Ban Tổ chức Tỉnh ủy; Ban Tổ chức Tỉnh ủy Nghệ An; Cơ quan UBKT Tỉnh uỷ Hưng Yên; Học viện Chính trị, Bộ Quốc phòng;
Trường Chính trị tỉnh; Ủy ban Kiểm tra Tỉnh ủy; Huyện ủy Nam Đàn; Báo Nghệ An; Phòng Lý luận chính trị, Ban Tuyên
giáo Tỉnh ủy; Hội Liên hiệp Phụ nữ tỉnh; Đảng ủy Khối các cơ quan tỉnh; Sở Nội vụ; Trung tâm Chính trị huyện Yên
Thành; Tỉnh đoàn; Khoa Xây dựng Đảng, Trường Chính trị tỉnh; Liên đoàn Lao động tỉnh; Ủy ban MTTQ Việt Nam tỉnh; Bộ
CHQS tỉnh; BĐBP tỉnh; VP Tỉnh ủy; UBND xã Kim Liên; Công an tỉnh; Viện Kiểm sát nhân dân tỉnh; Tòa án nhân dân tỉnh;
Đài PT-TH tỉnh; Thành ủy; Ban Quản lý Khu kinh tế; Chi cục Kiểm lâm; Hạt Kiểm lâm huyện; Nhà Văn hóa huyện; Bảo hiểm
xã hội tỉnh; Bệnh viện Đa khoa tỉnh; Kho bạc Nhà nước tỉnh; Xã đoàn Kim Liên; Công đoàn Viên chức tỉnh; Đồn Biên
phòng Tam Hợp; Đảng bộ xã Kim Liên; Tỉnh ủy; Trường THPT Lê Hồng Phong; Hội đồng Lý luận Trung ương; BTG Tỉnh ủy;
BTCTU; Ban Tuyên giáo và Dân vận Tỉnh ủy; Thị ủy Cai Lậy; Ngân hàng Chính sách xã hội tỉnh; Công ty Điện lực Nghệ
An; Văn phòng HĐND tỉnh; Hội Cựu chiến binh huyện; Quân khu 4; Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh; Đảng ủy xã
Kim Liên; Tạp chí Cộng sản; Thông tấn xã Việt Nam; Trạm Y tế xã
"""


def listed(text: str, mark: str = ",") -> list[str]:
    """The entries of one of the texts above."""
    return [entry for entry in (" ".join(part.split()) for part in text.split(mark)) if entry]


#: One list of each, the peoples mixed, so that a part of it has something of all.
NAMES = listed(",".join((KINH, NORTHERN, HIGHLANDS, KHMER_AND_CHAM)))
ROLE_LIST, OFFICE_LIST = (
    listed(ROLES, ";"),
    [office for office in (" ".join(o.split()) for o in OFFICES.split(";")) if office],
)
