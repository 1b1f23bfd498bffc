"""A strict reader of iCalendar files (RFC 5545).
Knows the format and what ours may hold; must not know portals."""
import datetime
import re

LINE = re.compile(r'([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)',
	re.S)
OFFSET = re.compile(r"([+-])(\d\d)(\d\d)")
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "X-WR-CALNAME", "UID"}
# How often a property stands in a component: exactly once, or at most.
ONCE = {"VCALENDAR": {"VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME"},
	"VTIMEZONE": {"TZID"},
	"STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
	"VEVENT": {"UID", "DTSTAMP", "SEQUENCE", "STATUS", "DTSTART", "DTEND",
		"SUMMARY"}}
AT_MOST = {"VEVENT": {"LAST-MODIFIED", "LOCATION", "DESCRIPTION", "URL"}}
WITHIN = {"VCALENDAR": {"VTIMEZONE", "VEVENT"}, "VTIMEZONE": {"STANDARD"},
	"STANDARD": set(), "VEVENT": set()}
VALUES = {"VERSION": r"2\.0", "CALSCALE": "GREGORIAN", "SEQUENCE": r"\d+",
	"STATUS": "TENTATIVE|CONFIRMED|CANCELLED", "URL": r"https?://\S+",
	"DTSTAMP": r"\d{8}T\d{6}Z", "LAST-MODIFIED": r"\d{8}T\d{6}Z",
	"TZOFFSETFROM": r"[+-]\d{4}", "TZOFFSETTO": r"[+-]\d{4}"}


class Component:
	def __init__(self, name, above):
		self.name, self.above, self.parts = name, above, []
		self.values, self.parameters = {}, {}


class Event:
	"""start and end: aware in UTC, on nobody's clock, or dates."""

	def __init__(self, component, offsets):
		values = component.values
		for name in ("uid", "summary", "status", "location", "description",
				"url", "sequence", "dtstamp"):
			setattr(self, name, values.get(name.upper(), ""))
		self.zone = component.parameters["DTSTART"].get("TZID")
		self.start, self.end = (moment(values[name],
			component.parameters[name], offsets)
			for name in ("DTSTART", "DTEND"))


def unfold(data, tell):
	"""The content lines of the bytes of a file."""
	if not data.endswith(b"\r\n"):
		tell("does not end with CRLF")
	if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
		tell("a line end is not CRLF")
	for number, line in enumerate(data.split(b"\r\n")[:-1], 1):
		if not line or len(line) > 75:
			tell(f"line {number} has {len(line)} octets")
		if re.search(rb"[\x00-\x1f\x7f]", line):
			tell(f"line {number} holds a control character")
		try:
			line.decode()
		except UnicodeDecodeError:
			tell(f"line {number} breaks a letter")
	return data.replace(b"\r\n ", b"").decode("utf-8",
		"replace").split("\r\n")[:-1]


def text(value, tell):
	if re.search(r"(?<!\\)(?:\\\\)*[;,]|(?<!\\)(?:\\\\)*\\(?:[^\\;,n]|$)",
			value):
		tell(f"wrongly escaped: {value}")
	return re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), value)


def moment(value, parameters, offsets):
	if parameters.get("VALUE") == "DATE":
		return datetime.datetime.strptime(value, "%Y%m%d").date()
	local = datetime.datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S")
	zone = parameters.get("TZID")
	if not zone and not value.endswith("Z"):
		return local
	return (local - offsets.get(zone, datetime.timedelta())).replace(
		tzinfo=datetime.timezone.utc)


def add_line(at, line, tell):
	"""The component that is open behind the line."""
	match = LINE.fullmatch(line)
	if not match:
		tell(f"no content line: {line}")
		return at
	name, given, value = match.groups()
	if name == "BEGIN":
		part = Component(value, at)
		if at.name and value not in WITHIN.get(at.name, ()):
			tell(f"{value} in {at.name}")
		at.parts.append(part)
		return part
	if name == "END":
		if at.name != value:
			tell(f"{value} ends in {at.name}")
		return at.above or at
	if name in at.values:
		tell(f"{at.name}: {name} stands twice")
	if name not in ONCE.get(at.name, set()) | AT_MOST.get(at.name, set()):
		tell(f"{at.name}: {name} is not expected")
	if not re.fullmatch(VALUES.get(name, "(?s).*"), value):
		tell(f"{name}: {value}")
	at.values[name] = text(value, tell) if name in TEXTS else value
	at.parameters[name] = dict(p.split("=") for p in given.split(";")[1:])
	return at


def offsets_of(calendar):
	"""{time zone: ahead of UTC}"""
	found = {}
	for zone in calendar.parts:
		for part in zone.parts if zone.name == "VTIMEZONE" else ():
			sign, hours, past = OFFSET.fullmatch(
				part.values["TZOFFSETTO"]).groups()
			found[zone.values["TZID"]] = datetime.timedelta(
				minutes=int(sign + "1") * (int(hours) * 60 + int(past)))
	return found


def complete(part, tell):
	for name in sorted(ONCE.get(part.name, set()) - part.values.keys()):
		tell(f"{part.name} without {name}")
	for inner in part.parts:
		complete(inner, tell)


def read(data):
	"""(events, problems) of the bytes of a file."""
	problems = []
	root = at = Component("", None)
	for line in unfold(data, problems.append):
		at = add_line(at, line, problems.append)
	if at is not root or [p.name for p in root.parts] != ["VCALENDAR"]:
		problems.append("is not one calendar")
	complete(root, problems.append)
	if problems:
		return [], problems
	offsets = offsets_of(root.parts[0])
	events = [Event(part, offsets) for part in root.parts[0].parts
		if part.name == "VEVENT"]
	for event in events:
		if event.zone and event.zone not in offsets:
			problems.append(f"{event.uid}: unknown zone {event.zone}")
		if type(event.start) is not type(event.end) or \
				event.end <= event.start:
			problems.append(f"{event.uid}: does not end after its start")
	uids = [event.uid for event in events]
	if not events or len(set(uids)) != len(uids):
		problems.append("no event, or two of one UID")
	return events, problems
