searchPart("t2",[["2025/ve-nguon.html","Buổi sinh hoạt · 2025","Sinh hoạt về nguồn"]]);
