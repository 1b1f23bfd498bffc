"""The preview server: what it serves, and what it withstands."""
import json
import os
import resource
import shutil
import signal

import tree
from bench import TODAY, problem
from phases import rebuilds
from phases.client import Connection, Server, raw
from phases.crowds import FLOOD, PROMPT, STREAMS, Crowd, Flood, Slow
from phases.hostile import CANARY, HOST, hostile

TYPES = {
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".svg": "image/svg+xml; charset=utf-8", ".png": "image/png",
	".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".js": "text/javascript; charset=utf-8", ".pdf": "application/pdf",
	".ics": "text/calendar; charset=utf-8",
}
# Bytes of a file and of a page that are large.
BIG, HUGE = 24 << 20, 33 << 20


def start(bench, name, words=(), folder=None, sanitised=False):
	place = bench.folder("serve", name)
	output = os.path.join(place, "site")
	command = [bench.program(sanitised), "serve", "-C", folder or bench.root,
		"-o", output, "--port", "0", "--today", TODAY, *words]
	return Server(command, os.path.join(place, "log")), output


def run(bench, tally):
	soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
	resource.setrlimit(resource.RLIMIT_NOFILE,
		(min(hard, 2 * (STREAMS + FLOOD)), hard))
	server, output = start(bench, "whole")
	try:
		if not tally.check("it starts", problem(server.port,
				server.told())):
			return
		first = server.told()
		disturb(output)
		crowd = Crowd(server, tally)
		slow = Slow(server)
		flood = Flood(start(bench, "flood")[0])
		everything(server, tally, output)
		protocol(server, tally)
		hostile(server, tally, "")
		slow.readers(tally)
		crowd.leave()
		commands(bench, tally, server)
		unsound(bench, tally)
		drafts(bench, tally)
		sanitised(bench, tally)
		rebuilds.run(bench, tally)
		slow.wait(tally)
		crowd.wait()
		flood.wait(tally)
		tally.check("none of this is told on its terminal", problem(
			server.told().startswith(first) and "\n" not in
			server.told()[len(first):].strip(), server.told()))
		status, seconds = server.stop()
		tally.check("SIGTERM ends it, with streams open", problem(
			status == 0 and seconds < PROMPT, status, seconds))
	finally:
		if server.alive():
			server.process.kill()
		resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def disturb(output):
	"""Things in and beside the output that are not to be read."""
	canary = os.path.join(os.path.dirname(output), "canary")
	with open(canary, "wb") as file:
		file.write(CANARY)
	for name in ("link.txt", "link.html"):
		os.symlink(canary, os.path.join(output, name))
	os.symlink("..", os.path.join(output, "up"))
	for name in ("pipe", "pipe.html"):
		os.mkfifo(os.path.join(output, name))
	for name, data, size in (("empty.txt", b"", 0), ("big.bin", b"x", BIG),
			("huge.html", b"<head></head>", HUGE),
			("sub/index.html", b"<head></head>sub", 16),
			("khác biệt.txt", b"x", 1)):
		path = os.path.join(output, name)
		os.makedirs(os.path.dirname(path), exist_ok=True)
		with open(path, "wb") as file:
			file.write(data)
			file.truncate(size)


def everything(server, tally, output):
	"""Each published file, as it is on disk."""
	connection = Connection(server.port)
	for path in tree.paths(output):
		name = os.path.join(output, path)
		if path.startswith(".") or os.path.islink(name) or \
				not os.path.isfile(name) or path == "huge.html":
			continue
		answer = connection.get("/" + path.replace(" ", "%20"))
		data = tree.read(name)
		kind = TYPES.get(os.path.splitext(path)[1],
			"application/octet-stream")
		sent = answer.body
		if path.endswith(".html"):
			script = sent.partition(b'"/_chuyende/preview.js"')[2] \
				.partition(b">\n")
			same = sent.count(b"/_chuyende/preview.js") == 1 and \
				b"data-version" in script[0] and \
				sent.endswith(data.partition(b"</head>")[2])
		else:
			same = sent == data
		tally.check(f"served: {path}", problem(answer.status == 200 and
			same and answer.headers["content-type"] == kind and
			answer.headers["x-content-type-options"] == "nosniff" and
			answer.headers["cache-control"] == "no-cache" and
			"access-control-allow-origin" not in answer.headers,
			answer.status, answer.headers, len(sent), len(data)))
	connection.close()


def protocol(server, tally):
	connection = Connection(server.port)
	get = connection.get
	first = get("/")
	index = get("/index.html")
	tag = index.headers["etag"]
	css = "/" + first.body.partition(b'rel="stylesheet" href="')[2] \
		.partition(b'"')[0].decode()
	sheet = get(css)
	size = len(sheet.body)

	def check(name, answer, status, body=None, **headers):
		wrong = [f"{key}: {answer.headers.get(key)}, not {value}"
			for key, value in ((k.replace("_", "-"), v)
				for k, v in headers.items())
			if answer.headers.get(key) != value]
		if answer.status != status:
			wrong.append(f"{answer.status}, not {status}")
		if body is not None and answer.body != body:
			wrong.append(f"{answer.body[:200]}, not {body[:200]}")
		tally.check(name, wrong)

	check("/ is index.html", first, 200, index.body, etag=tag)
	head = get("/", "HEAD")
	check("HEAD says what GET would", head, 200, b"", etag=tag,
		content_length=str(len(first.body)))
	tally.check("HEAD and GET have the same headers", problem(
		set(head.headers) == set(first.headers), head.headers))
	check("ETag: not modified", get("/", If_None_Match=tag), 304, b"",
		etag=tag, content_length=str(len(first.body)))
	check("ETag: in a list", get("/", If_None_Match=f'"x", W/{tag}'), 304)
	check("ETag: any", get(css, If_None_Match="*"), 304)
	check("ETag: another", get("/", If_None_Match='"x"'), 200, first.body)
	check("HEAD, not modified", get("/", "HEAD", If_None_Match=tag), 304)
	check("Range: a part", get(css, Range="bytes=5-24"), 206,
		sheet.body[5:25], content_range=f"bytes 5-24/{size}",
		content_length="20")
	check("Range: the end", get(css, Range="bytes=-7"), 206,
		sheet.body[-7:])
	check("Range: of a page", get("/", Range="bytes=0-14"), 206,
		b"<!DOCTYPE html>")
	check("Range: beyond", get(css, Range=f"bytes={size}-"), 416,
		content_range=f"bytes */{size}")
	check("Range: if it is the same", get(css, Range="bytes=0-1",
		If_Range=sheet.headers["etag"]), 206)
	check("Range: if it were", get(css, Range="bytes=0-1",
		If_Range='"x"'), 200, sheet.body)
	check("Range: several", get(css, Range="bytes=0-1,4-5"), 200)
	check("Range: HEAD has none", get(css, "HEAD", Range="bytes=0-1"), 200,
		b"", content_length=f"{size}")
	check("nothing in a file", get("/empty.txt"), 200, b"",
		content_length="0")
	check("part of nothing", get("/empty.txt", Range="bytes=0-"), 416)
	check("a folder", get("/sub"), 302, location="/sub/")
	check("its index", get("/sub/"), 200)
	check("a folder without index", get("/assets"), 404)
	check("a name in Vietnamese", get("/kh%C3%A1c%20bi%E1%BB%87t.txt"), 200,
		b"x")
	lost = get("/no/such/page.html?x=1")
	check("no such page", lost, 404)
	tally.check("no such page: the portal's own, with its links right",
		problem(b'<base href="/404.html">' in lost.body and
		"Không tìm thấy".encode() in lost.body))
	check("POST: what is allowed", raw(server.port, b"POST / HTTP/1.1\r\n"
		+ HOST % server.port + b"Content-Length: 0\r\n\r\n"), 405,
		allow="GET, HEAD")
	news = get("/_chuyende/news")
	tally.check("news: sound content", problem(news.status == 200 and
		json.loads(news.body)["diagnostics"] is None, news.body))
	for host in ("localhost", "[::1]"):
		check(f"Host {host}", get("/", Host=f"{host}:{server.port}"), 200)
	check("its own Origin", get("/_chuyende/news",
		Origin=f"http://127.0.0.1:{server.port}",
		Sec_Fetch_Site="same-origin"), 200)
	check("a link from elsewhere", get("/", Sec_Fetch_Site="cross-site",
		Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="document"), 200)
	connection.close()


def commands(bench, tally, server):
	def told(name, words, status, *parts, portal="."):
		output = os.path.join(bench.folder("serve", name), "site")
		done = bench.run(["serve", "-C", bench.path(portal), "-o", output,
			"--today", TODAY, *words])
		tally.check(name, problem(done.status == status and all(
			part in done.err for part in parts) and not
			os.path.exists(output), done.status, done.err))

	told("a port that is taken", ["--port", str(server.port)], 3,
		str(server.port), "có chương trình khác dùng", "--port")
	told("a port that is taken, in English", ["--port", str(server.port)], 3,
		str(server.port), "another program", portal="tests/portals/english-keys")
	told("an address of no one here", ["--host", "192.0.2.1"], 3,
		"192.0.2.1", "--host")
	told("a host that is no address", ["--host", "example.org"], 2,
		"“example.org”", "not an address")
	told("a port that is none", ["--port", "65536"], 2, "65535")


def unsound(bench, tally):
	"""Mistakes at the start: they are told, the last good site stays."""
	folder = bench.folder("serve", "unsound-content")
	shutil.copytree(bench.path("content"), os.path.join(folder, "content"))
	plan = os.path.join(folder, "content/2025/ke-hoach.yaml")
	server, output = start(bench, "unsound-never", folder=folder)
	server.stop()
	with open(plan, "a", encoding="utf-8") as file:
		file.write("khóa lạ: 1\n")
	for name, site, status in (("a good site before", output, 200),
			("no site before", output + "-none", 503)):
		place = bench.folder("serve", name)
		server = Server([bench.program(), "serve", "-C", folder, "-o", site,
			"--port", "0", "--today", TODAY], os.path.join(place, "log"))
		connection = Connection(server.port)
		page = connection.get("/")
		found = json.loads(connection.get("/_chuyende/news").body)
		found = found["diagnostics"] or {"reports": []}
		tally.check(f"errors, {name}: a page", problem(page.status == status
			and b"preview.js" in page.body, page.status, page.body[:300]))
		report = (found["reports"] or [{}])[0]
		tally.check(f"errors, {name}: they are told", problem(
			found.get("errors") == 1 and report.get("path") ==
			"content/2025/ke-hoach.yaml" and
			report.get("excerpt", "").startswith("  khóa lạ: 1\n  ^"),
			found))
		ended = server.stop(signal.SIGINT)
		tally.check(f"errors, {name}: SIGINT ends it", problem(
			ended[0] == 0, ended))
	strangers(bench, tally, folder, output)


def strangers(bench, tally, folder, output):
	"""With mistakes at the start no folder is shown that a build would refuse."""
	place = bench.folder("serve", "strangers")
	foreign = os.path.join(place, "foreign")
	os.mkdir(foreign)
	with open(os.path.join(foreign, "canary.txt"), "wb") as file:
		file.write(CANARY)
	other = os.path.join(place, "other")
	shutil.copytree(output, other)
	manifest = os.path.join(other, ".chuyende-manifest")
	text = tree.read(manifest).replace(b" members\n", b" committee\n", 1)
	with open(manifest, "wb") as file:
		file.write(text)
	for name, site, target in (("foreign", foreign, "/canary.txt"),
			("another audience's", other, "/index.html"),
			("everything", "/", "/etc/passwd")):
		server = Server([bench.program(), "serve", "-C", folder, "-o", site,
			"--port", "0", "--today", TODAY], os.path.join(place, "log"))
		page = Connection(server.port).get(target)
		tally.check(f"errors, a folder that is {name}: is not shown", problem(
			page.status == 503, page.status, page.body[:200]))
		server.stop()


def drafts(bench, tally):
	server, output = start(bench, "drafts", ["--drafts"])
	for name in ("3", "3-de-cuong"):
		answer = Connection(server.port).get(
			f"/2025/chuyen-de-{name}.html")
		tally.check(f"drafts bear their mark: {name}", problem(
			answer.status == 200 and "DỰ THẢO".encode() in answer.body,
			answer.status, server.told()))
	server.stop()


def sanitised(bench, tally):
	if not os.path.exists(bench.program(True)):
		tally.check("the sanitised program is there", ["make tested"])
		return
	server, output = start(bench, "sanitised", sanitised=True)
	if tally.check("sanitised: it starts", problem(server.port,
			server.told())):
		disturb(output)
		protocol(server, tally)
		hostile(server, tally, ", sanitised")
	status, seconds = server.stop()
	tally.check("sanitised: it ends without complaint", problem(status == 0,
		status, server.log.name))
