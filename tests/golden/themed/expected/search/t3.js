searchPart("t3",[["2025/ba.html","Buổi sinh hoạt · Sinh hoạt thường kỳ, 2025","Chưa có ngày","Sinh hoạt thường kỳ năm 2025"]]);
