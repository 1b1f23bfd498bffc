searchPart("t7",[["chu-de/tu-duong.html","Nhóm vấn đề","Tu dưỡng"]]);
