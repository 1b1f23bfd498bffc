#include "render/tree.h"

/* Statements within statements, and turns of one: both bound how deep a walk
 * goes. */
enum { OPENS_MAX = 32, TURNS_MAX = 64 };

static Branch *add_branch(TreeMaker *m, BranchKind kind)
{
	Branch *branch = ARENA_NEW(m->scope.arena, Branch);
	branch->kind = kind;
	*m->tail = branch;
	m->tail = &branch->next;
	return branch;
}

/* What comes now lies within branch. */
static bool open_branch(TreeMaker *m, Branch *branch)
{
	if (m->opens.count == OPENS_MAX)
		return false;
	*VEC_ADD(m->scope.arena, &m->opens) =
		(TreeOpen){branch, m->tail, m->scope.locals.count, 0};
	m->tail = &branch->first;
	return true;
}

static TreeOpen *innermost(TreeMaker *m)
{
	return m->opens.count ? &m->opens.items[m->opens.count - 1] : NULL;
}

static bool add_local(TreeMaker *m, Str name)
{
	if (m->scope.locals.count == FORM_SLOTS_MAX)
		return false;
	*VEC_ADD(m->scope.arena, &m->scope.locals) = name;
	return true;
}

static bool read_condition(TreeMaker *m, Cursor *c, Branch *branch)
{
	branch->form = form_read(&m->scope, c);
	return branch->form && cursor_take(c, STR("then"));
}

static bool read_if(TreeMaker *m, Cursor *c)
{
	Branch *branch = add_branch(m, BRANCH_IF);
	return read_condition(m, c, branch) && open_branch(m, branch);
}

/* Leaves what lies within the innermost `if` for what lies behind it. */
static Branch *turn(TreeMaker *m)
{
	TreeOpen *open = innermost(m);
	if (!open || open->branch->kind != BRANCH_IF)
		return NULL;
	m->tail = &open->branch->other;
	m->scope.locals.count = open->locals;
	return open->branch;
}

static bool read_else(TreeMaker *m, Cursor *c)
{
	(void)c;
	return turn(m);
}

/* An `if` of its own, which the same `end` closes. */
static bool read_elseif(TreeMaker *m, Cursor *c)
{
	Branch *branch = turn(m) ? add_branch(m, BRANCH_IF) : NULL;
	if (!branch || innermost(m)->turns++ == TURNS_MAX
			|| !read_condition(m, c, branch))
		return false;
	innermost(m)->branch = branch;
	m->tail = &branch->first;
	return true;
}

/* for a, b in ipairs(list) do */
static bool read_for(TreeMaker *m, Cursor *c)
{
	Branch *branch = add_branch(m, BRANCH_FOR);
	Str number, item = {NULL, 0};
	if (!cursor_take_name(c, &number) || (cursor_take(c, STR(","))
			&& !cursor_take_name(c, &item))
			|| !cursor_take(c, STR("in"))
			|| !calls_binds(m->scope.calls, STR("ipairs"))
			|| !cursor_take(c, STR("ipairs"))
			|| !cursor_take(c, STR("(")))
		return false;
	branch->form = form_read(&m->scope, c);
	if (!branch->form || !cursor_take(c, STR(")"))
			|| !cursor_take(c, STR("do")) || !open_branch(m, branch))
		return false;
	branch->number = (unsigned)m->scope.locals.count;
	return add_local(m, number) && add_local(m, item);
}

static bool read_end(TreeMaker *m, Cursor *c)
{
	TreeOpen *open = innermost(m);
	(void)c;
	if (!open)
		return false;
	m->tail = open->tail;
	m->scope.locals.count = open->locals;
	m->opens.count--;
	return true;
}

/* local name = form */
static bool read_local(TreeMaker *m, Cursor *c)
{
	Branch *branch = add_branch(m, BRANCH_LOCAL);
	Str name;
	if (!cursor_take_name(c, &name) || !cursor_take(c, STR("=")))
		return false;
	branch->form = form_read(&m->scope, c);
	branch->number = (unsigned)m->scope.locals.count;
	return branch->form && add_local(m, name);
}

static bool is_given(const Branch *branch, Str name)
{
	for (size_t i = 0; i < branch->given_count; i++)
		if (str_eq(branch->givens[i].name, name))
			return true;
	return false;
}

/* {name = form, …} */
static bool read_givens(TreeMaker *m, Cursor *c, Branch *branch)
{
	Given *givens = ARENA_ARRAY(m->scope.arena, Given, FORM_PARTS_MAX);
	branch->givens = givens;
	if (!cursor_take(c, STR("{")))
		return false;
	while (!cursor_take(c, STR("}"))) {
		Given *given = &givens[branch->given_count];
		if (branch->given_count == FORM_PARTS_MAX
				|| !cursor_take_name(c, &given->name)
				|| is_given(branch, given->name)
				|| !cursor_take(c, STR("=")))
			return false;
		given->name = form_name(&m->scope, given->name);
		given->form = form_read(&m->scope, c);
		branch->given_count++;
		if (!given->form || (!cursor_take(c, STR(","))
				&& !str_eq(c->token.text, STR("}"))))
			return false;
	}
	return true;
}

static bool read_include(TreeMaker *m, Cursor *c)
{
	Branch *branch = add_branch(m, BRANCH_INCLUDE);
	*VEC_ADD(m->scope.arena, &m->tree->includes) = branch;
	return calls_binds(m->scope.calls, STR("include"))
		&& cursor_take(c, STR("("))
		&& cursor_take_literal(c, &branch->text)
		&& (!cursor_take(c, STR(",")) || read_givens(m, c, branch))
		&& cursor_take(c, STR(")"));
}

static const struct Statement {
	Str word;
	bool (*read)(TreeMaker *m, Cursor *c);
} statements[] = {
	{STR_INIT("if"), read_if},
	{STR_INIT("elseif"), read_elseif},
	{STR_INIT("else"), read_else},
	{STR_INIT("for"), read_for},
	{STR_INIT("end"), read_end},
	{STR_INIT("local"), read_local},
	{STR_INIT("include"), read_include}
};

static bool read_statement(TreeMaker *m, Cursor *c)
{
	if (m->extends && !m->opens.count)
		return false;
	for (size_t i = 0; i < COUNT(statements); i++)
		if (cursor_take(c, statements[i].word))
			return statements[i].read(m, c);
	return cursor_take(c, STR(";"));
}

void tree_begin(TreeMaker *m, Arena *arena, Calls calls, Tree *tree,
	TreeCounts *counts)
{
	*m = (TreeMaker){.tree = tree, .counts = counts, .tail = &tree->first,
		.scope = {.arena = arena, .calls = calls,
			.places = &counts->places,
			.names = &counts->names}};
}

void tree_extend(TreeMaker *m)
{
	m->extends = true;
}

void tree_text(TreeMaker *m, Str text)
{
	if (!m->odd)
		add_branch(m, BRANCH_TEXT)->text = text;
}

void tree_code(TreeMaker *m, Str code)
{
	Cursor c = cursor_at(code);
	while (!m->odd && c.token.kind != TOKEN_LOST)
		m->odd = !read_statement(m, &c);
}

/* t("key") by itself. */
static bool read_caption(TreeMaker *m, Cursor c, Str *ret_key)
{
	return calls_binds(m->scope.calls, STR("t"))
		&& cursor_take(&c, STR("t")) && cursor_take(&c, STR("("))
		&& cursor_take_literal(&c, ret_key)
		&& cursor_take(&c, STR(")")) && c.token.kind == TOKEN_LOST;
}

void tree_print(TreeMaker *m, Str code, BranchKind kind)
{
	Cursor c = cursor_at(code);
	Branch *branch;
	Str key;
	if (m->odd)
		return;
	if (kind == BRANCH_ESCAPED && read_caption(m, c, &key)) {
		branch = add_branch(m, BRANCH_CAPTION);
		branch->number = (unsigned)m->counts->captions.count;
		*VEC_ADD(m->scope.arena, &m->counts->captions) = key;
		return;
	}
	branch = add_branch(m, kind);
	branch->form = form_read(&m->scope, &c);
	m->odd = !branch->form || c.token.kind != TOKEN_LOST;
}

void tree_block(TreeMaker *m, Str name, bool defines)
{
	Branch *branch;
	if (m->odd)
		return;
	branch = add_branch(m, BRANCH_BLOCK);
	branch->text = name;
	if (defines)
		*VEC_ADD(m->scope.arena, &m->tree->definitions) = branch;
	m->odd = !open_branch(m, branch);
}

void tree_end(TreeMaker *m)
{
	m->tree->whole = !m->odd && !m->opens.count;
}
