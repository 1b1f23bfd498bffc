#include "model/symbol_kind.h"

#include "format/vietnamese.h"

static const SymbolKind kinds[] = {
	{STR_INIT("NQ"), true, true, PHRASE("Nghị quyết", "Resolution")},
	{STR_INIT("QĐ"), true, true, {{0}}},
	{STR_INIT("QĐi"), true, false, PHRASE("Quy định", "Regulation")},
	{STR_INIT("KL"), true, true, PHRASE("Kết luận", "Conclusion")},
	{STR_INIT("QC"), true, true, PHRASE("Quy chế", "Statute")},
	{STR_INIT("TB"), true, true, PHRASE("Thông báo", "Notice")},
	{STR_INIT("BC"), true, true, PHRASE("Báo cáo", "Report")},
	{STR_INIT("KH"), true, true, PHRASE("Kế hoạch", "Plan")},
	{STR_INIT("CTr"), true, true, PHRASE("Chương trình", "Programme")},
	{STR_INIT("TTr"), true, true, PHRASE("Tờ trình", "Submission")},
	{STR_INIT("CV"), true, true, PHRASE("Công văn", "Letter")},
	{STR_INIT("BB"), true, true, PHRASE("Biên bản", "Minutes")},
	{STR_INIT("ĐA"), true, true, PHRASE("Đề án", "Project")},
	{STR_INIT("PA"), true, true, PHRASE("Phương án", "Scheme")},
	{STR_INIT("CT"), true, true, PHRASE("Chỉ thị", "Directive")},
	{STR_INIT("HD"), true, true, PHRASE("Hướng dẫn", "Guidance")},
	{STR_INIT("TT"), true, true, {{0}}},
	{STR_INIT("NĐ"), false, true, PHRASE("Nghị định", "Decree")},
	{STR_INIT("L"), false, true, PHRASE("Luật", "Law")},
	{STR_INIT("QH"), false, true, {{0}}},
	{STR_INIT("UBTVQH"), false, true, {{0}}},
	{STR_INIT("PL"), false, true, PHRASE("Pháp lệnh", "Ordinance")},
	{STR_INIT("TTLT"), false, true,
		PHRASE("Thông tư liên tịch", "Joint circular")},
	{STR_INIT("VBHN"), false, true,
		PHRASE("Văn bản hợp nhất", "Consolidated text")},
	{STR_INIT("CĐ"), false, true, PHRASE("Công điện", "Dispatch")},
};

/* Where one abbreviation has several names. */
static const struct Several {
	Str abbreviation;
	Phrase name;
} several[] = {
	{STR_INIT("QĐ"), PHRASE("Quyết định", "Decision")},
	{STR_INIT("QĐ"), PHRASE("Quy định", "Regulation")},
	{STR_INIT("TT"), PHRASE("Thông tư", "Circular")},
	{STR_INIT("TT"), PHRASE("Thông tri", "Circular letter")},
};

/* What is issued along with another paper, and texts of any kind. */
static const Str enclosed[] = {
	STR_INIT("QC"), STR_INIT("KH"), STR_INIT("ĐA"), STR_INIT("PA"),
	STR_INIT("CTr"), STR_INIT("VBHN"),
};

/* Issuers that write the party form only. */
static const Str party_issuers[] = {
	STR_INIT("TW"), STR_INIT("TƯ"), STR_INIT("TU"), STR_INIT("ĐU"),
	STR_INIT("BTCTW"), STR_INIT("BTGTW"), STR_INIT("VPTW"),
	STR_INIT("UBKTTW"), STR_INIT("CB"), STR_INIT("HU"),
};

/* QĐ and NĐ from a keyboard without đ; in capitals they are nothing else. */
static const Str unmarked[] = {STR_INIT("QD"), STR_INIT("ND")};

const SymbolKind *symbol_kind_find(Str abbreviation)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (str_eq(kinds[i].abbreviation, abbreviation))
			return &kinds[i];
	return NULL;
}

const SymbolKind *symbol_kind_meant(Str abbreviation)
{
	const SymbolKind *found = symbol_kind_find(abbreviation);
	for (size_t i = 0; i < COUNT(kinds) && !found; i++)
		if (vietnamese_same_key(kinds[i].abbreviation, abbreviation))
			found = &kinds[i];
	return found;
}

bool symbol_kind_unmarked(Str abbreviation)
{
	return str_among(abbreviation, unmarked, COUNT(unmarked));
}

const Phrase *symbol_kind_name(Str abbreviation)
{
	const SymbolKind *kind = symbol_kind_find(abbreviation);
	return kind && kind->name.in[0] ? &kind->name : NULL;
}

static bool is_name(const Phrase *name, Str words)
{
	return name->in[0] && (vietnamese_same_key(words, phrase_in(name,
			LANGUAGE_VI)) || vietnamese_same_key(words,
			phrase_in(name, LANGUAGE_EN)));
}

const Phrase *symbol_kind_named(Str words)
{
	for (size_t i = 0; i < COUNT(several); i++)
		if (is_name(&several[i].name, words))
			return &several[i].name;
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (is_name(&kinds[i].name, words))
			return str_among(kinds[i].abbreviation, enclosed,
				COUNT(enclosed)) ? NULL : &kinds[i].name;
	return NULL;
}

bool symbol_kind_fits(Str abbreviation, const Phrase *named)
{
	bool known = false;
	if (!named || str_among(abbreviation, enclosed, COUNT(enclosed)))
		return true;
	for (size_t i = 0; i < COUNT(several); i++) {
		bool same = str_eq(several[i].abbreviation, abbreviation);
		known |= same;
		if (same && named == &several[i].name)
			return true;
	}
	const Phrase *name = symbol_kind_name(abbreviation);
	return name ? name == named || is_name(name, phrase_in(named,
		LANGUAGE_VI)) : !known;
}

Str symbol_kind_names(Arena *arena, Str abbreviation, Language language)
{
	Str all = {0};
	const Phrase *name = symbol_kind_name(abbreviation);
	for (size_t i = 0; i < COUNT(several); i++)
		if (str_eq(several[i].abbreviation, abbreviation))
			all = str_join(arena, all, STR(", "), phrase_in(
				&several[i].name, language));
	return name ? phrase_in(name, language) : all;
}

bool symbol_party_issuer(Str first)
{
	return str_among(first, party_issuers, COUNT(party_issuers));
}
