searchPart("t4",[["dang-vien/an.html","Đảng viên","Trần Văn An"],["dang-vien/anh-sac.html","Đảng viên","Lý Thị Ánh"],["dang-vien/dat.html","Đảng viên","Đỗ Văn Đạt"]]);
