searchPart("t5",[["dang-vien/hoa.html","Đảng viên","Bùi Thị Hoà","Đồng chí Bùi Thị Hoà"],["dang-vien/uoc.html","Đảng viên","Ma Văn Ước","Đồng chí Ma Văn Ước"]]);
