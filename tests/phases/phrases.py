"""House rules on words that people read: each in both languages."""
import collections
import os
import re

# One or more string literals side by side, macros for such among them, or
# NULL.
PIECE = r'(?:"(?:\\.|[^"\\\n])*"|[A-Z][A-Z0-9_]*)'
LITERALS = r'(%s(?:\s*%s)*)' % (PIECE, PIECE)
PHRASE = re.compile(r"\bPHRASE\(\s*%s\s*,\s*%s\s*\)" % (LITERALS, LITERALS))
ANY_PHRASE = re.compile(r"\bPHRASE\(")
# Macros build phrases of parts; what they make is not looked at.
MACRO = re.compile(r"^#(?:.*\\\n)*.*", re.M)
FAULT = re.compile(r'[{(]\s*(?:\.rule\s*=\s*)?"([A-Z]\d\d)"\s*,\s*'
	r"(?:(?:\.severity\s*=\s*)?SEVERITY_|PHRASE\()")
PLACEHOLDER = re.compile(r"\{[1-9]\}")
# Forms of a counted string, which differ between languages.
FORMS = {"zero", "one", "two", "few", "many", "other"}
# t("key") and t("prefix_" .. name)
CALL = re.compile(r"""\bt\s*\(?\s*(["'])([^"'\n]*)\1\s*(\.\.)?""")
CODE = re.compile(r"<%(.*?)%>", re.S)


def places(text, pattern):
	for match in pattern.finditer(text):
		yield text.count("\n", 0, match.start()) + 1, match


def fault_codes(house):
	"""faults that share a structural code stand in one file"""
	owners = {}
	for path, text in house.c.items():
		for line, match in places(text, FAULT):
			code = match.group(1)
			if code[0] == "R":
				continue
			owner, at = owners.setdefault(code, (path, line))
			if owner != path:
				yield f"{path}:{line}: {code} is also at {owner}:{at}"


def phrases(house):
	"""each phrase stands in both languages, with the same places"""
	for path, text in house.c.items():
		text = MACRO.sub(lambda m: "\n" * m.group().count("\n"), text)
		whole = {m.start() for line, m in places(text, PHRASE)}
		for line, match in places(text, ANY_PHRASE):
			if match.start() not in whole:
				yield f"{path}:{line}: a phrase without two texts"
		for line, match in places(text, PHRASE):
			vi, en = match.groups()
			empty = [t for t in (vi, en) if t == "NULL" or not literal(t)]
			if len(empty) == 1:
				yield f"{path}:{line}: one language only: {vi}, {en}"
			elif set(PLACEHOLDER.findall(vi)) != \
					set(PLACEHOLDER.findall(en)):
				yield f"{path}:{line}: other places in {vi} than in {en}"


def literal(text):
	return "".join(re.findall(r'"((?:\\.|[^"\\])*)"', text))


def spelling(house):
	"""the tone mark of ủy stands on its u"""
	for files in (house.c, house.strings, house.templates):
		for path, text in files.items():
			for line, match in places(text, re.compile("uỷ", re.I)):
				yield f"{path}:{line}: {match.group()}"


def yaml_keys(text):
	"""The dotted keys of a file of nested maps; forms are left out."""
	keys, above = set(), []
	for line in text.splitlines():
		match = re.match(r"""( *)(["']?)([^\s"'#][^"'#:]*)\2:(\s|$)""", line)
		if not match:
			continue
		indent, name = len(match.group(1)), match.group(3).strip()
		while above and above[-1][0] >= indent:
			above.pop()
		above.append((indent, name))
		names = [name for indent, name in above]
		is_form = len(names) > 1 and names[-1] in FORMS
		keys.add(".".join(names[:-1] if is_form else names))
	return keys


def theme_keys(house):
	"""{theme: {language: keys}}"""
	themes = collections.defaultdict(dict)
	for path, text in house.strings.items():
		theme = path.split("/")[1]
		language = os.path.splitext(os.path.basename(path))[0]
		themes[theme][language] = yaml_keys(text)
	return themes


def strings_in_both(house):
	"""each interface string stands in both languages"""
	for theme, languages in theme_keys(house).items():
		for language, other in (("vi", "en"), ("en", "vi")):
			lacking = languages.get(other, set()) - \
				languages.get(language, set())
			for key in sorted(lacking):
				yield f"themes/{theme}/strings/{language}.yaml: " \
					f"{key} is missing"


def strings_exist(house):
	"""each string that a template asks for exists"""
	themes = theme_keys(house)
	for path, text in house.templates.items():
		theme = path.split("/")[1]
		keys = themes[theme].get("vi", set()) | \
			themes["default"].get("vi", set())
		for line, match in calls(text):
			key, joined = match.group(2), match.group(3)
			if not (any(k.startswith(key) for k in keys) if joined
					else key in keys):
				yield f"{path}:{line}: no string {key!r}"


def calls(text):
	for code in CODE.finditer(text):
		for match in CALL.finditer(code.group(1)):
			at = code.start(1) + match.start()
			yield text.count("\n", 0, at) + 1, match


RULES = [fault_codes, phrases, spelling, strings_in_both, strings_exist]
