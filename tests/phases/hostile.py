"""Requests that are not to be served, and one after each that is.
Knows what strangers send; must not know what is served."""
from bench import problem
from phases.client import Connection, raw

# Stands in a file beside what is served.
CANARY = b"this lies outside of what is served"
HOST = b"Host: 127.0.0.1:%d\r\n"
# A name, bytes to send (%H is the right Host line), statuses that are right;
# 0: closed without an answer.
HOSTILE = [
	("encoded parent", b"GET /%2e%2e/canary HTTP/1.1\r\n%H\r\n", {400}),
	("plain parent", b"GET /../canary HTTP/1.1\r\n%H\r\n", {400}),
	("parent inside", b"GET /a/../../canary HTTP/1.1\r\n%H\r\n", {400}),
	("encoded slash", b"GET /..%2fcanary HTTP/1.1\r\n%H\r\n", {400}),
	("back slash", b"GET /..%5ccanary HTTP/1.1\r\n%H\r\n", {400}),
	("raw back slash", b"GET /..\\canary HTTP/1.1\r\n%H\r\n", {400}),
	("twice encoded", b"GET /%252e%252e/canary HTTP/1.1\r\n%H\r\n", {404}),
	("overlong", b"GET /%c0%ae%c0%ae/canary HTTP/1.1\r\n%H\r\n", {400}),
	("encoded NUL", b"GET /index.html%00.png HTTP/1.1\r\n%H\r\n", {400}),
	("absolute path", b"GET //etc/passwd HTTP/1.1\r\n%H\r\n", {400}),
	("encoded absolute", b"GET /%2fetc/passwd HTTP/1.1\r\n%H\r\n", {400}),
	("absolute form", b"GET http://127.0.0.1/ HTTP/1.1\r\n%H\r\n", {400}),
	("no leading slash", b"GET index.html HTTP/1.1\r\n%H\r\n", {400}),
	("star", b"GET * HTTP/1.1\r\n%H\r\n", {400}),
	("link out", b"GET /link.txt HTTP/1.1\r\n%H\r\n", {404}),
	("link out, a page", b"GET /link.html HTTP/1.1\r\n%H\r\n", {404}),
	("linked folder", b"GET /up/canary HTTP/1.1\r\n%H\r\n", {404}),
	("FIFO", b"GET /pipe HTTP/1.1\r\n%H\r\n", {404}),
	("FIFO, a page", b"GET /pipe.html HTTP/1.1\r\n%H\r\n", {404}),
	("manifest", b"GET /.chuyende-manifest HTTP/1.1\r\n%H\r\n", {404}),
	("hidden", b"GET /.git/config HTTP/1.1\r\n%H\r\n", {404}),
	("reserved", b"GET /_chuyende/../canary HTTP/1.1\r\n%H\r\n", {400}),
	("reserved, unknown", b"GET /_chuyende/x HTTP/1.1\r\n%H\r\n", {404}),
	("two Hosts", b"GET / HTTP/1.1\r\n%HHost: other\r\n\r\n", {400}),
	("two equal Hosts", b"GET / HTTP/1.1\r\n%H%H\r\n", {400}),
	("no Host", b"GET / HTTP/1.1\r\n\r\n", {400}),
	("no Host, 1.0", b"GET / HTTP/1.0\r\n\r\n", {400}),
	("foreign Host", b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", {403}),
	("Host without port", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
		{403}),
	("foreign Origin", b"GET / HTTP/1.1\r\n%HOrigin: http://evil.example"
		b"\r\n\r\n", {403}),
	("null Origin", b"GET /_chuyende/news HTTP/1.1\r\n%HOrigin: null\r\n"
		b"\r\n", {403}),
	("cross-site", b"GET / HTTP/1.1\r\n%HSec-Fetch-Site: cross-site\r\n"
		b"\r\n", {403}),
	("stream, cross-site", b"GET /_chuyende/events HTTP/1.1\r\n%H"
		b"Sec-Fetch-Site: cross-site\r\n\r\n", {403}),
	("POST", b"POST / HTTP/1.1\r\n%HContent-Length: 3\r\n\r\nabc", {405}),
	("endless POST", b"POST / HTTP/1.1\r\n%HContent-Length: 99999999999\r\n"
		b"\r\nabc", {405}),
	("chunked POST", b"POST / HTTP/1.1\r\n%HTransfer-Encoding: chunked\r\n"
		b"\r\nfffffff\r\nabc", {405}),
	("GET with a body", b"GET / HTTP/1.1\r\n%HContent-Length: 3\r\n\r\nabc",
		{413}),
	("OPTIONS", b"OPTIONS / HTTP/1.1\r\n%H\r\n", {405}),
	("CONNECT", b"CONNECT evil.example:80 HTTP/1.1\r\n%H\r\n", {405}),
	("TRACE", b"TRACE / HTTP/1.1\r\n%H\r\n", {405}),
	("long target", b"GET /" + b"a" * 5000 + b" HTTP/1.1\r\n%H\r\n", {414}),
	("64 KB target", b"GET /" + b"a" * 65536 + b" HTTP/1.1\r\n%H\r\n",
		{0, 414, 431}),
	("64 KB header", b"GET / HTTP/1.1\r\n%HX: " + b"a" * 65536 + b"\r\n\r\n",
		{0, 413, 431}),
	("10,000 headers", b"GET / HTTP/1.1\r\n%H" + b"X: y\r\n" * 10000 +
		b"\r\n", {0, 413, 431}),
	("10,000 arguments", b"GET /?" + b"a&" * 10000 + b" HTTP/1.1\r\n%H\r\n",
		{0, 414, 431}),
	("raw NUL", b"GET /\0/../canary HTTP/1.1\r\n%H\r\n", {0, 200, 400}),
	("NUL in a header", b"GET / HTTP/1.1\r\n%HX: a\0b\r\n\r\n", {0, 200, 400}),
	("folded header", b"GET / HTTP/1.1\r\n%HX: a\r\n b\r\n\r\n", {0, 200, 400}),
	("space in a target", b"GET /a b HTTP/1.1\r\n%H\r\n", {0, 400, 404}),
	("HTTP/0.9", b"GET /\r\n\r\n", {0, 400}),
	("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {0, 400, 505}),
	("TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 64,
		{0, 400}),
	("noise", bytes(range(256)) * 8 + b"\r\n\r\n", {0, 400}),
	("only line ends", b"\r\n" * 3000, {0, 400, 413, 431}),
	("bare line feeds", b"GET / HTTP/1.1\n" + HOST[:-2] + b"\n\n",
		{0, 200, 400}),
	("bad Range", b"GET / HTTP/1.1\r\n%HRange: bytes=9-1\r\n\r\n", {200}),
	("many Ranges", b"GET / HTTP/1.1\r\n%HRange: bytes=" + b"0-0," * 1000 +
		b"0-0\r\n\r\n", {200, 413, 431}),
	("Range beyond", b"GET / HTTP/1.1\r\n%HRange: bytes=99999999-\r\n\r\n",
		{416}),
]


def hostile(server, tally, label):
	right = Connection(server.port).get("/").body
	for name, data, statuses in HOSTILE:
		answer = raw(server.port, data.replace(b"%H",
			HOST % server.port).replace(b"%d", b"%d" % server.port), .5)
		tally.check(f"hostile: {name}{label}", problem(
			answer.status in statuses and CANARY not in answer.rest and
			b"root:" not in answer.rest, answer.status,
			answer.rest[:200]))
		after = Connection(server.port)
		if not tally.check(f"after {name}{label}: all is well", problem(
				server.alive() and after.get("/").body == right,
				server.told()[-2000:])):
			return
		after.close()
