searchPart("t6",[["to-dang/to-hai.html","Tổ đảng","Tổ đảng Hai"],["to-dang/to-mot.html","Tổ đảng","Tổ đảng Một"]]);
