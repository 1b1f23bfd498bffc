#include "render/compile.h"

#include "base/limits.h"
#include "render/scan.h"
#include "render/tag.h"

typedef enum OpenKind {
	OPEN_CODE,	/* if, for, while, do */
	OPEN_REPEAT,
	OPEN_FUNCTION,
	OPEN_BLOCK,	/* a place */
	OPEN_DEFINITION
} OpenKind;

typedef struct Open {
	OpenKind kind;
	Str word;	/* in the source */
} Open;

typedef struct Compiler {
	Arena *arena;
	Diag *diag;
	Template *template;
	Pieces *pieces;
	TreeMaker tree;
	Str text;
	Buf lua;
	struct { VEC(Open) } opens;
	bool writing;		/* a call that writes pieces is open; */
	size_t arguments;	/* and has so many */
	size_t silent_end;	/* end of a line that holds tags alone */
	bool tag_seen;
	bool failed;
} Compiler;

/* Lua has 255 registers for a function. */
enum { ARGUMENTS_MAX = 40 };

static Span span_of(const Compiler *c, Str part)
{
	size_t start = (size_t)(part.ptr - c->text.ptr);
	return span_at(c->template->source, start, start + part.len);
}

static void fail(Compiler *c, RenderFault id, Str part, Args args)
{
	diag_add(c->diag, render_fault(id), span_of(c, part), args);
	c->failed = true;
}

/* Lua's lines stay the template's lines. */
static void add_lines(Compiler *c, Str part)
{
	for (size_t i = 0; i < part.len; i++)
		if (part.ptr[i] == '\n')
			buf_add_char(&c->lua, '\n');
}

/* The pieces of a stretch without code are written by one call. */
static void add_piece(Compiler *c, Piece piece)
{
	if (!c->writing) {
		buf_format(&c->lua, COMPILE_WRITE "(%zu", c->pieces->count);
		c->arguments = 0;
		c->writing = true;
	}
	piece.source = c->template->source;
	*VEC_ADD(c->arena, c->pieces) = piece;
}

static void end_pieces(Compiler *c)
{
	if (!c->writing)
		return;
	c->pieces->items[c->pieces->count - 1].last = true;
	buf_add(&c->lua, STR(");"));
	c->writing = false;
}

static bool within(const Compiler *c, OpenKind least)
{
	for (size_t i = 0; i < c->opens.count; i++)
		if (c->opens.items[i].kind >= least)
			return true;
	return false;
}

/* Whether output at this place would be lost. */
static bool is_outside(const Compiler *c)
{
	return c->template->base_name.len && !within(c, OPEN_FUNCTION);
}

static void add_text(Compiler *c, size_t from, size_t to)
{
	size_t shown = from < c->silent_end ? c->silent_end : from;
	Str part = str_slice(c->text, shown < to ? shown : to, to);
	Str trimmed = str_trim(part);
	if (is_outside(c)) {
		if (trimmed.len)
			fail(c, RENDER_OUTSIDE, trimmed, NO_ARGS);
	} else if (part.len) {
		add_piece(c, (Piece){.kind = PIECE_TEXT, .text = part});
		tree_text(&c->tree, part);
	}
	add_lines(c, str_slice(c->text, from, to));
}

static void open_push(Compiler *c, OpenKind kind, Str word)
{
	*VEC_ADD(c->arena, &c->opens) = (Open){kind, word};
}

/* What an `end` or `until` closes; Lua itself tells of a wrong pair. */
static void close_word(Compiler *c, Str word)
{
	bool until = str_eq(word, STR("until"));
	Open *top = c->opens.count ? &c->opens.items[c->opens.count - 1]
		: NULL;
	buf_add(&c->lua, word);
	if (!top && !until)
		fail(c, RENDER_EXTRA_END, word, NO_ARGS);
	if (!top || (top->kind == OPEN_REPEAT) != until)
		return;
	if (top->kind == OPEN_BLOCK)
		buf_add(&c->lua, STR(")();"));
	else if (top->kind == OPEN_DEFINITION)
		buf_add(&c->lua, STR(");"));
	c->opens.count--;
}

static const struct Opener {
	Str word;
	OpenKind kind;
} openers[] = {
	{STR_INIT("if"), OPEN_CODE},
	{STR_INIT("do"), OPEN_CODE},
	{STR_INIT("repeat"), OPEN_REPEAT},
	{STR_INIT("function"), OPEN_FUNCTION}
};

static void add_name(Compiler *c, Str word)
{
	if (str_eq(word, STR("end")) || str_eq(word, STR("until"))) {
		close_word(c, word);
		return;
	}
	if (scan_is_reserved(word))
		fail(c, RENDER_RESERVED, word, ARGS(ARG(word)));
	for (size_t i = 0; i < COUNT(openers); i++)
		if (str_eq(word, openers[i].word))
			open_push(c, openers[i].kind, word);
	buf_add(&c->lua, word);
}

/* Copies the tag's code without its comments. */
static void add_code(Compiler *c, const Tag *tag)
{
	size_t at = tag->inside;
	for (;;) {
		Token token = scan_next(c->text, &at);
		if (token.kind == TOKEN_CLOSE || token.kind == TOKEN_LOST)
			return;
		if (token.kind == TOKEN_NAME)
			add_name(c, token.text);
		else if (token.kind != TOKEN_COMMENT)
			buf_add(&c->lua, token.text);
		else
			add_lines(c, token.text);
	}
}

static void add_expression(Compiler *c, const Tag *tag)
{
	Str code = str_slice(c->text, tag->inside, tag->end - 2);
	if (is_outside(c))
		fail(c, RENDER_OUTSIDE,
			str_slice(c->text, tag->start, tag->end), NO_ARGS);
	if (c->arguments == ARGUMENTS_MAX
			|| !calls_are_pure(c->template->calls, code))
		end_pieces(c);
	add_piece(c, (Piece){.text = str_trim(code),
		.kind = tag->kind == TAG_RAW ? PIECE_RAW : PIECE_ESCAPED});
	c->arguments++;
	buf_add(&c->lua, STR(",("));
	add_code(c, tag);
	buf_add_char(&c->lua, ')');
}

static const Block *block_find(const Template *template, Str name)
{
	VEC_EACH(const Block, block, &template->blocks)
		if (str_eq(block->name, name))
			return block;
	return NULL;
}

static void add_block(Compiler *c, const Tag *tag)
{
	bool defines = is_outside(c);
	Span span = span_of(c, tag->name);
	const Block *first = block_find(c->template, tag->name);
	if (first) {
		diag_add_related(c->diag, render_fault(RENDER_BLOCK_TWICE),
			span, first->span, ARGS(ARG(tag->name)));
		c->failed = true;
	}
	*VEC_ADD(c->arena, &c->template->blocks) =
		(Block){tag->name, span, defines};
	end_pieces(c);
	open_push(c, defines ? OPEN_DEFINITION : OPEN_BLOCK, tag->word);
	tree_block(&c->tree, tag->name, defines);
	buf_format(&c->lua, "%s(\"%.*s\",function()",
		defines ? COMPILE_DEFINE : COMPILE_BLOCK, STR_ARG(tag->name));
	add_lines(c, str_slice(c->text, tag->start, tag->end));
}

static void add_tag(Compiler *c, const Tag *tag)
{
	Str whole = str_slice(c->text, tag->start, tag->end);
	Str code = str_slice(c->text, tag->inside, tag->end - 2);
	if (tag->kind == TAG_ESCAPED || tag->kind == TAG_RAW) {
		tree_print(&c->tree, code, tag->kind == TAG_RAW ? BRANCH_RAW
			: BRANCH_ESCAPED);
		add_expression(c, tag);
	} else if (tag->kind == TAG_CODE) {
		tree_code(&c->tree, code);
		end_pieces(c);
		add_code(c, tag);
		buf_add_char(&c->lua, ' ');
	} else if (tag->kind == TAG_BLOCK && tag->name.len) {
		add_block(c, tag);
	} else {
		if (tag->kind == TAG_BLOCK)
			open_push(c, OPEN_FUNCTION, tag->word);
		add_lines(c, whole);
	}
}

/* Notes the facts on which later tags, and the text before this one, depend. */
static void note_tag(Compiler *c, const Tag *tag)
{
	bool directive = tag->kind == TAG_EXTENDS || tag->kind == TAG_BLOCK;
	if (directive && !tag->name.len)
		fail(c, RENDER_LITERAL, tag->word, ARGS(ARG(tag->word)));
	if (tag->kind == TAG_EXTENDS && c->tag_seen)
		fail(c, RENDER_EXTENDS_LATE, tag->word, NO_ARGS);
	if (tag->kind == TAG_EXTENDS && tag->name.len && !c->tag_seen) {
		tree_extend(&c->tree);
		c->template->base_name = tag->name;
		c->template->base_span = span_of(c, tag->name);
	}
	c->tag_seen |= tag->kind != TAG_COMMENT;
}

/* The text before tag, without the blanks that lead a silent line. */
static void add_text_before(Compiler *c, size_t from, const Tag *tag)
{
	size_t to = tag->start, silent = 0;
	if (to >= c->silent_end)
		silent = tag_silent_line(c->text, *tag);
	while (silent && to > from && tag_is_blank(c->text.ptr[to - 1]))
		to--;
	add_text(c, from, to);
	if (silent)
		c->silent_end = silent;
}

static void compile_text(Compiler *c)
{
	size_t from = 0, start;
	Tag tag;
	while (str_find_from(c->text, from, STR("<%"), &start)) {
		if (!tag_read(c->text, start, &tag)) {
			Str opened = str_slice(c->text, start, start + 2);
			fail(c, RENDER_TAG_OPEN, opened, ARGS(ARG(opened)));
			return;
		}
		if (tag.kind == TAG_MARK) {
			add_text(c, from, start + 2);
		} else {
			note_tag(c, &tag);
			add_text_before(c, from, &tag);
			add_tag(c, &tag);
		}
		from = tag.end;
	}
	add_text(c, from, c->text.len);
	end_pieces(c);
}

static void check_opens(Compiler *c)
{
	VEC_EACH(const Open, open, &c->opens) {
		Str closing = open->kind == OPEN_REPEAT ? STR("until …")
			: STR("end");
		fail(c, RENDER_UNCLOSED, open->word,
			ARGS(ARG(open->word), ARG(closing)));
	}
}

Str compile_head(Arena *arena, const Template *template)
{
	Str head = STR("local " COMPILE_WRITE "," COMPILE_BLOCK ","
		COMPILE_DEFINE "," COMPILE_WATCH);
	for (int i = 0; i < CALLS_MAX; i++)
		if (template->calls.bound >> i & 1)
			head = str_concat3(arena, head, STR(","),
				calls_name(i));
	return str_concat(arena, head, STR("=...;"));
}

void compile_template(Arena *arena, Template *template, Pieces *pieces,
	TreeCounts *counts, Diag *diag)
{
	Compiler c = {.arena = arena, .diag = diag, .template = template,
		.pieces = pieces, .text = template->source->text};
	template->calls = calls_read(c.text);
	tree_begin(&c.tree, arena, template->calls, &template->tree, counts);
	buf_init(&c.lua, LIMIT_TEMPLATE_FILE * 8);
	compile_text(&c);
	tree_end(&c.tree);
	if (!c.failed)
		check_opens(&c);
	if (!c.failed && !c.lua.overflow)
		template->lua = c.lua.len ? str_copy(arena, buf_str(&c.lua))
			: STR("");
	buf_done(&c.lua);
}
