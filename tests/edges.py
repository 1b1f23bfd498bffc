"""Every limit of base/limits.h that a portal can meet: content right at it, which is
taken, and content one past it.
Knows how such content is made; must not know how it is run."""
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))

PORTAL = "tiêu đề: Cổng\nđịa chỉ: https://example.invalid/\nquy tắc: {R19: tắt}\n"
BODY = "---\ntiêu đề: Trang\nminh họa: có\n---\n\n"
THEME = "tên: {0}\n{1}"


def limits():
	"""{name: value} of the table."""
	with open(os.path.join(HERE, "..", "src", "base", "limits.h"),
			encoding="utf-8") as file:
		text = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.S)
	return {name: eval(value) for name, value in
		re.findall(r"\b(LIMIT_\w+) = ([\d <*+]+)", text)}


class Place:
	"""A folder to put files into."""

	def __init__(self, folder):
		self.folder = folder

	def put(self, path, data, size=None):
		"""With size the file is as long as that, of zeros, on few blocks."""
		path = os.path.join(self.folder, path)
		os.makedirs(os.path.dirname(path), exist_ok=True)
		with open(path, "wb") as file:
			file.write(data if isinstance(data, bytes) else data.encode())
			if size is not None:
				file.truncate(size)

	def page(self, body):
		self.put("content/trang/edge.md", BODY + body)

	def theme(self, name, settings=""):
		self.put("content/portal.yaml", "tiêu đề: Cổng\ngiao diện: a\n")
		self.put(f"themes/{name}/theme.yaml", THEME.format(name, settings))

	def template(self, lua):
		self.theme("a", "kế thừa: default\n")
		self.put("themes/a/templates/page.html", f"<% {lua} %>\n")
		self.page("Trang.\n")


def padded(text, size, filler="x"):
	"""text, grown to size bytes."""
	data = text.encode()
	return data + filler.encode() * (size - len(data))


# Each makes content at a Place, of what is n, and returns more words for
# the command line, if any.

def markdown_file(at, n):
	at.put("content/trang/edge.md", padded(BODY, n, "a"))


def yaml_file(at, n):
	at.put("content/van-ban.yaml", padded("văn bản: []\n#", n - 1) + b"\n")


def front_matter(at, n):
	head, tail = "tiêu đề: Trang\nminh họa: có\n#", "\n---\n\nTrang.\n"
	at.put("content/trang/edge.md", b"---\n" + padded(head, n - 1) +
		tail.encode())


def attachment(at, n):
	at.page("[Tệp](edge.pdf)\n")
	at.put("content/trang/edge.pdf", "%PDF", n)


def theme_asset(at, n):
	at.theme("a", "kế thừa: default\n")
	at.put("themes/a/assets/edge.png", "x", n)


def folder_depth(at, n):
	at.put("content/trang/" + "/".join(["a"] * (n - 2)) + "/edge.md",
		BODY + "Trang.\n")


def yaml_directives(at, n):
	at.put("content/van-ban.yaml", "".join(f"%TAG !{i}! tag:x,2025:\n"
		for i in range(n)) + "---\nvăn bản: []\n")


def template_file(at, n):
	at.template("--" + "x" * (n - len("<% -- %>\n")))


def theme_depth(at, n):
	"""The last of them is the one that came with the program."""
	names = [chr(ord("a") + i) for i in range(n - 1)] + ["default"]
	for name, parent in zip(names, names[1:]):
		at.theme(name, f"kế thừa: {parent}\n")


# No text may be repeated to more than a few kilobytes at once.
PIECE = "local s, a = ('x'):rep(8192), {} "


def lua_text(at, n):
	at.template(PIECE + f"for i = 1, {n // 8192} do a[i] = s end "
		f"local t = table.concat(a) .. ('x'):rep({n % 8192})")


def lua_steps(at, n):
	at.template(f"for i = 1, {n} do end")


def lua_memory(at, n):
	at.template(PIECE + f"for i = 1, {n // 8192} do a[i] = s .. i end")


def length(at, n):
	at.theme("a", "kế thừa: default\nthiết lập: {lề: {trên: %dmm}}\n" % n)


def audiences(at, n):
	at.put("content/portal.yaml", "tiêu đề: Cổng\nđối tượng:\n" + "".join(
		f"  - {{mã: nhom-{i}}}\n" for i in range(n)))


def jobs(at, n):
	return ["-j", str(n)]


def manifest(at, n):
	at.put("out/.chuyende-manifest", "x", n)


def sessions(at, n, days=28, months=12):
	"""A plan of n sessions, on so many days of so many months."""
	lines = ["năm: 2024", "buổi sinh hoạt:"]
	for i in range(n):
		lines.append(f"  - {{mã: b-{i}, loại: thường kỳ, tiêu đề: Buổi {i}, "
			f"ngày: {i % days + 1}/{i // days % months + 1}/2024, tổ đảng: mot, "
			f"tình trạng: đã tổ chức, minh họa: có}}")
	at.put("content/2024/ke-hoach.yaml", "\n".join(lines) + "\n")
	at.put("content/portal.yaml", PORTAL)
	at.put("content/chi-bo.yaml", "tổ đảng: [{mã: mot, tên: Tổ Một}]\n")


def one_day(at, n):
	sessions(at, n, 1, 1)


def tasks(at, n):
	"""Given in the first session, still open in the second."""
	sessions(at, 2)
	at.put("content/2024/b-0/bien-ban.yaml", "nhiệm vụ:\n" + "".join(
		f"  - {{mã: nv-{i}, việc: Việc số {i}, phụ trách: mot, "
		"hạn: 30/12/2024}\n" for i in range(n)) + "minh họa: có\n")


def lua_steps_a_byte(at, n):
	"""Half a share of a byte less, for what is counted besides."""
	written = 1024 * 4096
	at.template("for i = 1, 1024 do %>" + "x" * 4096 + "<% end for i = 1, "
		f"{limits()['LIMIT_LUA_STEPS'] + n * written - written // 2} do end")


def chain(at, n):
	"""n documents that one replaced the other, and a last one."""
	sessions(at, 1)
	at.put("content/van-ban.yaml", "văn bản:\n" + "".join(
		f"  - {{số ký hiệu: {i + 1}-QĐ/TW, thay thế bởi: {i + 2}-QĐ/TW}}\n"
		for i in range(n)) + f"  - {{số ký hiệu: {n + 1}-QĐ/TW}}\n")


def rule_days(at, n):
	sessions(at, 1)
	at.put("content/portal.yaml", PORTAL.replace("{R19",
		"{R25: {số ngày: %d}, R19" % n))


# Name: what is made; what one more than the limit is told (a code, or that the
# command line is wrong); how many fewer are sure to be taken where something else
# counts too; what the limit itself is told, if anything.
EDGES = {
	"LIMIT_MARKDOWN_FILE": (markdown_file, "S03", 0, None),
	"LIMIT_YAML_FILE": (yaml_file, "S03", 0, None),
	"LIMIT_FRONT_MATTER": (front_matter, "S09", 0, None),
	"LIMIT_ATTACHMENT": (attachment, "S03", 0, None),
	"LIMIT_TEMPLATE_FILE": (template_file, "E01", 0, None),
	"LIMIT_MANIFEST": (manifest, "E01", 0, "S59"),
	"LIMIT_FOLDER_DEPTH": (folder_depth, "E01", 0, None),
	"LIMIT_YAML_DIRECTIVES": (yaml_directives, "S84", 0, "S84"),
	"LIMIT_THEME_DEPTH": (theme_depth, "S92", 0, None),
	"LIMIT_LUA_TEXT": (lua_text, "S68", 64, None),
	"LIMIT_LUA_STEPS": (lua_steps, "S67", 1 << 20, None),
	"LIMIT_LUA_MEMORY": (lua_memory, "S68", 8 << 20, None),
	"LIMIT_LUA_STEPS_A_BYTE": (lua_steps_a_byte, "S67", 0, None),
	"LIMIT_AUDIENCES": (audiences, "S96", 0, None),
	"LIMIT_LENGTH": (length, "S36", 0, None),
	"LIMIT_RULE_DAYS": (rule_days, "S36", 0, None),
	"LIMIT_JOBS": (jobs, "usage", 0, None),
}

# What is no mistake but shown in another way. Name: what is made, and a pattern
# that then stands in a page so often at the limit, and so often past it.
SHAPES = {
	"LIMIT_INDEX_ENTRIES": (sessions, "to-dang/mot.html",
		r"2024/b-\d+\.html", 1000, 0),
	"LIMIT_CALENDAR_CELL": (one_day, "lich/2024-01.html",
		r'class="entry session"', 3, 3),
	"LIMIT_YEAR_AGENDA": (sessions, "lich/2024.html",
		r"2024/b-\d+\.html", 200, 0),
	"LIMIT_TIMELINE": (sessions, "nam/2024.html",
		r'<div class="moment">', 60, 0),
	"LIMIT_LEFT_OVER": (tasks, "2024/b-1.html", r"Việc số \d+", 50, 50),
	"LIMIT_CHAIN": (chain, "van-ban/1-qd-tw.html",
		r'href="\d+-qd-tw.html">\d', 50, 50),
	"LIMIT_FEED": (sessions, "feed.atom", "<entry>", 50, 50),
}
