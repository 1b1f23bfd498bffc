searchPart("index","14;");
