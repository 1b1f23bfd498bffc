"""The command line on a terminal: colours, columns, progress, and what is told
of work that goes on until it is stopped.
Knows how a terminal is held; must not know what else commands print."""
import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import termios
import time

import tree
from bench import PATIENCE, TODAY, problem


def run(bench, tally):
	for check in (on_a_terminal, excerpts_on_a_terminal, edits_on_a_terminal,
			warnings_told_once, side_by_side):
		check(bench, tally)


def portal(bench, name):
	folder = bench.folder("terminals", name)
	shutil.copytree(os.path.join(bench.root, "content"),
		os.path.join(folder, "content"))
	return folder


def on_a_terminal(bench, tally):
	words = ["status", "-C", bench.root, "--today", TODAY]
	plain = terminal(bench, words, {"NO_COLOR": "1"}, 40)
	coloured = terminal(bench, words, {}, 40)
	tally.check("status is coloured on a terminal",
		problem("\033[" in coloured, coloured))
	tally.check("NO_COLOR is respected", problem("\033[" not in plain, plain))
	for name, environment, colours in (("NO_COLOR=", {"NO_COLOR": ""}, True),
			("NO_COLOR=1", {"NO_COLOR": "1"}, False),
			("TERM=dumb", {"TERM": "dumb"}, False)):
		for command in (words, ["check", "-C", "nowhere"]):
			told = terminal(bench, command, environment, 80)
			tally.check(f"{command[0]} with {name}", problem(
				("\033[" in told) == colours, told))
	expected = tree.read(bench.path("tests", "cli",
		"status-40.txt")).decode()
	tally.check("the terminal's width counts",
		tree.text_difference("status-40.txt", expected.encode(),
			plain.replace("\r\n", "\n").encode())
		if plain.replace("\r\n", "\n") != expected else [])
	quiet = terminal(bench, ["check", "-C", bench.root, "--today", TODAY],
		{}, 80)
	tally.check("short work shows no progress",
		problem("\033[K" not in quiet, quiet))


def excerpts_on_a_terminal(bench, tally):
	"""Lines of content are shown in the columns of the terminal."""
	folder = portal(bench, "narrow")
	plan = os.path.join(folder, "content/2025/ke-hoach.yaml")
	text = tree.read(plan).decode()
	with open(plan, "w", encoding="utf-8") as file:
		file.write(text.replace("    tiêu đề: Giảng viên",
			"    tên gọi: Giảng viên").replace("tổ đảng: dao-tao",
			"tổ đảng: " + "dao-tao lý luận và " * 8))
	for columns in (60, 80):
		told = terminal(bench, ["check", "-C", folder, "--today", TODAY],
			{"NO_COLOR": "1"}, columns)
		lines = told.replace("\r", "").splitlines()
		shown = [line for at, line in enumerate(lines) if "  ^" in line or
			"  ^" in "".join(lines[at + 1:at + 2])]
		tally.check(f"excerpts fit into {columns} columns", problem(
			len(shown) > 3, told) + [line for line in shown
				if len(line) > columns])


def edits_on_a_terminal(bench, tally):
	"""What takes but a moment leaves no progress behind, however long the
	program has been running."""
	folder = portal(bench, "watched")
	child, handle = on_terminal(bench, ["watch", "-C", folder, "--today",
		TODAY, "--explain"], {"NO_COLOR": "1"}, 80)
	heard(handle, "Ctrl+C")
	time.sleep(0.6)
	told = ""
	for path in ("trang/gioi-thieu.md", "2025/chuyen-de-1/de-cuong.md"):
		with open(os.path.join(folder, "content", path), "a") as file:
			file.write("\nThêm.\n")
		told += heard(handle, "Dựng lại") + heard(handle, seconds=0.5)
	os.kill(child, signal.SIGTERM)
	told += heard(handle)
	tally.check("edits show no progress on a terminal", problem(
		told.count("Dựng lại") == 2 and "\033[K" not in told, told) +
		[line for line in told.splitlines()
			if not line.startswith("đã đổi: ") and "đã đổi: " in line])
	tally.check("watch ends on a terminal", problem(ended(child, handle) ==
		0))


def warnings_told_once(bench, tally):
	"""What watch has warned of is counted, not told again, until it changes."""
	folder = portal(bench, "warnings")
	page = os.path.join(folder, "content/trang/gioi-thieu.md")
	plan = os.path.join(folder, "content/2025/ke-hoach.yaml")
	sound = tree.read(plan)
	child, handle = on_terminal(bench, ["watch", "-C", folder, "--today",
		TODAY], {"NO_COLOR": "1"}, 80)
	heard(handle, "Ctrl+C")

	def told(path, data):
		with open(path, "wb") as file:
			file.write(data)
		return heard(handle, "Dựng lại" if b"la: 1" not in data
			else "giữ nguyên bản")

	text = tree.read(page) + b"\n##Dinh\n"
	for name, path, data, shown, count in (
			("a new one", page, text, ["“##”"], "0 lỗi, 1 cảnh báo\r"),
			("an old one, moved", page, text.replace(b"\n##",
				"\nThêm.\n\n##".encode()), [], "0 lỗi, 1 cảnh báo (1 đã báo trước đó)"),
			("another one", page, text + b"\n###Dinh\n", ["“###”"],
				"0 lỗi, 2 cảnh báo (1 đã báo trước đó)"),
			("an error", plan, sound + b"la: 1\n", ["“la”"],
				"1 lỗi, 2 cảnh báo (2 đã báo trước đó)"),
			("no error any more", plan, sound, [],
				"0 lỗi, 2 cảnh báo (2 đã báo trước đó)")):
		said = told(path, data)
		tally.check(f"warnings are told once: {name}", problem(
			said.count("[S") == len(shown) and count in said and
			all(part in said for part in shown), said))
	os.kill(child, signal.SIGTERM)
	heard(handle)
	tally.check("watch with warnings ends", problem(ended(child, handle) == 0))


def side_by_side(bench, tally):
	"""watch says which file to open, serve an address; neither lets another
	build write where it does."""
	folder = portal(bench, "beside")
	for words, named, unnamed in ((["watch"], "site/index.html", "http:"),
			(["serve", "--port", "0"], "http://127.0.0.1:", "index.html")):
		child, handle = on_terminal(bench, words + ["-C", folder, "--today",
			TODAY], {"NO_COLOR": "1"}, 80)
		told = heard(handle, "Ctrl+C")
		tally.check(f"{words[0]} says where to look", problem(
			named in told and unnamed not in told, told))
		done = bench.run(["build", "-C", folder, "--today", TODAY])
		tally.check(f"a build beside {words[0]} is told what to do", problem(
			done.status == 3 and "S58" in done.err and "Ctrl+C" in done.err
			and "-o" in done.err, done.err))
		os.kill(child, signal.SIGTERM)
		heard(handle)
		tally.check(f"{words[0]} ends", problem(ended(child, handle) == 0))


def terminal(bench, words, environment, columns):
	"""What the program sends to a terminal so wide."""
	child, handle = on_terminal(bench, words, environment, columns)
	told = heard(handle)
	ended(child, handle)
	return told


def on_terminal(bench, words, environment, columns):
	"""(the program, the other end of its terminal)"""
	variables = {**os.environ, "TERM": "xterm", **environment}
	variables.pop("COLUMNS", None)
	if "NO_COLOR" not in environment:
		variables.pop("NO_COLOR", None)
	child, handle = pty.fork()
	if child == 0:
		# The window has its size before anyone looks.
		fcntl.ioctl(0, termios.TIOCSWINSZ,
			struct.pack("HHHH", 50, columns, 0, 0))
		os.execve(bench.program(), [bench.program()] + words, variables)
	return child, handle


def heard(handle, until=None, seconds=PATIENCE):
	"""What comes in that time, or until it ends or says so."""
	data = b""
	end = time.monotonic() + seconds
	poll = select.poll()
	poll.register(handle, select.POLLIN)
	while (not until or until.encode() not in data) and \
			poll.poll(max(0, end - time.monotonic()) * 1000):
		try:
			part = os.read(handle, 65536)
		except OSError:
			break
		if not part:
			break
		data += part
	return data.decode("utf-8", "backslashreplace")


def ended(child, handle):
	"""The exit status."""
	status = os.waitpid(child, 0)[1]
	os.close(handle)
	return os.waitstatus_to_exitcode(status)
