searchPart("index","44;");
