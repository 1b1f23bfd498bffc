#include "model/privacy_label.h"

#include "format/letter.h"

enum { LABEL_MAX = 48 };

/* Labels, folded; an empty one ends them. */
static const struct LabelKind {
	PrivacyKind kind;
	Str labels[13];
} kinds[] = {
	{PRIVACY_PARTY_CARD, {
		STR_INIT("the dang"), STR_INIT("the dang vien"),
		STR_INIT("party card"), STR_INIT("party membership card"),
	}},
	{PRIVACY_IDENTITY, {
		STR_INIT("cccd"), STR_INIT("cmnd"), STR_INIT("cmtnd"),
		STR_INIT("can cuoc"), STR_INIT("can cuoc cong dan"),
		STR_INIT("chung minh nhan dan"), STR_INIT("chung minh thu"),
		STR_INIT("dinh danh"), STR_INIT("dinh danh ca nhan"),
		STR_INIT("identity card"), STR_INIT("id card"),
	}},
	{PRIVACY_TELEPHONE, {
		STR_INIT("dien thoai"), STR_INIT("dt"), STR_INIT("sdt"),
		STR_INIT("dtdd"), STR_INIT("di dong"), STR_INIT("tel"),
		STR_INIT("telephone"), STR_INIT("phone"), STR_INIT("mobile"),
		STR_INIT("hotline"), STR_INIT("zalo"), STR_INIT("zalo.me"),
	}},
};

/* Words between a label and its number. */
static const Str fillers[] = {
	STR_INIT(" so"), STR_INIT(" la"), STR_INIT(" no"),
	STR_INIT(" number"), STR_INIT(" lien he"), STR_INIT(" is"),
};

static bool ends_with_word(Str s, Str word)
{
	Letter letter;
	if (!str_ends(s, word))
		return false;
	return s.len == word.len || word.ptr[0] == ' ' || !letter_find(
		(unsigned char)s.ptr[s.len - word.len - 1], &letter);
}

static Str without_tail(Str s)
{
	return str_trim_end(s, STR(" :.-#(=*\"'\r\n\t>"));
}

/* Folds like vietnamese_fold, the end of text only, without an arena. */
static Str fold_tail(Str text, char *buffer)
{
	size_t from = text.len > LABEL_MAX ? text.len - LABEL_MAX : 0;
	size_t len = 0;
	while (from < text.len && ((unsigned char)text.ptr[from] & 0xC0)
			== 0x80)
		from++;
	for (size_t at = from; at < text.len;) {
		Letter letter;
		unsigned rune = str_rune(text, &at);
		if (letter_find(rune, &letter))
			buffer[len++] = letter.base;
		else
			buffer[len++] = rune < 0x80 ? (char)rune : ' ';
	}
	return (Str){buffer, len};
}

/* The words of a label at the end of before, folded in buffer. */
static Str label_words(Str before, char *buffer)
{
	Str text = without_tail(fold_tail(before, buffer));
	for (size_t i = 0; i < COUNT(fillers); i++)
		if (str_ends(text, fillers[i]))
			text = without_tail(str_slice(text, 0,
				text.len - fillers[i].len));
	return text;
}

static PrivacyKind kind_of(Str words)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		for (const Str *label = kinds[i].labels; label->len; label++)
			if (ends_with_word(words, *label))
				return kinds[i].kind;
	return PRIVACY_NONE;
}

PrivacyKind privacy_label(Str before)
{
	char buffer[LABEL_MAX + 4];
	return kind_of(label_words(before, buffer));
}

PrivacyKind privacy_column_label(Str head)
{
	char buffer[LABEL_MAX + 4];
	Str words = str_trim_start(label_words(head, buffer), STR(" *"));
	if (str_starts(words, STR("so ")))
		words = str_slice(words, 3, words.len);
	for (size_t i = 0; i < COUNT(kinds); i++)
		for (const Str *label = kinds[i].labels; label->len; label++)
			if (str_starts(words, *label))
				return kind_of(words);
	return PRIVACY_NONE;
}
