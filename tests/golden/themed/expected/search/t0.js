searchPart("t0",[["2025/ke-hoach.html","Kế hoạch · 2025","Kế hoạch sinh hoạt chuyên đề năm 2025","KH: kế hoạch"]]);
