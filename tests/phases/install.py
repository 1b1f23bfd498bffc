"""What `make install` puts on a machine: the program with its themes, manual
pages that tell all that --help tells, completion in bash itself."""
import os
import pty
import re
import select
import shutil
import time

import tree
from bench import execute, problem
from phases.cli import COMMANDS

LANGUAGES = ("vi", "en")
HEADINGS = {
	"vi": ["TÊN", "TÓM TẮT", "MÔ TẢ", "LỆNH", "TÙY CHỌN",
		"TRẠNG THÁI THOÁT", "BIẾN MÔI TRƯỜNG", "TỆP", "XEM THÊM"],
	"en": ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS",
		"EXIT STATUS", "ENVIRONMENT", "FILES", "SEE ALSO"],
}
# A page is of no day: the same bytes whenever it is made.
UNDATED = 'missing date, using "": TH'
# What both languages write.
NAMES = "“chưa xác định”"
COLUMNS = 78
# A command line up to the word that is completed; what is offered for it, all
# of it or, after "...", some. FOLDERS: bash looks for folders by itself.
FOLDERS = ["folders"]
COMPLETIONS = [
	("", COMMANDS),
	("pub", ["publish"]),
	("help ", COMMANDS),
	("help --language ", ["vi", "en"]),
	("--ver", ["--verbose", "--version"]),
	("check --explain R0", [f"R0{n}" for n in range(1, 10)]),
	("check --explain S9", [f"S9{n}" for n in range(10)]),
	("check --explain P", ["...", "P01", "P14"]),
	("build --explain ", ["...", "--explain", "--drafts"]),
	("build ", ["...", "-C", "--output", "--help"]),
	("build --to", ["--today"]),
	("build -o ", FOLDERS),
	("build --output = ", FOLDERS),
	("-C ", FOLDERS),
	("-C x status --f", ["--format"]),
	("-C check --explain R3", []),
	("status --format ", ["text", "json"]),
	("status --format = j", ["json"]),
	("status --format =", ["text", "json"]),
	("status --format = json --y", ["--year"]),
	("status --year ", []),
	("publish --to ", FOLDERS),
	("publish --to x --r", ["--rollback"]),
	("new ", ["year", "session", "outline", "minutes", "opinions",
		"report", "theme"]),
	("new --from 2024 y", ["year"]),
	("new session ", FOLDERS),
	("new session x ", ["...", "--from"]),
	("verify ", FOLDERS),
	("init ", FOLDERS),
	("init x --language ", ["vi", "en"]),
	("schema p", ["portal", "plan", "proposals", "page"]),
	("schema --json ke", ["ke-hoach"]),
	("schema --json = ke", ["ke-hoach"]),
	("schema --json --format ", ["text", "json"]),
	("bild ", []),
]
# Calls the function as bash would, with the words behind "bash -c".
ASK = """
. "$1" && shift || exit
compopt() { [[ $* == '-o dirnames' ]] && echo folders; }
COMP_WORDS=(chuyende "$@") COMP_CWORD=$#
_chuyende
((${#COMPREPLY[@]})) && printf '%s\\n' "${COMPREPLY[@]}"
complete -p chuyende >/dev/null
"""
# What is typed before the key Tab, and what stands there then.
TYPED = [
	("chuyende publish --to ha", r"chuyende publish --to hai\ chữ/"),
	('chuyende publish --to="hai c', 'chuyende publish --to="hai chữ"/'),
	("chuyende status --format=j", "chuyende status --format=json "),
	("chuyende sch", "chuyende schema "),
]
LOADER = "/usr/share/bash-completion/bash_completion"


def run(bench, tally):
	folder = bench.folder("install")
	installed(bench, tally, folder)
	share = os.path.join(folder, "usr/local/share")
	for language, under in (("vi", "man/vi/man1"), ("en", "man/man1")):
		page = os.path.join(share, under, "chuyende.1")
		manual(bench, tally, language, page)
	script = os.path.join(share, "bash-completion/completions/chuyende")
	completion(bench, tally, script)
	typed(bench, tally, script)
	carried(bench, tally)


def installed(bench, tally, folder):
	"""As it was built: make must not build it anew with flags of its own.
	Over an older version, by somebody whose files are their own."""
	themes = os.path.join(folder, "usr/local/share/chuyende/themes")
	os.makedirs(os.path.join(themes, "default"))
	open(os.path.join(themes, "default", "old.html"), "w").close()
	built = set(os.listdir(bench.build))
	done = execute(["make", "-o", "program", "install", f"DESTDIR={folder}",
		"PREFIX=/usr/local", f"BUILD={bench.build}"], cwd=bench.root,
		umask=0o077)
	tally.check("make install", problem(done.status == 0, done.out, done.err))
	tally.check("make install: the themes and nothing older",
		tree.difference(tree.content(bench.path("themes")),
			tree.content(themes)))
	paths = [os.path.join(at, name) for at, folders, files in
		os.walk(os.path.join(folder, "usr")) for name in folders + files]
	tally.check("make install: everyone may read it", [path for path in paths
		if os.stat(path).st_mode & 0o44 != 0o44 or
			os.path.isdir(path) and os.stat(path).st_mode & 0o11 != 0o11])
	tally.check("make install: nothing is left where it was built",
		sorted(set(os.listdir(bench.build)) - built))
	program = os.path.join(folder, "usr/local/bin/chuyende")
	site = os.path.join(folder, "site")
	built = execute([program, "build", "-C", bench.root, "-o", site,
		"--today", "2025-09-10"])
	tally.check("make install: a program that finds its themes",
		problem(built.status == 0, built.err))


def carried(bench, tally):
	"""What `make package` writes runs where it is unpacked, whoever packed it
	and where: on a machine that has neither PATH nor home nor the checkout."""
	folder = bench.folder("install", "carried")
	packages = []
	for umask, zone in ((0o077, "UTC"), (0o022, "Asia/Ho_Chi_Minh")):
		packages.append(os.path.join(folder, f"{len(packages)}.tar.gz"))
		done = execute(["make", "-o", "program", "package",
			f"PACKAGE={packages[-1]}", f"BUILD={bench.build}",
			f"STAGE={folder}/stage"], cwd=bench.root, umask=umask,
			environment={"TZ": zone})
		tally.check("make package", problem(done.status == 0, done.out,
			done.err))
	tally.check("make package: the same bytes again", problem(
		tree.read(packages[0]) == tree.read(packages[1])))
	stick = os.path.join(folder, "thẻ nhớ")
	os.makedirs(stick)
	execute(["tar", "-C", stick, "-xf", packages[0]])
	done = execute(["env", "-i", "chuyende/bin/chuyende", "init", "chi bộ"],
		cwd=stick)
	tally.check("make package: a new portal", problem(done.status == 0,
		done.out, done.err))
	done = execute(["env", "-i", "chuyende/bin/chuyende", "build", "-C",
		"chi bộ"], cwd=stick)
	tally.check("make package: builds it", problem(done.status == 0 and
		os.path.exists(os.path.join(stick, "chi bộ/site/index.html")),
		done.out, done.err))
	told = os.path.join(stick, "chuyende/share/doc/chuyende")
	tally.check("make package: licences of all that is within", problem(
		sorted(os.listdir(told)) == ["LICENSE", "README.md", "examples",
			"licences"] and len(os.listdir(told + "/licences")) == 7))


def manual(bench, tally, language, page):
	name = f"manual page, {language}"
	words = ["help", "--man", "--language", language]
	text = bench.run(words, environment={"LC_ALL": "C"}).out
	tally.check(f"{name}: is installed, the same bytes again",
		problem(text and text.encode() == tree.read(page)))
	lint = execute(["mandoc", "-T", "lint", "-W", "warning", page])
	tally.check(f"{name}: mandoc finds nothing wrong", [line for line in
		(lint.out + lint.err).splitlines() if UNDATED not in line])
	told = execute(["mandoc", "-K", "utf-8", "-T", "utf8", "-O",
		f"width={COLUMNS}", page])
	told = re.sub(".\b", "", told.out)
	tally.check(f"{name}: fits", [line for line in told.splitlines()
		if len(line) > COLUMNS])
	headings = re.findall(r"^(\S.*)$", told, re.M)[1:-1]
	tally.check(f"{name}: its sections", problem(
		headings == HEADINGS[language], headings))
	foreign = re.search("[ăâđêôơưạ-ỹ]", told.replace(NAMES, ""), re.I)
	tally.check(f"{name}: one language", problem((language == "vi") ==
		bool(foreign), foreign))
	whole = " ".join(told.split())
	for command in COMMANDS:
		tally.check(f"{name}: all that --help tells of {command}",
			[part for part in parts(bench, command, language)
				if part not in whole])


def parts(bench, command, language):
	"""What --help tells in a language, spaces evened out."""
	told = bench.run(["help", command]).out
	usage, vi, en, *_ = [" ".join(part.split())
		for part in told.split("\n\n")]
	yield usage
	yield vi if language == "vi" else en
	pairs = re.findall(r"^  (?:    )?(-.*?)  +(\S.*)\n {28}(.*)$", told, re.M)
	for spelling, *help in pairs:
		yield f"{spelling.strip()} {help[language == 'en']}. "
	examples = re.findall(r"^  (chuyende .*)\n {6}(.*)\n {6}(.*)$", told, re.M)
	for line, *says in examples:
		yield f"{line} {says[language == 'en']}"


def completion(bench, tally, script):
	text = bench.run(["help", "--completion"]).out
	tally.check("completion: is installed, the same bytes again",
		problem(text and text.encode() == tree.read(script)))
	for line, expected in COMPLETIONS:
		offered = ask(script, line.split(" "))
		if expected[:1] == ["..."]:
			lines = [word for word in expected[1:]
				if word not in offered]
		else:
			lines = problem(sorted(offered) == sorted(expected),
				*offered)
		tally.check(f"completion: chuyende {line}", lines)
	for command in COMMANDS:
		told = bench.run(["help", command]).out
		known = set(re.findall(r"(?:^|[ ,])(--?[a-z]+[a-z-]*|-[A-Z])(?= |,)",
			told[told.index("(options):"):told.index("(examples):")]))
		tally.check(f"completion: all options of {command}",
			problem(known == set(ask(script, [command, "-"])), known))


def ask(script, words):
	done = execute(["bash", "--norc", "-c", ASK, "bash", script] + words)
	return (done.out + done.err).split()


def typed(bench, tally, script):
	folder = bench.folder("install", "typing")
	os.makedirs(os.path.join(folder, "hai chữ"))
	open(os.path.join(folder, "hai.txt"), "w").close()
	for loader in ("", LOADER):
		if loader and not os.path.exists(loader):
			continue
		where = "with bash-completion" if loader else "by bash alone"
		for keys, expected in TYPED:
			shown = press_tab(folder, [loader, script], keys, expected)
			tally.check(f"completion {where}: {keys}", problem(
				shown.endswith(expected), repr(shown)))


def press_tab(folder, sources, keys, expected):
	"""What bash shows once it has completed keys, or has had its time."""
	variables = {"PATH": os.environ["PATH"], "HOME": folder, "PS1": "> ",
		"TERM": "dumb", "INPUTRC": "/dev/null", "LC_ALL": "C.UTF-8"}
	child, handle = pty.fork()
	if child == 0:
		os.chdir(folder)
		os.execve(shutil.which("bash"), ["bash", "--norc", "--noprofile",
			"-i"], variables)
	lines = [f". '{source}'" for source in sources if source]
	os.write(handle, ("; ".join(lines + ["echo rea''dy"]) + "\n").encode())
	wait_for(handle, "ready")
	os.write(handle, (keys + "\t").encode())
	shown = wait_for(handle, expected)
	os.close(handle)
	os.waitpid(child, 0)
	return shown


def wait_for(handle, words, patience=20):
	data, end = b"", time.monotonic() + patience
	while time.monotonic() < end and words.encode() not in data:
		if select.select([handle], [], [], 0.1)[0]:
			data += os.read(handle, 65536)
	return data.decode("utf-8", "replace")
