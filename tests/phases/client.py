"""A plain HTTP client over sockets, which sends what it is told to the byte,
and the program serving a folder.
Knows requests and answers; must not know what is served."""
import os
import re
import select
import signal
import socket
import subprocess
import time

PATIENCE = 20


class Answer:
	def __init__(self, data, head_only=False):
		head, self.complete, self.rest = data.partition(b"\r\n\r\n")
		lines = head.split(b"\r\n")
		words = lines[0].split(b" ")
		self.status = int(words[1]) if len(words) > 1 and \
			words[0].startswith(b"HTTP/") and words[1].isdigit() else 0
		self.headers = {}
		for line in lines[1:]:
			name, _, value = line.partition(b":")
			self.headers[name.decode("latin-1").lower()] = \
				value.strip().decode("latin-1")
		self.length = 0 if head_only or self.status == 304 else \
			int(self.headers.get("content-length", 0))

	@property
	def body(self):
		return self.rest[:self.length]


class Connection:
	"""Kept alive until it is closed by either side."""

	def __init__(self, port):
		self.socket = socket.create_connection(("127.0.0.1", port),
			PATIENCE)
		self.port = port
		self.data = b""

	def close(self):
		self.socket.close()

	def send(self, data):
		self.socket.sendall(data)

	def more(self):
		try:
			data = self.socket.recv(1 << 20)
		except (ConnectionError, socket.timeout):
			data = b""
		self.data += data
		return bool(data)

	def ended(self, seconds):
		"""Whether the server closes the connection within seconds."""
		end = time.monotonic() + seconds
		poll = select.poll()
		poll.register(self.socket, select.POLLIN)
		while time.monotonic() < end:
			if poll.poll(max(0, end - time.monotonic()) * 1000) and \
					not self.more():
				return True
		return False

	def answer(self, head_only=False):
		while b"\r\n\r\n" not in self.data and self.more():
			pass
		answer = Answer(self.data, head_only)
		pieces, size = [answer.rest], len(answer.rest)
		self.data = b""
		while size < answer.length and self.more():
			pieces.append(self.data)
			size += len(self.data)
			self.data = b""
		answer.rest = b"".join(pieces)
		self.data = answer.rest[answer.length:]
		return answer

	def get(self, target, method="GET", **headers):
		lines = [f"{method} {target} HTTP/1.1"]
		headers.setdefault("Host", f"127.0.0.1:{self.port}")
		lines += [f"{name.replace('_', '-')}: {value}"
			for name, value in headers.items()]
		self.send("\r\n".join(lines + ["", ""]).encode())
		return self.answer(method == "HEAD")


def raw(port, data, wait=5):
	"""Sends data as it is; all that comes back."""
	connection = Connection(port)
	connection.socket.settimeout(wait)
	try:
		connection.send(data)
	except ConnectionError:
		pass
	answer = connection.answer()
	connection.close()
	return answer


class Server:
	"""The program, serving; self.port is 0 when it did not start."""

	def __init__(self, command, log):
		self.log = open(log, "w+b")
		self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL,
			stdout=self.log, stderr=subprocess.STDOUT)
		self.port = 0
		end = time.monotonic() + PATIENCE
		while not self.port and time.monotonic() < end and \
				self.process.poll() is None:
			time.sleep(.01)
			match = re.search(r"http://127\.0\.0\.1:(\d+)/", self.told())
			self.port = int(match.group(1)) if match else 0

	def told(self):
		with open(self.log.name, encoding="utf-8") as file:
			return file.read()

	def alive(self):
		return self.process.poll() is None

	def memory(self):
		"""Bytes of memory that it holds now."""
		with open(f"/proc/{self.process.pid}/status") as file:
			return 1024 * int(re.search(r"VmRSS:\s+(\d+)",
				file.read()).group(1))

	def files(self):
		return len(os.listdir(f"/proc/{self.process.pid}/fd"))

	def stop(self, how=signal.SIGTERM):
		"""(exit status, seconds until then)"""
		start = time.monotonic()
		self.process.send_signal(how)
		try:
			status = self.process.wait(PATIENCE)
		except subprocess.TimeoutExpired:
			self.process.kill()
			status = "killed: it did not end"
		self.log.close()
		return status, time.monotonic() - start
