searchPart("index","36;");
