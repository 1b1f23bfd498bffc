searchPart("t1",[["2025/hai-de-cuong.html","Đề cương · 2025 · Tổ Hai","Nêu gương","Thực trạng","Đã rõ.","Nguyên nhân","Đã biết.","Giải pháp","Xem đề cương trước.","Thêm ví dụ."]]);
