"""A run of the program that stands at call after call while copies of it are
struck there: what comes before a call is done once for all of them.
Knows processes; must not know what a tree looks like."""
import os
import signal
import socket
import subprocess

from bench import PATIENCE, Done, text

GONE = Done(124, "", f"hung for {PATIENCE} s")


class Walker:
	"""In a place that is reset, with the words of fault.c for what strikes."""

	def __init__(self, place, environment):
		self.place = place
		self.errors = open(place.report + ".errors", "ab+", buffering=0)
		self.line, other = socket.socketpair()
		self.line.settimeout(PATIENCE)
		with other:
			self.process = place.begin({**environment,
				"FAULT_WALK": str(other.fileno())},
				stdout=subprocess.DEVNULL, stderr=self.errors,
				pass_fds=[other.fileno()], start_new_session=True)

	def __enter__(self):
		return self

	def __exit__(self, *_):
		self.line.close()
		self.errors.close()
		self.process.wait(PATIENCE)

	def strike(self, number):
		"""What became of the copy whose call of that number was struck; the
		numbers rise."""
		self.place.forget()
		self.errors.truncate(0)
		try:
			self.line.sendall(b"%d\n" % number)
			answer = self.line.recv(32)
		except OSError:
			answer = b""
		if not answer:
			os.killpg(self.process.pid, signal.SIGKILL)
			return GONE
		status = os.waitstatus_to_exitcode(int(answer))
		self.errors.seek(0)
		return Done(status, "", text(self.errors.read()))
