#include "model/privacy_label.h"

#include "format/letter.h"

enum { LABEL_MAX = 48 };

/* Labels, folded. */
typedef struct Label {
	Str word;
	PrivacyKind kind;
} Label;

static const Label labels[] = {
	{STR_INIT("the dang"), PRIVACY_PARTY_CARD},
	{STR_INIT("the dang vien"), PRIVACY_PARTY_CARD},
	{STR_INIT("party card"), PRIVACY_PARTY_CARD},
	{STR_INIT("party membership card"), PRIVACY_PARTY_CARD},
	{STR_INIT("cccd"), PRIVACY_IDENTITY},
	{STR_INIT("cmnd"), PRIVACY_IDENTITY},
	{STR_INIT("cmtnd"), PRIVACY_IDENTITY},
	{STR_INIT("can cuoc"), PRIVACY_IDENTITY},
	{STR_INIT("can cuoc cong dan"), PRIVACY_IDENTITY},
	{STR_INIT("chung minh nhan dan"), PRIVACY_IDENTITY},
	{STR_INIT("chung minh thu"), PRIVACY_IDENTITY},
	{STR_INIT("dinh danh"), PRIVACY_IDENTITY},
	{STR_INIT("dinh danh ca nhan"), PRIVACY_IDENTITY},
	{STR_INIT("identity card"), PRIVACY_IDENTITY},
	{STR_INIT("id card"), PRIVACY_IDENTITY},
	{STR_INIT("dien thoai"), PRIVACY_TELEPHONE},
	{STR_INIT("dt"), PRIVACY_TELEPHONE},
	{STR_INIT("sdt"), PRIVACY_TELEPHONE},
	{STR_INIT("dtdd"), PRIVACY_TELEPHONE},
	{STR_INIT("di dong"), PRIVACY_TELEPHONE},
	{STR_INIT("tel"), PRIVACY_TELEPHONE},
	{STR_INIT("telephone"), PRIVACY_TELEPHONE},
	{STR_INIT("phone"), PRIVACY_TELEPHONE},
	{STR_INIT("mobile"), PRIVACY_TELEPHONE},
	{STR_INIT("hotline"), PRIVACY_TELEPHONE},
	{STR_INIT("zalo"), PRIVACY_TELEPHONE},
	{STR_INIT("zalo.me"), PRIVACY_TELEPHONE},
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
	for (size_t i = 0; i < COUNT(labels); i++)
		if (ends_with_word(words, labels[i].word))
			return labels[i].kind;
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
	for (size_t i = 0; i < COUNT(labels); i++)
		if (str_starts(words, labels[i].word))
			return kind_of(words);
	return PRIVACY_NONE;
}
