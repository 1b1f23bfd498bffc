"""Single mistakes in a theme of the portal's own, as those in mistakes.py.
Knows the files of themes; must not know how they are checked."""
from spoiling import *


def theme(files, name="rieng"):
	"""A theme of the portal's own, and files of it."""
	return [Turn(PORTAL, lambda data: data + f"giao diện: {name}\n".encode())] + [
		Put(f"../themes/{path}", data) for path, data in files.items()]


THEME_MISTAKES = [
	("a theme's folder alone", theme({"rieng/assets/a.css": ""}),
		f"{PORTAL}:4:12 S91"),
	("a folder with the name of a theme that comes with the program", [Put(
		"../themes/default/templates/404.html", "")],
		"themes/default:0:0 S94?"),
	("a theme that is nearly there", theme({}, "defaul"), f"{PORTAL}:4:12 S91"),
	("an inherited theme that is not there",
		theme({"rieng/theme.yaml": "tên: x\nkế thừa: defaul\n"}),
		"themes/rieng/theme.yaml:2:10 S91"),
	("a theme of nothing", theme({"rieng/theme.yaml": "tên: x\n"}),
		"themes/rieng/theme.yaml:0:0 S91"),
	("themes in a circle", theme({"rieng/theme.yaml": "kế thừa: khac\n",
		"khac/theme.yaml": "kế thừa: rieng\n", "rieng/templates/404.html":
		'<% extends "base" %>'}), "themes/khac/theme.yaml:1:10 S92"),
	("a theme that may inherit something",
		theme({"rieng/theme.yaml": "ke thua default\n",
		"rieng/templates/404.html": '<% extends "base" %>'}),
		"themes/rieng/theme.yaml:1:1 S13"),
	("byte order marks in a theme", theme({
		"rieng/theme.yaml": MARK + "kế thừa: default\n",
		"rieng/strings/vi.yaml": MARK + "skip: Tới nội dung\n",
		"rieng/templates/404.html": MARK + '<% extends "base" %>'}), ""),
	("a string misspelt", theme({"rieng/theme.yaml": "kế thừa: default\n",
		"rieng/strings/vi.yaml": "skip: Đi\nskipp: Tới\n"}),
		"themes/rieng/strings/vi.yaml:2:1 S94?"),
	("strings of its own", theme({"rieng/theme.yaml": "kế thừa: default\n",
		"rieng/strings/vi.yaml": "skipp: Tới\nloi_ngo: Lời ngỏ\n",
		"rieng/templates/parts/mark.html": "<%= t('skipp') %>"}), ""),
	("a string of a theme that is inherited", theme({
		"rieng/theme.yaml": "kế thừa: giua\n",
		"giua/theme.yaml": "kế thừa: default\n",
		"giua/strings/vi.yaml": "skipp: Tới\n"}),
		"themes/giua/strings/vi.yaml:1:1 S94?"),
	("strings in another language", theme({"rieng/theme.yaml":
		"kế thừa: default\n", "rieng/strings/fr.yaml": "skip: Sauter\n"}),
		"themes/rieng/strings/fr.yaml:0:0 S94?"),
	("a template of no page", theme({"rieng/theme.yaml": "kế thừa: default\n",
		"rieng/templates/hom.html": "x"}),
		"themes/rieng/templates/hom.html:0:0 S94?"),
	("a template of its own", theme({"rieng/theme.yaml": "kế thừa: default\n",
		"rieng/templates/bas.html": '<% extends "base" %>',
		"rieng/templates/404.html": '<% extends "bas" %>'}), ""),
	("folders of no use", theme({"rieng/theme.yaml": "kế thừa: default\n",
		"rieng/template/home.html": "x", "rieng/asset/style.css": "",
		"rieng/ghi-chu/a.txt": ""}),
		"themes/rieng/asset:0:0 S94?; themes/rieng/template:0:0 S94?"),
	("a tag that is not closed", theme({"rieng/theme.yaml": "kế thừa: default\n",
		"rieng/templates/404.html": '<% extends "base" %>\n<% block "main" %>\n'
		'<h1 class="a">\n<%= page.heading\n</h1>\n<p id="<%= t("skip") %>">'
		'<%= t("skip") %></p>\n<% end %>\n'}),
		"themes/rieng/templates/404.html:4:1 S61"),
	*((f"{tag!r} on its own line", theme({"rieng/theme.yaml": "kế thừa: default\n",
		"rieng/templates/404.html": '<% extends "base" %>\n<% block "main" %>\n'
		f"<p>a</p>\n{tag}\n<p>b</p>\n<% end %>\n"}),
		"themes/rieng/templates/404.html:4:1 S60") for tag in ("<% goto x %>", "<% break %>")),
	*((f"a division by zero, {code!r}", theme({"rieng/theme.yaml":
		"kế thừa: default\n", "rieng/templates/404.html":
		f'<% extends "base" %>\n<% block "main" %>\n<p>a</p>\n{code}\n<% end %>\n'}),
		f"themes/rieng/templates/404.html:{line} S69")
		for code, line in (
		("<%\nlocal a, b = 8 // 2, 0\nlocal c = 7 // a\nc = a // b\n%>", "7:1"),
		("<% local b = 0\nif b == 0 then\n  b = 7 % b\nend %>", "6:3"),
		("<% local function f(x)\nlocal y = x\nreturn 5 // y\nend %>\n<p>\n"
		"<%= f(0) %></p>", "6:1"),
		("<p><%= 5 // 0 %></p>", "4:1"))),
	*((f"a word of the text and of a tag, {line!r}", theme({
		"rieng/theme.yaml": "kế thừa: default\n", "rieng/templates/404.html":
		f'<% extends "base" %>\n<% block "main" %>\n{line}\n<% end %>\n'}),
		f"themes/rieng/templates/404.html:3:{column} {code}")
		for line, column, code in (
		("<p>titel <%= page.titel %></p>", 19, "S63"),
		("<p>url: <%= url(nil) %></p>", 13, "S66"),
		("<p><%= url('index.html') %> <%= url(nil) %></p>", 1, "S66"))),
]
