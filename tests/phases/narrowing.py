"""What is kept from an audience from now on is gone from what was published
for it: page, attachment, calendar, search, data; in a build into the same
folder, and while watch runs."""
import os
import shutil
import time

import audiences
import leaks
import tree
from bench import TODAY
from phases.churn import Watcher

# Seconds that watch may take.
PATIENCE = 20
# A canary of the part that is narrowed: it stands in all of its texts.
WORD = "jbẩcơdý"
NAME = audiences.fold(WORD)
STAGE = ".chuyende-stage"
FILES = {
	"portal.yaml": "tiêu đề: Cổng\nđịa chỉ: https://example.invalid/\n"
		"quy tắc:\n" + "".join(f"  R{n:02}: tắt\n"
			for n in range(1, 41) if n not in (26, 27, 28)),
	"chi-bo.yaml": "chi bộ: {tên: Chi bộ}\ntổ đảng: [{mã: to, tên: Tổ}]\n",
	"van-ban.yaml": f"""văn bản:
  - {{số ký hiệu: 7-QĐ/TW, trích yếu: {WORD}@DOCUMENT}}
tác phẩm:
  - {{mã: {NAME}, tên: {WORD}@WORK}}
""",
	f"trang/{NAME}.md": f"---\ntiêu đề: {WORD}@PAGE\n---\n{WORD}\n",
	"2025/ke-hoach.yaml": f"""năm: 2025
buổi sinh hoạt:
  - {{mã: mo, tiêu đề: Buổi mở, ngày: 14/3/2025}}
  - {{mã: {NAME}, tiêu đề: {WORD}, ngày: 14/4/2025, tổ đảng: to@SESSION}}
đề xuất:
  - {{tiêu đề: {WORD}, chọn: có, đưa vào: {NAME}}}
""",
	f"2025/{NAME}/de-cuong.md": "---\nthông qua: 01/3/2025\n"
		f"tài liệu kèm: [{WORD}.txt]\n"
		f"địa chỉ cũ: cu/{NAME}.html\n---\n## {WORD}\n\n{WORD}\n",
	f"2025/{NAME}/bien-ban.yaml": f"kết luận: {WORD}\n"
		f"nhiệm vụ: [{{việc: {WORD}}}]\n",
	f"2025/{NAME}/y-kien.yaml": f"- {{người: to, nội dung: {WORD}}}\n",
	f"2025/{NAME}/{WORD}.txt": f"{WORD}\n",
	"2025/mo/de-cuong.md": "---\nthông qua: 01/3/2025\n"
		f"tiêu đề: {WORD}\n"
		f"tài liệu kèm: [{WORD}.csv]@OUTLINE\n---\n{WORD}\n",
	f"2025/mo/{WORD}.csv": f"{WORD}\n",
}
KINDS = ("DOCUMENT", "WORK", "PAGE", "SESSION", "OUTLINE")


def written(narrow):
	"""{path: text}: with those of KINDS that are in narrow kept from all
	but the committee."""
	files = {}
	for path, text in FILES.items():
		for kind in KINDS:
			# In a map in brackets, or on a line of its own.
			join = "\n" if kind in ("PAGE", "OUTLINE") else ", "
			text = text.replace(f"@{kind}", f"{join}đối tượng: "
				"committee" if kind in narrow else "")
		files[path] = text
	return files


def put(folder, files):
	for path, text in files.items():
		path = os.path.join(folder, "content", path)
		os.makedirs(os.path.dirname(path), exist_ok=True)
		if not os.path.exists(path) or tree.read(path) != text.encode():
			with open(path, "wb") as file:
				file.write(text.encode())


def folders(output):
	return sorted(os.path.relpath(os.path.join(here, name), output)
		for here, names, _ in os.walk(output) for name in names)


class Narrowing:
	def __init__(self, bench, tally, name):
		self.bench, self.tally, self.name = bench, tally, name
		self.place = bench.folder("narrowing", name)
		self.output = os.path.join(self.place, "out")

	def build(self, output):
		done = self.bench.run(["build", "-C", self.place, "-o", output,
			"--today", TODAY])
		return [] if done.status == 0 else done.err.splitlines()

	def clean(self):
		"""What a first build makes: (files, folders)."""
		output = os.path.join(self.place, "clean")
		shutil.rmtree(output, ignore_errors=True)
		problems = self.build(output)
		return problems, tree.content(output), folders(output)

	def step(self, what, narrow, renew):
		put(self.place, written(narrow))
		problems, files, names = self.clean()
		problems += renew(files)
		found = tree.content(self.output)
		manifest = tree.read(os.path.join(self.output, tree.MANIFEST))
		problems += tree.difference(files, found)
		problems += [f"folder {name} is left" for name in
			folders(self.output) if name not in names]
		told = {path for path, data in {**found,
			tree.MANIFEST: manifest}.items()
			if NAME in leaks.canaries(data + os.fsencode(path))}
		if len(narrow) == len(KINDS):
			problems += [f"{path} still tells of it" for path in told]
		elif not told:
			problems.append("the canary stands nowhere")
		self.tally.check(f"{self.name}: {what}", problems)

	def steps(self, renew):
		self.step("all is seen", (), renew)
		for number, kind in enumerate(KINDS, 1):
			self.step(f"less and less is seen: {kind.lower()}",
				KINDS[:number], renew)
		self.step("all is seen again", (), renew)
		self.step("all is kept at once", KINDS, renew)


def run(bench, tally):
	once = Narrowing(bench, tally, "build")
	once.steps(lambda files: once.build(once.output))
	live = Narrowing(bench, tally, "watch")
	put(live.place, written(()))
	watcher = Watcher(bench, live.place, live.output, [])
	try:
		live.steps(lambda files: wait_for(live.output, files))
	finally:
		status = watcher.end()
		watcher.errors.close()
		watcher.record.close()
	tally.check("watch ends when it is asked to", [] if status == 0
		else [f"exit status {status}"])


def wait_for(output, files):
	"""Until output holds files and nothing waits beside them; what is wrong
	then is told by whoever compares."""
	end = time.monotonic() + PATIENCE
	while time.monotonic() < end:
		time.sleep(0.05)
		try:
			if os.path.exists(os.path.join(output, tree.MANIFEST)) \
					and not os.path.exists(os.path.join(
						output, STAGE)) \
					and tree.content(output) == files:
				break
		except FileNotFoundError:
			continue
	return []
