"""The examples for systemd: systemd itself finds no fault with them and holds
them tightly, and what they run does what they are there for."""
import glob
import os
import shutil
import signal
import subprocess
import time

import tree
from bench import TODAY, execute, problem

PROGRAM, CONTENT = "/usr/local/bin/chuyende", "/srv/chi-bo"
# What a service may be exposed to, in tenths of systemd's measure: of 100.
EXPOSURE_MAX = 10
# What a service needs that the other does not.
OWN = {"chuyende-publish.service": {"ProcSubset"}}
PATIENCE = 20


class Unit:
	"""An example as sections of (key, value)."""

	def __init__(self, path):
		self.name = os.path.basename(path)
		self.text = tree.read(path).decode()
		self.pairs = [tuple(line.split("=", 1)) for line in
			self.text.splitlines() if "=" in line and line[0] != "#"]

	def all(self, key):
		return [value for name, value in self.pairs if name == key]

	def words(self):
		"""Those that it runs; the folder that it writes to is the last of
		-o or --to."""
		words = self.all("ExecStart")[0].split()
		option = "--to" if "--to" in words else "-o"
		return words, words[words.index(option) + 1]


def run(bench, tally):
	units = {unit.name: unit for unit in map(Unit, sorted(glob.glob(
		bench.path("scripts/examples", "chuyende-*.*"))))}
	services = [unit for unit in units.values()
		if unit.name.endswith(".service")]
	if shutil.which("systemd-analyze"):
		verify(bench, tally, units, services)
	else:
		tally.note("systemd-analyze is not here (scripts/setup servers)")
	for unit in units.values():
		service = os.path.splitext(unit.name)[0] + ".service"
		tally.check(f"{unit.name}: starts what is there",
			problem(service in units, service))
	for unit in services:
		places(tally, unit)
	alike(tally, services)
	publishes(bench, tally, units["chuyende-publish.service"])
	watches(bench, tally, units["chuyende-watch.service"])


def verify(bench, tally, units, services):
	folder = bench.folder("units", "verified")
	for unit in units.values():
		with open(os.path.join(folder, unit.name), "w") as file:
			file.write(unit.text.replace(PROGRAM, bench.program()))
	for name in units:
		done = execute(["systemd-analyze", "verify", "--man=no", "./" + name],
			cwd=folder)
		tally.check(f"{name}: systemd-analyze verify", problem(
			done.status == 0 and not done.out + done.err, done.out,
			done.err))
	for unit in services:
		done = execute(["systemd-analyze", "security", "--offline=yes",
			"--no-pager", f"--threshold={EXPOSURE_MAX}", "./" +
			unit.name], cwd=folder)
		tally.check(f"{unit.name}: systemd-analyze security", problem(
			done.status == 0, *(done.out + done.err).splitlines()))


def places(tally, unit):
	"""It may write to where it is told to, and waits for both places."""
	words, out = unit.words()
	tally.check(f"{unit.name}: its places", problem(words[0] == PROGRAM and
		words[words.index("-C") + 1] == CONTENT and
		unit.all("ReadWritePaths") == [out] and
		unit.all("RequiresMountsFor") == [f"{CONTENT} {out}"],
		words, *unit.pairs))
	tally.check(f"{unit.name}: how its places are made", problem(
		f"-m 750 {out}\n" in unit.text))


def alike(tally, services):
	"""What holds one service holds the other."""
	held = []
	for unit in services:
		start = [key for key, _ in unit.pairs].index("ProtectSystem")
		held.append({(key, value) for key, value in unit.pairs[start:]
			if key not in OWN.get(unit.name, ()) and key != "WantedBy"})
	tally.check("services are held alike", problem(held[0] == held[1],
		*sorted(held[0] ^ held[1])))


def command(bench, unit, out):
	"""The words that unit runs, in other places and on the day of tests."""
	words, place = unit.words()
	there = {PROGRAM: bench.program(), CONTENT: bench.root, place: out}
	return [there.get(word, word) for word in words] + ["--today", TODAY]


def publishes(bench, tally, unit):
	out = bench.folder("units", "published")
	done = execute(command(bench, unit, out))
	live = os.path.join(out, "members/current/index.html")
	tally.check(f"{unit.name}: publishes", problem(done.status == 0 and
		os.path.isfile(live), done.status, done.err))
	before = os.readlink(os.path.dirname(live))
	done = execute(command(bench, unit, out))
	tally.check(f"{unit.name}: again, where nothing changes", problem(
		done.status == 0 and os.readlink(os.path.dirname(live)) == before,
		done.status, done.err))


def watches(bench, tally, unit):
	out = bench.folder("units", "watched")
	process = subprocess.Popen(command(bench, unit, out),
		stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
	home = os.path.join(out, ".chuyende-manifest")
	end = time.monotonic() + PATIENCE
	while time.monotonic() < end and not os.path.exists(home):
		time.sleep(0.05)
	tally.check(f"{unit.name}: builds, and stays", problem(
		os.path.exists(home) and process.poll() is None, process.poll()))
	process.send_signal(signal.SIGTERM)
	tally.check(f"{unit.name}: ends well when it is stopped",
		problem(process.wait(PATIENCE) == 0, process.returncode))
