"""Vietnamese words of which texts are made. Nothing here is a fact: bodies,
people and papers of a benchmark do not exist."""

SUBJECTS = (
	"Chi ủy", "Tập thể chi bộ", "Các tổ đảng", "Đội ngũ giảng viên",
	"Đảng viên trẻ", "Tổ trưởng tổ đảng", "Mỗi đảng viên",
	"Người đứng đầu đơn vị", "Cán bộ quản lý các phòng, khoa",
	"Bộ phận phục vụ đào tạo", "Nhóm soạn thảo đề cương",
	"Giảng viên được phân công", "Công đoàn bộ phận",
	"Chi đoàn thanh niên", "Viên chức hành chính",
	"Đồng chí phụ trách chuyên môn", "Đa số đảng viên",
	"Từng cán bộ, giảng viên", "Bộ phận thông tin, tư liệu",
	"Hội đồng khoa học nhà trường", "Giảng viên đi thực tế",
	"Đảng viên làm công tác quản lý lớp",
)
PREDICATES = (
	"chủ động xây dựng kế hoạch công tác",
	"nghiêm túc tự phê bình và phê bình",
	"thường xuyên rà soát công việc được giao",
	"gắn nội dung sinh hoạt với nhiệm vụ chuyên môn",
	"dành nhiều thời gian nghiên cứu tài liệu",
	"mạnh dạn đề xuất cách làm mới", "giữ nền nếp sinh hoạt hằng tháng",
	"phối hợp chặt chẽ với các đơn vị liên quan",
	"lắng nghe ý kiến của học viên",
	"chia sẻ kinh nghiệm sau mỗi chuyến đi cơ sở",
	"cập nhật văn bản mới vào bài giảng",
	"theo dõi đến cùng những việc đã kết luận",
	"đăng ký việc làm cụ thể theo từng quý",
	"trao đổi thẳng thắn về những khâu còn yếu",
	"đổi mới cách kiểm tra, đánh giá", "tham gia dự giờ và góp ý",
	"cải tiến lề lối, tác phong làm việc",
	"sử dụng có hiệu quả cơ sở vật chất",
	"rút kinh nghiệm ngay sau từng phần việc",
	"bồi dưỡng kỹ năng cho người mới vào nghề",
	"đưa ví dụ thực tiễn của địa phương vào bài học",
	"công khai tiến độ để mọi người cùng theo dõi",
)
PURPOSES = (
	"để nâng cao chất lượng giảng dạy",
	"nhằm khắc phục những hạn chế đã được chỉ ra",
	"trên tinh thần thẳng thắn, xây dựng",
	"theo đúng thời hạn đã cam kết", "ngay từ những tháng đầu năm",
	"trong điều kiện công việc ngày càng nhiều",
	"với sự hỗ trợ của các tổ đảng khác",
	"thông qua những việc làm cụ thể", "bằng nhiều hình thức linh hoạt",
	"để học viên hiểu rõ và vận dụng được",
	"nhằm đáp ứng yêu cầu của nhiệm vụ mới",
	"dưới sự chỉ đạo của người đứng đầu",
	"trên cơ sở góp ý của đồng nghiệp",
	"để đề cương sát với thực tế cơ sở",
	"nhằm giữ vững kỷ luật, kỷ cương",
	"trong từng học kỳ và cả năm học",
	"để tạo chuyển biến rõ nét về nhận thức",
	"theo hướng thiết thực, không hình thức",
)
RESULTS = (
	"nhờ đó kết quả được học viên ghi nhận",
	"tuy vậy việc đánh giá còn chung chung",
	"song mức độ chuyển biến chưa đồng đều",
	"qua đó từng người thấy rõ phần việc của mình",
	"vì thế cần có người theo dõi thường xuyên",
	"nhưng thời gian dành cho thảo luận còn ít",
	"do đó nội dung đi vào chiều sâu hơn trước",
	"song một số nơi còn lúng túng khi triển khai",
	"nhờ vậy không khí sinh hoạt cởi mở hơn",
	"tuy nhiên số liệu minh chứng chưa đầy đủ",
	"qua đó tinh thần trách nhiệm được nâng lên",
	"nên cần được tiếp tục duy trì trong thời gian tới",
)
OPENINGS = (
	"Thời gian qua", "Trên thực tế", "Bên cạnh đó", "Cùng với đó",
	"Từ đầu năm đến nay", "Qua khảo sát", "Theo phản ánh của học viên",
	"Trong quá trình thực hiện", "Ở một số đơn vị", "Nhìn chung",
)
ACTIONS = (
	"Nâng cao chất lượng", "Đổi mới", "Tăng cường", "Phát huy vai trò của",
	"Khắc phục hạn chế trong", "Gắn trách nhiệm nêu gương với",
	"Vận dụng kinh nghiệm thực tiễn vào", "Hoàn thiện", "Bàn về",
	"Tạo chuyển biến trong",
)
OBJECTS = (
	"công tác tự học của giảng viên", "hoạt động dự giờ, góp ý bài giảng",
	"công tác quản lý lớp học", "nghiên cứu khoa học và tổng kết thực tiễn",
	"sinh hoạt chuyên đề của tổ đảng", "việc nêu gương của người đứng đầu",
	"công tác phục vụ học viên", "việc sử dụng thư viện và tư liệu",
	"văn hóa công sở", "công tác kiểm tra, đánh giá học viên",
	"phương pháp thảo luận nhóm", "việc đi thực tế cơ sở",
	"công tác bồi dưỡng giảng viên trẻ", "việc thực hành tiết kiệm",
	"công tác dân vận ở cơ sở", "ứng dụng công nghệ trong giảng dạy",
	"việc thực hiện quy chế dân chủ", "công tác thông tin, tuyên truyền",
	"nền nếp, tác phong làm việc", "việc xây dựng kế hoạch cá nhân",
)
CONTEXTS = (
	"trong giai đoạn mới", "từ thực tiễn nhà trường",
	"gắn với nhiệm vụ chuyên môn", "ở các lớp mở tại huyện",
	"qua góp ý của học viên", "theo hướng thiết thực, hiệu quả",
	"của từng cán bộ, đảng viên", "trong công tác đào tạo, bồi dưỡng",
	"trước yêu cầu của nhiệm vụ", "từ những việc làm hằng ngày",
	"trong sinh hoạt tổ đảng", "gắn với trách nhiệm nêu gương",
)
MEASURES = (
	"Số buổi dự giờ", "Bài giảng được cập nhật", "Lượt ý kiến góp ý",
	"Đề tài, sáng kiến được công nhận", "Chuyến đi thực tế cơ sở",
	"Học viên được hỏi ý kiến", "Văn bản xử lý đúng hạn",
	"Lượt đọc tại thư viện", "Giờ thảo luận trên lớp",
	"Việc đăng ký đã hoàn thành", "Tài liệu được số hóa",
	"Buổi sinh hoạt có tranh luận",
)
NOTES = (
	"Số liệu do các tổ đảng tự thống kê, làm tròn đến hàng đơn vị.",
	"Tính đến hết tháng trước thời điểm hoàn thành dự thảo.",
	"Không tính các lớp bồi dưỡng ngắn ngày dưới một tuần.",
	"Tổng hợp từ phiếu khảo sát, có một số phiếu không trả lời đủ câu hỏi.",
	"Theo báo cáo của các phòng, khoa gửi chi ủy.",
	"So với cùng kỳ năm trước; năm đầu chưa có số liệu để so sánh.",
)
QUESTIONS = (
	"Khâu nào trong công việc của đồng chí cần thay đổi trước hết?",
	"Đồng chí đã làm gì để giúp đồng nghiệp trẻ tiến bộ?",
	"Vì sao nhiều góp ý được tiếp thu mà chưa được thực hiện?",
	"Tổ đảng có thể nhận phần việc nào, xong vào lúc nào?",
	"Làm thế nào để đo được kết quả bằng con số?",
	"Việc nào nên bỏ bớt để dành thời gian cho chuyên môn?",
	"Học viên mong đợi điều gì nhất ở giảng viên nhà trường?",
	"Kinh nghiệm nào của tổ khác có thể áp dụng ngay?",
)
TASKS = (
	"Bổ sung mục góp ý vào phiếu dự giờ", "Lập bảng theo dõi công việc chung",
	"Rà soát tài liệu tham khảo của tổ", "Viết báo cáo kết quả khảo sát",
	"Chuẩn bị giờ giảng mẫu", "Cập nhật ví dụ thực tiễn vào bài giảng",
	"Hướng dẫn giảng viên mới", "Tổng hợp ý kiến của học viên",
)
REASONS = (
	"Đi công tác", "Giảng bài tại lớp mở ở huyện", "Nghỉ phép năm",
	"Trực cơ quan", "Đi học tập trung",
)
# Of names of villages that do not exist: some differ in their marks only.
VILLAGES = (
	("Nà", "Na", "Bản", "Bàn", "Pác", "Khuổi", "Lủng", "Lũng", "Cốc",
		"Thôm", "Phiêng", "Tổng", "Nặm", "Nậm", "Kéo", "Slam", "Khau",
		"Bó", "Bò", "Đông", "Đồng", "Quảng", "Hợp", "Vằng", "Pù", "Phja",
		"Cạm", "Cẩm", "Loỏng", "Vi", "Chợ", "Tân", "Tấn", "Mỏ", "Co",
		"Đon", "Đồn", "Tẳng", "Roỏng", "Thẳm"),
	("Lầu", "Lâu", "Tặm", "Pục", "Chang", "Cọn", "Diếu", "Mạ", "Má",
		"Giàng", "Muồng", "Phầy", "Ngỏa", "Khoang", "Cưởm", "Choong",
		"Dụ", "Hin", "Hín", "Lặc", "Mèo", "Nghè", "Oóng", "Phường",
		"Quân", "Quần", "Sliến", "Toàn", "Vén", "Xỏm", "Ỏi", "Bjoóc",
		"Cằm", "Đeng", "Đẻng", "Hoáy", "Kim", "Kìm", "Sjẩu", "Thuông"),
)
FAMILIES = (
	"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ",
	"Nông", "Lý", "Hà", "Triệu", "Ma", "Lường", "Dương", "Ngô", "Phan",
	"Đinh", "Lục",
)
MIDDLES = (
	"Văn", "Thị", "Đức", "Minh", "Thanh", "Quang", "Thu", "Ngọc", "Hữu",
	"Kim", "Xuân", "Đình",
)
GIVEN = (
	"An", "Anh", "Ánh", "Ân", "Bình", "Cúc", "Chiến", "Dung", "Dũng",
	"Đạt", "Giang", "Hà", "Hiền", "Hòa", "Hùng", "Khánh", "Lan", "Lâm",
	"Liên", "Mai", "Minh", "Nam", "Nga", "Nghĩa", "Oanh", "Phương",
	"Quân", "Sen", "Sơn", "Thảo", "Tuấn", "Ước", "Vân", "Yến",
)
FIELDS = (
	"Lý luận cơ sở", "Xây dựng Đảng", "Nhà nước và pháp luật",
	"Quản lý đào tạo", "Tổ chức - Hành chính", "Thông tin - Tư liệu",
	"Nghiên cứu khoa học", "Dân vận", "Kinh tế chính trị", "Kiểm tra",
)
# Kind in words, abbreviation, letters of the issuer, issuer.
PAPERS = (
	("Kết luận", "KL", "TW", "Bộ Chính trị"),
	("Chỉ thị", "CT", "TW", "Ban Bí thư"),
	("Hướng dẫn", "HD", "BTCTW", "Ban Tổ chức Trung ương"),
	("Kế hoạch", "KH", "ĐU", "Đảng ủy Các cơ quan tỉnh"),
	("Nghị quyết", "NQ", "TU", "Tỉnh ủy"),
)
