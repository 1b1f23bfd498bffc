searchPart("t3",[["2025/ba.html","Buổi sinh hoạt · 2025","Chưa có ngày"]]);
