searchPart("t4",[["2025/ve-nguon.html","Buổi sinh hoạt · 2025","Sinh hoạt về nguồn thăm địa chỉ đỏ"]]);
