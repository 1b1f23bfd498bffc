#include "format/markdown_internal.h"

#include <cmark-gfm-core-extensions.h>

#include "format/html.h"

void markdown_table_enter(Markdown *md, cmark_node *node)
{
	markdown_heading_filled(md);
	markdown_fresh_line(md);
	md->table = (Table){
		.number = md->table.number + 1,
		.columns = cmark_gfm_extensions_get_table_columns(node),
		.align = cmark_gfm_extensions_get_table_alignments(node),
	};
	BUF_LITERAL(&md->out, "<div class=\"table\" role=\"group\" "
		"aria-label=\"");
	html_escape(&md->out, md->options->table_label);
	buf_add_char(&md->out, ' ');
	buf_add_int(&md->out, md->table.number);
	BUF_LITERAL(&md->out, "\" tabindex=\"0\"><table>\n");
}

void markdown_table_leave(Markdown *md, cmark_node *node)
{
	(void)node;
	if (md->table.body)
		BUF_LITERAL(&md->out, "</tbody>\n");
	BUF_LITERAL(&md->out, "</table></div>\n");
}

void markdown_row_enter(Markdown *md, cmark_node *node)
{
	Str row = markdown_place_row(md, node);
	md->table.column = 0;
	md->table.cells = str_slice(row, str_starts(row, STR("|")), row.len);
	md->table.header = cmark_gfm_extensions_get_table_row_is_header(node);
	if (md->table.header) {
		BUF_LITERAL(&md->out, "<thead>\n");
	} else {
		markdown_trap_row(md, row);
	}
	if (!md->table.header && !md->table.body) {
		md->table.body = true;
		BUF_LITERAL(&md->out, "<tbody>\n");
	}
	BUF_LITERAL(&md->out, "<tr>");
}

void markdown_row_leave(Markdown *md, cmark_node *node)
{
	(void)node;
	buf_add(&md->out, md->table.header ? STR("</tr>\n</thead>\n")
		: STR("</tr>\n"));
}

void markdown_cell_enter(Markdown *md, cmark_node *node)
{
	uint8_t align = md->table.align ? md->table.align[md->table.column]
		: 0;
	(void)node;
	md->table.column++;
	markdown_place_cell(md, &md->table.cells);
	buf_add(&md->out, md->table.header ? STR("<th scope=\"col\"")
		: STR("<td"));
	if (align == 'c')
		BUF_LITERAL(&md->out, " class=\"center\"");
	else if (align == 'r')
		BUF_LITERAL(&md->out, " class=\"right\"");
	buf_add_char(&md->out, '>');
}

void markdown_cell_leave(Markdown *md, cmark_node *node)
{
	(void)node;
	buf_add(&md->out, md->table.header ? STR("</th>") : STR("</td>"));
}
