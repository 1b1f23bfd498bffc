searchPart("t10",[["nam.html","Các năm","Kế hoạch các năm"],["thong-ke.html","Thống kê","Thống kê"],["nhiem-vu.html","Nhiệm vụ","Sổ theo dõi nhiệm vụ"],["lich.html","Lịch","Lịch sinh hoạt"]]);
