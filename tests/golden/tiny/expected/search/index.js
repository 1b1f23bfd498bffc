searchPart("index","13;");
