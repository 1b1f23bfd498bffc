searchPart("index","15;");
