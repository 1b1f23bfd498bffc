searchPart("t7",[["tac-pham/tac-pham-thu.html","Tác phẩm","Tác phẩm thử","Tác giả thử, 2024"]]);
