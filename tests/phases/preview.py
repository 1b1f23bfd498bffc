"""The preview in a real browser: tests/web/preview.js. scripts/setup web
brings the browser and what drives it (Chromium, Node and npm)."""
import os
import shutil

from bench import TODAY
from phases.browser import drive


def run(bench, tally):
	folder = bench.folder("preview", "portal")
	for name in ("content", "themes"):
		shutil.copytree(bench.path(name), os.path.join(folder, name))
	output = os.path.join(os.path.dirname(folder), "site")
	drive(bench, tally, "preview.js", bench.program(), folder, output,
		"--today", TODAY)
