/* Names without what papers write around them. */
#include "model/naming.h"

#include <string.h>

#include "format/vietnamese.h"

/* How many words of name are a form of address. */
static size_t address_words(Str first, Str second)
{
	static const Str forms[] = {
		STR_INIT("đ/c"), STR_INIT("đc"), STR_INIT("đ.c"),
		STR_INIT("đ/c."),
	};
	if (vietnamese_among(first, forms, COUNT(forms)))
		return 1;
	return vietnamese_same_key(first, STR("đồng"))
		&& vietnamese_same_key(second, STR("chí")) ? 2 : 0;
}

Str naming_bare(Str name)
{
	Str first, second, rest, behind;
	name = str_trim(name);
	if (!str_cut(name, ' ', &first, &rest))
		return name;
	str_cut(str_trim(rest), ' ', &second, &behind);
	size_t words = address_words(first, second);
	return words ? str_trim(words == 1 ? rest : behind) : name;
}

/* Whether one of the degrees begins rest, which is then what stands behind. */
static bool drop_degree(Str *rest)
{
	static const Str degrees[] = {
		STR_INIT("GS"), STR_INIT("PGS"), STR_INIT("TS"),
		STR_INIT("ThS"), STR_INIT("CN"), STR_INIT("TSKH"),
		STR_INIT("Giáo sư"), STR_INIT("Phó giáo sư"),
		STR_INIT("Tiến sĩ"), STR_INIT("Thạc sĩ"), STR_INIT("Cử nhân"),
	};
	for (size_t i = 0; i < COUNT(degrees); i++) {
		size_t len = degrees[i].len;
		if (rest->len > len && memchr(" .,", rest->ptr[len], 3)
				&& vietnamese_same_key(str_slice(*rest, 0, len),
					degrees[i])) {
			*rest = str_trim_start(str_slice(*rest, len,
				rest->len), STR(" .,"));
			return true;
		}
	}
	return false;
}

Str naming_untitled(Str name)
{
	name = naming_bare(name);
	while (drop_degree(&name))
		;
	return name;
}

Str naming_remark(Str *name)
{
	size_t open;
	if (!str_ends(*name, STR(")")) || !str_find(*name, STR(" ("), &open))
		return (Str){0};
	Str remark = str_slice(*name, open + 2, name->len - 1);
	*name = str_trim(str_slice(*name, 0, open));
	return str_trim(remark);
}
