searchPart("t6",[["tac-pham/nen-van-hoa-viet-nam.html","Tác phẩm","Xây dựng và phát triển nền văn hóa Việt Nam tiên tiến, đậm đà bản sắc dân tộc","Nguyễn Phú Trọng"]]);
