"""Tables whose cells are all one cell wide, and how Markdown has them. Knows
spans and pipes; must not know what cells hold."""
import re

from importing import limits
from importing.ooxml import ET, SPACES, name, value
from importing.telling import Refusal

ROW, CELL = name("w:tr"), name("w:tc")
NUMBER = re.compile(r"[-+±]?[\d.,]+\s*%?$")
RULES = {True: "---:", False: "---"}


def number_at(element, path):
	text = value(element, path) or ""
	return min(int(text), limits.COLUMNS + 1) if text.isdigit() else 0


def flatten(root, notes):
	"""What spans more stands in its first cell, the others are empty; of a
	narrower table pandoc would leave cells out."""
	for table in list(root.iter(name("w:tbl"))):
		rows = [row for row in table if row.tag == ROW]
		for row in rows:
			row[:] = flat_row(row, notes)
		width = max(map(len, rows), default=0)
		if width > limits.COLUMNS:
			raise Refusal(1, "columns", limits.COLUMNS)
		grid = ET.Element(name("w:tblGrid"))
		for _ in range(width):
			ET.SubElement(grid, name("w:gridCol"),
				{name("w:w"): "1000"})
		for row in rows:
			row.extend(empty_cells(width - len(row)))
		table[:] = [grid] + rows


def flat_row(row, notes):
	cells = empty_cells(number_at(row, "w:trPr/w:gridBefore"))
	for cell in row.findall("w:tc", SPACES):
		wide = max(number_at(cell, "w:tcPr/w:gridSpan"), 1)
		merge = cell.find("w:tcPr/w:vMerge", SPACES)
		begins = merge is not None and \
			merge.get(name("w:val")) == "restart"
		notes.count("merged", begins or wide > 1)
		if merge is not None and not begins:
			cell = empty_cells(1)[0]
		for properties in cell.findall("w:tcPr", SPACES):
			cell.remove(properties)
		cells += [cell] + empty_cells(wide - 1)
	return cells


def empty_cells(count):
	cells = []
	for _ in range(count):
		cell = ET.Element(CELL)
		ET.SubElement(cell, name("w:p"))
		cells.append(cell)
	return cells


def grid(content):
	"""Rows of the blocks of each cell, of a table that pandoc read."""
	_, _, _, head, bodies, foot = content
	rows = head[1] + [row for body in bodies for part in (body[2], body[3])
		for row in part] + foot[1]
	return [[cell[4] for cell in cells] for _, cells in rows]


def written(rows):
	"""A pipe table of rows of texts; the first row is its header. Columns of
	numbers stand at the right."""
	rows = [[cell.replace("|", "\\|") for cell in row] for row in rows]
	rules = [RULES[is_numeric(column)] for column in zip(*rows[1:])] \
		if rows[1:] else [RULES[False]] * len(rows[0])
	lines = [f"| {' | '.join(row)} |" for row in rows]
	lines.insert(1, f"|{'|'.join(rules)}|")
	return "\n".join(re.sub(r" {2,}", " ", line) for line in lines)


def is_numeric(column):
	cells = [cell.strip("* ") for cell in column if cell]
	return bool(cells) and all(map(NUMBER.match, cells))
