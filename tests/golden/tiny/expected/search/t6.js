searchPart("t6",[["chu-de/tu-duong.html","Nhóm vấn đề","Tu dưỡng, rèn luyện đạo đức cách mạng","Nhóm vấn đề thử.","Vì sao","Để thử."]]);
