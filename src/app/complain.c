#include "app/complain.h"

#include <stdio.h>
#include <string.h>

bool complain(const char *vi, const char *en, Str word, Str best)
{
	const char *place = strstr(vi, "{1}");
	int before = place ? (int)(place - vi) : (int)strlen(vi);
	fprintf(stderr, "chuyende: %.*s%s“%.*s”%s (%s)\n", before, vi,
		place ? "" : " ", STR_ARG(word), place ? place + 3 : "", en);
	if (best.len)
		fprintf(stderr, "  gợi ý: có phải “%.*s” không? "
			"(did you mean?)\n", STR_ARG(best));
	return false;
}
