"""Very many clients, and very slow ones, at a server that others use.
Knows the server's limits (base/limits.h); must not know what is served."""
import socket
import time

from bench import problem
from phases.client import Connection
from phases.hostile import HOST

# Streams that are there, that leave, and that are too many (at most 1,200).
STREAMS, LEAVING, EXCESS = 1000, 990, 220
# Seconds: the server's limits (base/limits.h), and what a reader may wait.
ARRIVAL, BEAT, PROMPT = 10, 10, 2
# Bytes that many connections, and many answers, may cost.
MEMORY_GROWTH, ANSWERS = 64 << 20, 256 << 20
# Connections that say nothing; the server takes 1,400.
FLOOD = 1450


class Crowd:
	"""Very many streams of news, of which most leave without a word."""

	def __init__(self, server, tally):
		self.server, self.tally = server, tally
		for i in range(20):
			Connection(server.port).get("/")
		self.memory = server.memory()
		self.start = time.monotonic()
		self.streams = [Connection(server.port) for i in range(STREAMS)]
		ask = b"GET /_chuyende/events HTTP/1.1\r\n" + HOST % server.port + \
			b"\r\n"
		for stream in self.streams:
			stream.send(ask)
		silent = 0
		for stream in self.streams:
			while b"data: " not in stream.data and stream.more():
				pass
			silent += b"data: " not in stream.data
		tally.check(f"{STREAMS} streams: each has its first news",
			problem(not silent, f"{silent} have not"))
		self.calm()
		self.excess(ask)

	def excess(self, ask):
		"""Past the limit they are told to come later."""
		more = [Connection(self.server.port) for i in range(EXCESS)]
		for stream in more:
			stream.send(ask)
		statuses = [stream.answer().status for stream in more]
		for stream in more:
			stream.close()
		self.tally.check("too many streams: some are put off", problem(
			set(statuses) == {200, 503} and
			Connection(self.server.port).get("/").status == 200,
			statuses))

	def calm(self):
		"""What one more reader meets beside them."""
		times = []
		connection = Connection(self.server.port)
		for i in range(200):
			start = time.monotonic()
			status = connection.get("/").status
			times.append(time.monotonic() - start if status == 200
				else PROMPT)
		grown = self.server.memory() - self.memory
		self.tally.check(f"{STREAMS} streams: pages come promptly",
			problem(max(times) < PROMPT, max(times)))
		self.tally.check(f"{STREAMS} streams: memory stays bounded",
			problem(grown < MEMORY_GROWTH, f"{grown} bytes more"))
		self.tally.note(f"{STREAMS} streams: {grown >> 20} MB more, a "
			f"page in {sorted(times)[100] * 1000:.1f} ms, at most "
			f"{max(times) * 1000:.1f}")

	def leave(self):
		self.left = time.monotonic()
		for stream in self.streams[:LEAVING]:
			stream.close()

	def wait(self):
		"""Until the server has noticed who left."""
		left = self.streams[LEAVING:]
		for stream in left:
			stream.socket.settimeout(max(.1, self.start + BEAT + 3 -
				time.monotonic()))
			while b":\n\n" not in stream.data and stream.more():
				pass
		self.tally.check("streams: a sign of life now and then", problem(
			all(b":\n\n" in stream.data for stream in left)))
		end = self.left + BEAT + 3
		while self.server.files() > 100 and time.monotonic() < end:
			time.sleep(.1)
		self.tally.check("streams: who left is forgotten", problem(
			self.server.files() <= 100, self.server.files()))


class Slow:
	"""Clients that send little, or take nothing."""

	def __init__(self, server):
		self.server = server
		self.start = time.monotonic()
		self.dribbling = [Connection(server.port) for i in range(50)]
		for connection in self.dribbling:
			connection.send(b"GET / HTTP/1.1\r\nX: ")
		self.silent = [Connection(server.port) for i in range(50)]
		self.idle = Connection(server.port)
		self.idle.get("/")

	def readers(self, tally):
		"""They ask for much and take nothing of it."""
		before = self.server.memory()
		self.lazy = []
		for i in range(20):
			connection = Connection(self.server.port)
			connection.socket.setsockopt(socket.SOL_SOCKET,
				socket.SO_RCVBUF, 4096)
			connection.send(b"GET /big.bin HTTP/1.1\r\n" + HOST %
				self.server.port + b"\r\n")
			self.lazy.append(connection)
		status = Connection(self.server.port).get("/").status
		grown = self.server.memory() - before
		self.huge(tally)
		tally.check("slow readers: others are served", problem(
			status == 200, status))
		tally.check("slow readers: memory stays bounded", problem(
			grown < MEMORY_GROWTH, grown))
		whole = Connection(self.server.port).get("/big.bin")
		tally.check("a big file comes whole", problem(
			whole.status == 200 and whole.length == len(whole.body),
			len(whole.body)))

	def huge(self, tally):
		"""Pages are held in memory until they are taken: not all fit."""
		before = self.server.memory()
		statuses = []
		for i in range(8):
			connection = Connection(self.server.port)
			connection.send(b"GET /huge.html HTTP/1.1\r\n" + HOST %
				self.server.port + b"\r\n")
			while b"\r\n\r\n" not in connection.data:
				connection.data += connection.socket.recv(256)
			statuses.append(connection.data[9:12])
			self.lazy.append(connection)
		grown = self.server.memory() - before
		tally.check("huge pages: some are put off", problem(
			set(statuses) == {b"200", b"503"}, statuses))
		tally.check("huge pages: memory stays bounded", problem(
			grown < ANSWERS + MEMORY_GROWTH, grown))
		for connection in self.lazy[-8:]:
			connection.close()

	def wait(self, tally):
		while time.monotonic() < self.start + ARRIVAL - 1:
			time.sleep(.5)
			for connection in self.dribbling:
				connection.send(b"x")
		end = self.start + ARRIVAL + 4
		for name, group in (("dribbling", self.dribbling),
				("silent", self.silent), ("idle", [self.idle])):
			left = [c for c in group if
				not c.ended(max(.1, end - time.monotonic()))]
			tally.check(f"slow clients: {name} ones are shown out",
				problem(not left, f"{len(left)} were not"))


class Flood:
	"""More connections than there is room for, none of which says a word."""

	def __init__(self, server):
		self.server = server
		self.start = time.monotonic()
		self.silent = [Connection(self.server.port) for i in range(FLOOD)]

	def wait(self, tally):
		time.sleep(max(0, self.start + ARRIVAL + 2 - time.monotonic()))
		status = Connection(self.server.port).get("/").status
		tally.check("a flood of connections passes", problem(status == 200
			and self.server.alive(), status))
		for connection in self.silent:
			connection.close()
		self.server.stop()
