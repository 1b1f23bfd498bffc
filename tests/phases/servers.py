"""The examples for web servers, run as they stand but for ports and places:
who sees which portal, what every answer carries, what is never served; and
releases swapped under load, without a request that fails or a file that is
neither the old nor the new one."""
import http.client
import os
import re
import shutil
import socket
import subprocess
import threading
import time

import tree
from bench import problem
from phases.releases import TWO, Scene, said

MEMBERS, COMMITTEE = "portal.chibo.internal", "chi-uy.chibo.internal"
HEADERS = {
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
	"Referrer-Policy": "no-referrer",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Content-Security-Policy": "frame-ancestors 'none'",
	"Cache-Control": "no-cache",
}
TYPES = {".html": "text/html", ".css": "text/css", ".json": "application/json",
	".ics": "text/calendar", ".csv": "text/csv", ".svg": "image/svg+xml",
	".atom": "application/atom+xml"}
# Swaps under load, usual and long; who asks meanwhile, and how many seconds
# they rest after each page.
SWAPS, LONG_SWAPS, CLIENTS, REST = 200, 10_000, 3, 0.005
PATIENCE = 20


class Server:
	"""An example, served from the folder of a scene."""

	def __init__(self, bench, scene, name):
		self.name = name
		self.port = free_port()
		self.folder = bench.folder("servers", name)
		write = getattr(self, name)
		self.process = subprocess.Popen(write(bench, scene.out),
			cwd=self.folder, stdout=subprocess.DEVNULL,
			stderr=open(os.path.join(self.folder, "log"), "wb"),
			env={**os.environ, "HOME": self.folder})
		self.wait()

	def example(self, bench, file, out, pairs):
		text = tree.read(bench.path("scripts/examples", file)).decode()
		for old, new in [("/srv/portal/", out + "/")] + pairs:
			if old not in text:
				raise ValueError(f"{file} has no {old}")
			text = text.replace(old, new)
		with open(os.path.join(self.folder, file), "w") as target:
			target.write(text)

	def nginx(self, bench, out):
		shared = bench.path("scripts/examples/nginx-portal.conf")
		self.example(bench, "nginx.conf", out, [
			("listen 80", f"listen 127.0.0.1:{self.port}"),
			("/etc/nginx/snippets/nginx-portal.conf", shared)])
		places = "\n".join(f"{kind}_temp_path {self.folder}/{kind};"
			for kind in ("client_body", "proxy", "fastcgi", "uwsgi",
				"scgi"))
		with open(os.path.join(self.folder, "main"), "w") as file:
			file.write("user root;\n" * (os.getuid() == 0) + f"""
daemon off;
worker_processes 2;
pid {self.folder}/pid;
error_log stderr;
events {{}}
http {{
	include /etc/nginx/mime.types;
	default_type application/octet-stream;
	access_log off;
	{places}
	include {self.folder}/nginx.conf;
}}
""")
		return [find("nginx"), "-p", self.folder, "-e", "stderr", "-c",
			os.path.join(self.folder, "main")]

	def caddy(self, bench, out):
		self.example(bench, "Caddyfile", out, [
			(".internal {", f".internal:{self.port} {{"),
			("(portal)", "{\n\tadmin off\n}\n\n(portal)")])
		return [find("caddy"), "run", "--config", "Caddyfile", "--adapter",
			"caddyfile"]

	def wait(self):
		end = time.monotonic() + PATIENCE
		while time.monotonic() < end and self.process.poll() is None:
			try:
				socket.create_connection(("127.0.0.1",
					self.port)).close()
				return
			except OSError:
				time.sleep(0.05)
		self.stop()
		log = tree.read(os.path.join(self.folder, "log"))
		raise RuntimeError(f"{self.name} does not start: {log.decode()}")

	def stop(self):
		self.process.terminate()
		self.process.wait(PATIENCE)

	def connect(self, source="127.0.0.1"):
		return http.client.HTTPConnection("127.0.0.1", self.port,
			timeout=PATIENCE, source_address=(source, 0))

	def ask(self, host, path, method="GET", source="127.0.0.1", **headers):
		"""(status, headers, body); (0, {}, b"") for no answer at all."""
		connection = self.connect(source)
		try:
			return fetch(connection, host, path, method, headers)
		except (http.client.HTTPException, ConnectionError):
			return 0, {}, b""
		finally:
			connection.close()


def find(name):
	"""Debian has nginx where only root looks."""
	return shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")


def free_port():
	with socket.socket() as probe:
		probe.bind(("127.0.0.1", 0))
		return probe.getsockname()[1]


def fetch(connection, host, path, method="GET", headers=None):
	connection.request(method, path, headers={"Host": host, **(headers or {})})
	answer = connection.getresponse()
	return answer.status, answer.headers, answer.read()


def run(bench, tally):
	for name in ("nginx", "caddy"):
		if not find(name):
			tally.note(f"{name} is not here (scripts/setup servers)")
			continue
		scene = Scene(bench, "served-" + name, TWO)
		scene.page("kin", "CHUYÊN KÍN", "committee")
		scene.publish()
		server = Server(bench, scene, name)
		try:
			for check in (hosts, answers, never, missing, load):
				check(bench, tally, scene, server)
		finally:
			server.stop()


def hosts(bench, tally, scene, server):
	name = server.name
	for host, audience in ((MEMBERS, "members"), (COMMITTEE, "committee")):
		files = scene.live(audience)[1]
		status, _, body = server.ask(host, "/")
		tally.check(f"{name}: {audience} at home",
			problem(status == 200 and body == files["index.html"], status))
	for host, status in ((MEMBERS, 404), (COMMITTEE, 200)):
		found, _, body = server.ask(host, "/trang/kin.html")
		tally.check(f"{name}: the committee's page at {host}", problem(found ==
			status and ("CHUYÊN KÍN".encode() in body) ==
			(status == 200), found))
	status, _, body = server.ask("other.internal", "/")
	tally.check(f"{name}: another host has nothing", problem(len(body) < 200,
		status, body))
	for path in ("/", "/trang/kin.html", "/nowhere"):
		status, _, body = server.ask(COMMITTEE, path, source="127.0.0.2")
		tally.check(f"{name}: a stranger at {COMMITTEE}{path}",
			problem(status in (0, 403) and b"<main" not in body, status,
				body[:200]))


def answers(bench, tally, scene, server):
	"""What every answer carries, whatever is asked for."""
	paths = sorted(scene.live("members")[1])
	kinds = {os.path.splitext(path)[1]: path for path in paths}
	asked = {"/" + path for path in kinds.values()} | {"/", "/nowhere",
		"/trang/nowhere.html", "/trang/", "/.hidden"}
	for path in sorted(asked):
		status, headers, _ = server.ask(MEMBERS, path)
		lines = [f"{name}: {headers.get_all(name)}" for name, value in
			HEADERS.items() if headers.get_all(name) != [value]]
		ending = os.path.splitext(path)[1]
		kind = headers.get("Content-Type", "")
		if status == 200 and ending in TYPES and \
				not kind.startswith(TYPES[ending]):
			lines.append(f"Content-Type: {kind}")
		if kind.startswith("text/") and "utf-8" not in kind.lower():
			lines.append(f"Content-Type: {kind}")
		tally.check(f"{server.name}: {path} has its headers", lines)
	_, headers, body = server.ask(MEMBERS, "/index.html")
	status, _, again = server.ask(MEMBERS, "/index.html",
		**{"If-None-Match": headers.get("ETag", "")})
	tally.check(f"{server.name}: what is the same is not sent again",
		problem(body and status == 304 and not again, status))
	for method in ("POST", "PUT", "DELETE"):
		status, _, _ = server.ask(MEMBERS, "/index.html", method)
		tally.check(f"{server.name}: {method} is refused",
			problem(status in (405, 403), status))


def never(bench, tally, scene, server):
	live = os.path.join(scene.out, "members/current")
	secret = os.path.join(live, ".hidden")
	with open(secret, "w") as file:
		file.write("SECRET")
	for path in ("/.hidden", "/%2ehidden", "/../.chuyende-publication",
			"/../../committee/current/trang/kin.html",
			"/..%2f..%2frecords/000001/SHA256SUMS",
			"/%2e%2e/%2e%2e/records/000001/pages", "/trang/"):
		status, _, body = server.ask(MEMBERS, path)
		tally.check(f"{server.name}: {path} is not served", problem(status in
			(400, 403, 404) and b"SECRET" not in body, status, body))
	os.remove(secret)
	if server.name == "nginx":	# Caddy follows every link
		link = os.path.join(live, "link.html")
		os.symlink("/etc/passwd", link)
		status, _, body = server.ask(MEMBERS, "/link.html")
		tally.check("nginx: a link is not followed",
			problem(status == 404 and b"root:" not in body, status))
		os.remove(link)


def missing(bench, tally, scene, server):
	"""The page of what is not found has its style wherever it is shown."""
	status, _, body = server.ask(MEMBERS, "/trang/khong/co.html")
	tally.check(f"{server.name}: a page of ours says 404", problem(status == 404
		and "Không tìm thấy trang".encode() in body, status, body))
	if server.name == "nginx":
		policy = re.search(rb"base-uri '([a-z]+)'", body)
		tally.check("nginx: its addresses begin at the top",
			problem(b'<base href="/">' in body and policy and
				policy.group(1) == b"self", body[:900]))


class Reader(threading.Thread):
	"""Asks for pages and what they load, on one connection."""

	def __init__(self, server, pages, trees):
		super().__init__()
		self.server, self.pages, self.trees = server, pages, trees
		self.stop = False
		self.asked, self.seen, self.problems = 0, set(), []

	def run(self):
		connection = self.server.connect()
		while not self.stop:
			for page in self.pages:
				body = self.get(connection, page)
				for style in re.findall(rb'href="(?:\.\./)*'
						rb'(assets/[^"]+\.css)"', body):
					self.get(connection, style.decode())
				time.sleep(REST)
		connection.close()

	def get(self, connection, path):
		self.asked += 1
		try:
			status, _, body = fetch(connection, MEMBERS, "/" + path)
		except (OSError, http.client.HTTPException) as error:
			self.problems.append(f"{path}: {error!r}")
			connection.close()
			return b""
		which = [n for n, files in enumerate(self.trees)
			if files.get(path) == body]
		if status != 200 or not which:
			self.problems.append(f"{path}: {status}, {len(body)} bytes")
		if len(which) == 1:
			self.seen |= {(path, which[0])}
		return body


def load(bench, tally, scene, server):
	# Pages tell what was before them: the first time differs from the third.
	trees = [{}, {}]
	for turn in (0, 1, 0, 1):
		scene.page("doi", f"Lần {turn}. " + "chữ " * 5000 * (turn + 1))
		scene.publish()
		trees[turn] = scene.live("members")[1]
	pages = [p for p in trees[0] if p.endswith(".html") and p in trees[1]
		and trees[0][p] != trees[1][p]]
	readers = [Reader(server, pages, trees) for _ in range(CLIENTS)]
	for reader in readers:
		reader.start()
	swaps = LONG_SWAPS if bench.long else SWAPS
	if server.name != "nginx":
		swaps //= 10
	problems = []
	for turn in range(swaps):
		scene.page("doi", f"Lần {turn % 2}. " + "chữ " * 5000 *
			(turn % 2 + 1))
		problems += said(scene.publish("--audience", "members"), 0,
			"Đã công bố bản")
	for reader in readers:
		reader.stop = True
	for reader in readers:
		reader.join()
		problems += reader.problems
	asked = sum(reader.asked for reader in readers)
	seen = set().union(*(reader.seen for reader in readers))
	if len(seen) < 2 * len(pages):
		problems.append(f"of {len(pages)} pages in two releases only "
			f"{len(seen)} were seen")
	tally.check(f"{server.name}: {swaps} swaps under load", problems)
	tally.note(f"{server.name}: {asked} requests during {swaps} swaps, "
		f"{len(problems)} wrong")
