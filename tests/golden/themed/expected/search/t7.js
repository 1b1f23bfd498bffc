searchPart("t7",[["chu-de/tu-duong.html","Chủ đề","Tu dưỡng"]]);
