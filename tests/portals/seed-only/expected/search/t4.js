searchPart("t4",[["2025/ve-nguon.html","Buổi sinh hoạt · Sinh hoạt về nguồn, thăm địa chỉ đỏ, 2025","Sinh hoạt về nguồn thăm địa chỉ đỏ","Sinh hoạt về nguồn, thăm địa chỉ đỏ năm 2025"]]);
