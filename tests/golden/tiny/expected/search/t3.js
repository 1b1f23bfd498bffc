searchPart("t3",[["trang/gioi-thieu.html","Trang","Giới thiệu","Trang thử, dẫn tới Gương mẫu học tập suốt đời và đề cương."]]);
