#include "model/ending.h"

#include "format/vietnamese.h"

Ending ending_of(Str name, Str *ret_stem)
{
	static const struct { Str letters; Ending ending; } endings[] = {
		{STR_INIT("md"), ENDING_MARKDOWN},
		{STR_INIT("markdown"), ENDING_MARKDOWN},
		{STR_INIT("yaml"), ENDING_YAML},
		{STR_INIT("yml"), ENDING_YAML},
		{STR_INIT("txt"), ENDING_TEXT},
		{STR_INIT("doc"), ENDING_WORD},
		{STR_INIT("docx"), ENDING_WORD},
		{STR_INIT("odt"), ENDING_WORD},
		{STR_INIT("rtf"), ENDING_WORD},
	};
	size_t dot;
	*ret_stem = name;
	if (!str_find_last(name, '.', &dot))
		return ENDING_OTHER;
	Str letters = str_slice(name, dot + 1, name.len);
	for (size_t i = 0; i < COUNT(endings); i++)
		if (vietnamese_same_key(letters, endings[i].letters)) {
			*ret_stem = str_slice(name, 0, dot);
			return endings[i].ending;
		}
	return ENDING_OTHER;
}
