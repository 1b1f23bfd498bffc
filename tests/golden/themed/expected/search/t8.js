searchPart("t8",[["tac-pham/sach.html","Tác phẩm","Sách thử"]]);
