"""The portal that an outline goes to: its folders, and what the program says of
it. Knows names of files and the program's answers; must not know Word."""
import json
import os
import re
import shutil
import subprocess
import unicodedata

from importing.telling import Refusal

# The plan of a year tells the language of the names beside it.
PLANS = {"plan.yaml": "en", "ke-hoach.yaml": "vi"}
OUTLINES = {"en": "outline.md", "vi": "de-cuong.md"}
IMAGES = {"en": "image-{}.{}", "vi": "hinh-{}.{}"}
IMAGE_TEXTS = {"en": "Image {}", "vi": "Hình {}"}
SESSION = re.compile(r"(\d{4})/([a-z0-9]+(?:-[a-z0-9]+)*)")
PATIENCE = 120


def letters(text):
	"""What two titles have in common when they are the same; of none,
	nothing."""
	text = unicodedata.normalize("NFC", text or "").casefold()
	return re.sub(r"[\W_]+", " ", text).strip()


class Portal:
	def __init__(self, folder, root):
		"""root: the folder of the project, where the program is built, or
		that of bin/, where it was installed."""
		self.folder = folder
		self.content = os.path.join(folder, "content")
		if not os.path.isdir(self.content):
			raise Refusal(1, "no_portal", self.content)
		places = [os.path.join(root, folder, "chuyende") for folder in
			(os.environ.get("BUILD", "build"), "bin")]
		self.program = next((place for place in places
			if os.access(place, os.X_OK)), shutil.which("chuyende"))

	def ask(self, *words):
		"""What the program prints, or None where there is none."""
		if not self.program:
			return None
		try:
			return subprocess.run([self.program, *words, "-C",
				self.folder, "--format", "json"],
				stdin=subprocess.DEVNULL, capture_output=True,
				timeout=PATIENCE)
		except (OSError, subprocess.TimeoutExpired):
			return None

	def sessions(self, year):
		"""Those of its plan, if there is one; None when the program could
		not say."""
		done = self.ask("status", "--year", year)
		if not done or done.returncode not in (0, 2):
			return None
		return json.loads(done.stdout or '{"sessions": []}')["sessions"]

	def session(self, id):
		"""What the plan says of it; empty when the program could not say."""
		year, name = id.split("/")
		sessions = self.sessions(year)
		if sessions is None:
			return {}
		plan = {session["id"]: session for session in sessions}
		if id not in plan:
			raise Refusal(1, "not_planned", year, name, ", ".join(
				id.partition("/")[2] for id in plan) or "–")
		return plan[id]

	def find(self, facts):
		"""The id of the session that has the paper's title, in the year of
		the paper or in any."""
		years = [str(facts.drafted.year)] if facts.drafted else \
			sorted(name for name in os.listdir(self.content)
				if re.fullmatch(r"\d{4}", name))
		title = letters(facts.title)
		plans = [self.sessions(year) for year in years]
		if None in plans:
			raise Refusal(1, "no_plans")
		found = [session["id"] for plan in plans for session in plan
			if title and letters(session["title"]) == title]
		if len(found) != 1:
			raise Refusal(2, "which")
		return found[0]

	def place(self, id):
		"""(folder, name, language) of the outline to be written."""
		year, session = SESSION.fullmatch(id).groups()
		home = os.path.join(self.content, year)
		plans = [name for name in PLANS
			if os.path.exists(os.path.join(home, name))]
		if not plans:
			raise Refusal(1, "no_year", year)
		folder = os.path.join(home, session)
		for name in OUTLINES.values():
			path = os.path.join(folder, name)
			if os.path.lexists(path):
				raise Refusal(1, "exists", path)
		language = PLANS[plans[0]]
		return folder, OUTLINES[language], language

	def faults(self):
		"""All that `check` says, or None when it could not say."""
		done = self.ask("check", "--drafts")
		if not done or done.returncode not in (0, 1):
			return None
		return [json.loads(line) for line in
			done.stderr.decode("utf-8", "replace").splitlines()
			if line.startswith("{")]


def image_namer(folder, language):
	"""Names that no file in the folder has."""
	taken = {name.casefold() for name in os.listdir(folder)} \
		if os.path.isdir(folder) else set()

	def name(kind):
		number = 1
		while any(IMAGES[language].format(number, other) in taken
				for other in ("png", "jpg", "gif")):
			number += 1
		found = IMAGES[language].format(number, kind)
		taken.add(found)
		return found
	return name
