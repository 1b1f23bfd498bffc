"""A portal and the releases that are made of it.
Knows how they are published, and what is in the live one; must not know what a
phase looks for."""
import os
import shutil

import tree
from bench import TODAY, execute

KEPT = 5	# releases, the live one included
ONE = "\nđối tượng:\n  - mã: members\n    tên: đảng viên\n"
TWO = ONE + "  - mã: committee\n    tên: chi ủy\n    gồm: [members]\n"


class Scene:
	"""A portal and the folder that it is published to."""

	def __init__(self, bench, name, audiences=ONE,
			portal="tests/golden/tiny"):
		self.bench = bench
		self.root = bench.folder("publish", name)
		self.out = os.path.join(self.root, "out")
		shutil.copytree(bench.path(portal, "content"), self.path("content"))
		with open(self.path("content/portal.yaml"), "a") as file:
			file.write(audiences)

	def path(self, *parts):
		return os.path.join(self.root, *parts)

	def page(self, name, text, audience=""):
		"""Writes a page of its own, or takes it away."""
		path = self.path("content/trang", name + ".md")
		if text is None:
			os.remove(path)
			return
		with open(path, "w") as file:
			file.write(f"---\ntiêu đề: Trang {name}\n" + (audience and
				f"đối tượng: {audience}\n") + f"---\n{text}\n")

	def publish(self, *words, to="out", **how):
		return self.bench.run(["publish", "--to", to, "--today", TODAY,
			*words], cwd=self.root, **how)

	def verify(self, *words, where="out", **how):
		return self.bench.run(["verify", where, *words], cwd=self.root, **how)

	def live(self, audience=""):
		"""(number, {path: bytes}) of the live release."""
		link = os.path.join(self.out, audience, "current")
		return int(os.path.basename(os.readlink(link))), tree.content(link)

	def releases(self, audience="", kind="releases"):
		return sorted(os.listdir(os.path.join(self.out, audience, kind)))


def said(done, status, *words):
	"""What is wrong with an exit status and what was said, as lines."""
	told = done.out + done.err
	lines = [f"not said: {word}" for word in words if word not in told]
	if done.status != status:
		lines.append(f"exit status {done.status}, not {status}")
	return lines and lines + told.splitlines()


def build(scene, *words):
	return scene.bench.run(["build", "--today", TODAY, *words],
		cwd=scene.root)


def agrees(home):
	"""sha256sum's word on the live release, and that nothing else is in it."""
	number = os.path.basename(os.readlink(os.path.join(home, "current")))
	sums = os.path.join(home, "records", number, "SHA256SUMS")
	done = execute(["sha256sum", "-c", "--quiet", "--strict", sums],
		cwd=os.path.join(home, "current"))
	with open(sums) as file:
		listed = sorted(line.rstrip("\n")[66:] for line in file)
	lines = (done.out + done.err).splitlines()
	if listed != tree.paths(os.path.join(home, "current")):
		lines.append("SHA256SUMS lists other files than there are")
	return lines or (["sha256sum fails"] if done.status else [])
