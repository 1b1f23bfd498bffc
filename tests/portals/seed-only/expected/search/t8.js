searchPart("t8",[["van-ban/144-qd-tw.html","Văn bản","Quy định 144-QĐ/TW","chuẩn mực đạo đức cách mạng của cán bộ, đảng viên giai đoạn mới","Bộ Chính trị"]]);
