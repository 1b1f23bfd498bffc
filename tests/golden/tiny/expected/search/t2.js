searchPart("t2",[["2025/ve-nguon.html","Buổi sinh hoạt · Sinh hoạt về nguồn, thăm địa chỉ đỏ, 14/11/2025","Sinh hoạt về nguồn","Sinh hoạt về nguồn, thăm địa chỉ đỏ năm 2025","Thứ Sáu, 14/11/2025"]]);
