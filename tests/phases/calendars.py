"""Electronic calendars, the feed and the site map of every portal, against
its papers: read by the format's own words, and the zones by Python's."""
import datetime
import os
import re
import xml.etree.ElementTree as xml
import zoneinfo

import tree
from bench import TODAY
from phases import ical
from phases.figures import is_held, reached
from phases.links import Site
from phases.papers import Papers, day, listed, number, pick

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
# How long a session lasts whose end is not written, and entries at most.
USUAL, ENTRIES = datetime.timedelta(hours=2), 50
# Days on which no calendar may be another than on its portal's day.
OTHER_DAYS = ("2025-09-11", "2025-09-14")
# A session as its plan has it, from when it is planned to when it is cancelled.
LIFE = ("ngày: 12/9/2025", "ngày: 12/9/2025, tình trạng: hoãn",
	"dời từ: 12/9/2025, tình trạng: hoãn", "ngày: 19/9/2025, dời từ: 12/9/2025",
	"ngày: 19/9/2025, dời từ: 12/9/2025, tình trạng: hoãn",
	"dời từ: 19/9/2025, tình trạng: hoãn", "ngày: 26/9/2025, dời từ: 19/9/2025",
	"ngày: 26/9/2025, dời từ: 19/9/2025, tình trạng: hủy")


def run(bench, tally):
	try:
		import yaml
	except ImportError:
		tally.check("calendars: Python's yaml", ["is not there "
			"(scripts/setup test)"])
		return
	bench.each_tree(tally, lambda portal, folder: check(bench, tally, portal,
		folder), [portal for portal in bench.portals if os.path.isdir(
			os.path.join(portal.folder, "content"))])
	check_life(bench, tally)
	check_owners(bench, tally)
	check_addresses(bench, tally)


def check(bench, tally, portal, folder):
	words = portal.options + [""]
	papers = Papers(portal.folder, words[words.index("--today") + 1]
		if "--today" in words else TODAY)
	base = pick(papers.settings, "base_url", "địa chỉ")
	calendars = read_calendars(folder, tally, portal.name)
	tally.check(f"{portal.name}: calendars hold what the papers say",
		list(differences(papers, base, calendars)))
	tally.check(f"{portal.name}: the feed", list(feed_faults(folder, papers,
		base)))
	tally.check(f"{portal.name}: the site map", list(map_faults(folder,
		base)))
	if portal.name.startswith("golden/") or base:
		tally.check(f"{portal.name}: calendars do not depend on the day",
			list(other_days(bench, portal, folder)))


def check_life(bench, tally):
	numbers, problems = [], []
	for state in LIFE:
		folder = bench.folder("life", str(len(numbers)))
		problems += one_session(bench, folder, "tên: Chi bộ", state)
		numbers += [int(event.sequence) for event in all_events(folder)]
	if numbers != sorted(numbers) or len(numbers) != len(LIFE):
		problems.append(f"in its life: {numbers}")
	tally.check("the sequence of a session never falls", problems)


def check_owners(bench, tally):
	"""Who has the calendars of two chapters has the sessions of both."""
	problems, uids, ids = [], [], []
	for name, address in (("Một", ""), ("Hai", "địa chỉ: http://a.vn/"),
			("Hai", "địa chỉ: http://b.vn/hai"), ("Một",
			"địa chỉ: http://a.vn/mot/")):
		folder = bench.folder("owners", str(len(uids)))
		problems += one_session(bench, folder, f"tên: Chi bộ {name}, "
			"ký hiệu: CB", LIFE[0], address)
		uids += [event.uid for event in all_events(folder)]
		ids += [xml.parse(os.path.join(folder, "site", "feed.atom")).
			findtext(f"{ATOM}entry/{ATOM}id")] if address else []
	one, two, moved, back = uids if len(uids) == 4 else [""] * 4
	if one == two or two != moved or one != back or len(set(ids)) != 3:
		problems.append(f"{uids}, {ids}")
	tally.check("ids of sessions are the chapter's, wherever its portal is",
		problems)


def check_addresses(bench, tally):
	"""No audience's readers are sent to where another's pages are."""
	folder = bench.folder("addresses")
	problems, hosts = [], []
	for own in ("", ", địa chỉ: 'https://b.vn/'"):
		settings = "địa chỉ: https://a.vn/\nđối tượng:\n  - mã: a\n" \
			f"  - {{mã: b, gồm: [a]{own}}}\n"
		for reader in ("a", "b"):
			name = reader + str(len(own))
			problems += one_session(bench, folder, "tên: Chi bộ", LIFE[0],
				settings, "--audience", reader, "-o", os.path.join(folder, name))
			trees = tree.content(os.path.join(folder, name))
			hosts.append({host for host in (b"//a.vn", b"//b.vn")
				for data in trees.values() if host in data})
	if hosts != [{b"//a.vn"}, set(), {b"//a.vn"}, {b"//b.vn"}]:
		problems.append(f"{hosts}")
	tally.check("each audience has an address of its own, or none", problems)


def one_session(bench, folder, chapter, state, setting="",
		*words):
	"""Builds a portal of one session whose outline was sent."""
	tree.rewrite(folder, {path: text.encode() for path, text in {
		"content/chi-bo.yaml": f"chi bộ: {{{chapter}}}\n",
		"content/portal.yaml": "quy tắc: {R09: tắt, R11: tắt}\n" + setting,
		"content/2025/mot/de-cuong.md": "---\nthông qua: 8/1/2025\n"
			"gửi: 9/1/2025\n---\n# Thực trạng\nÍt.\n# Nguyên nhân\n"
			"Có.\n# Giải pháp\nCó.\n",
		"content/2025/ke-hoach.yaml": "năm: 2025\nbuổi sinh hoạt:\n"
			f"  - {{mã: mot, tiêu đề: Một, {state}}}\n"}.items()})
	done = bench.run(["build", "-C", folder, "--today", "2025-01-10",
		*words])
	return [f"{state}:"] + done.err.splitlines() if done.status else []


def all_events(folder):
	path = os.path.join(folder, "site", "calendar", "tat-ca.ics")
	return ical.read(tree.read(path))[0] if os.path.exists(path) else []


def calendar_files(folder):
	return {path: data for path, data in tree.content(folder).items()
		if path.endswith(".ics")}


def read_calendars(folder, tally, name):
	"""{path: {id of a session: event}}"""
	found = {}
	for path, data in calendar_files(folder).items():
		events, problems = ical.read(data)
		tally.check(f"{name}: {path} is a calendar", problems)
		found[path] = {event.uid.rpartition("@")[0]: event
			for event in events}
	return found


# What there should be

def calendar_day(session):
	return session.date or day(session.record, "moved_from", "dời từ")


def slug(text):
	"""Of ids, which are in small letters already but for a few."""
	return re.sub(r"[^a-z0-9._]+", "-", text.lower())


def wanted_files(papers):
	"""{path: ids of sessions}"""
	files = {}
	for session in papers.sessions:
		if not calendar_day(session):
			continue
		names = ["tat-ca", f"nam-{session.year}",
			slug(session.id.replace("/", "-"))]
		names += [f"to-dang-{slug(cell.id)}" for cell in papers.cells.all
			if session.cell in (None, cell)]
		for name in names:
			files.setdefault(f"calendar/{name}.ics", set()).add(session.id)
	return files


def clock(record, *names):
	match = re.fullmatch(r"(\d{1,2})(?:[:hH](\d\d)?)", pick(record, *names)
		or "")
	return datetime.time(int(match[1]), int(match[2] or 0)) if match else None


def wanted_times(papers, session):
	on, start = calendar_day(session), clock(session.record, "time", "giờ")
	end = clock(session.record, "end", "kết thúc")
	if not start:
		return on, on + datetime.timedelta(days=1)
	zone = zoneinfo.ZoneInfo(pick(papers.settings, "timezone", "múi giờ")
		or "Asia/Ho_Chi_Minh")
	first = datetime.datetime.combine(on, start)
	last = datetime.datetime.combine(on, end) if end and end > start \
		else first + USUAL
	return tuple(moment.replace(tzinfo=zone).astimezone(
		datetime.timezone.utc) for moment in (first, last))


def wanted_status(session):
	if session.status == "cancelled" or not session.date:
		return "CANCELLED"
	return "TENTATIVE" if session.status == "postponed" else "CONFIRMED"


def wanted_sequence(session):
	"""Greater for what comes later: planned, postponed, moved (and perhaps
	postponed once more), cancelled."""
	written = number(session.record, "sequence", "lần sửa")
	if written is not None:
		return str(written)
	if session.status == "cancelled":
		return "4"
	if day(session.record, "moved_from", "dời từ"):
		return "3"
	return str(int(session.status == "postponed"))


def wanted_stamp(papers, session):
	adopted = day(papers.plans[session.year], "adopted", "ngày ban hành") \
		or datetime.date(int(session.year), 1, 1)
	return adopted.strftime("%Y%m%dT000000Z")


def differences(papers, base, calendars):
	files = wanted_files(papers)
	for path in sorted(files.keys() ^ calendars.keys()):
		yield f"{path}: {'is missing' if path in files else 'is too much'}"
	for path in sorted(files.keys() & calendars.keys()):
		if files[path] != calendars[path].keys():
			yield f"{path}: {sorted(files[path] ^ calendars[path].keys())}"
	whole = calendars.get("calendar/tat-ca.ics", {})
	for session in papers.sessions:
		if session.id in whole:
			for line in wrong(papers, base, session, whole[session.id]):
				yield f"{session.id}: {line}"


def untitled(session):
	"""What a session is called while it has no title."""
	if session.kind == "regular":
		return "Sinh hoạt thường kỳ" + (f" ngày {session.date:%d}/"
			f"{session.date.month}/{session.date.year}" if session.date else "")
	if session.kind == "field_trip":
		return "Sinh hoạt về nguồn, thăm địa chỉ đỏ"
	number = pick(session.record, "number", "số thứ tự")
	return f"Chuyên đề{f' {number}' if number else ''} (tên chưa xác định)"


def wrong(papers, base, session, event):
	title = session.title or untitled(session)
	for what, found, wanted in (
			("start and end", (event.start, event.end),
				wanted_times(papers, session)),
			("status", event.status, wanted_status(session)),
			("sequence", event.sequence, wanted_sequence(session)),
			("stamp", event.dtstamp, wanted_stamp(papers, session)),
			("title", event.summary.partition(": ")[2], title),
			("place", event.location, pick(session.record, "place",
				"địa điểm") or ""),
			("URL", event.url.startswith(base or "-"), bool(base))):
		if found != wanted:
			yield f"{what}: {found}, not {wanted}"
	for lead in listed(session.record, "lead", "phụ trách"):
		name = papers.members.get(lead)
		if name and name.name not in event.description:
			yield f"{name.name} is not named"
	if re.search("đề cương|outline", event.description, re.I):
		yield f"tells of an outline: {event.description}"


def other_days(bench, portal, folder):
	before = calendar_files(folder)
	for today in OTHER_DAYS:
		output = bench.folder("other-days", portal.name, today)
		problems = bench.make(portal, output, ["--today", today])
		yield from problems or tree.difference(before,
			calendar_files(output))


# The feed and the site map

def wanted_news(papers):
	"""{(id of a session, kind): day}"""
	found = {}
	for session in papers.sessions:
		outline = session.outline or {}
		days = {"approved": day(outline, "approved", "thông qua"),
			"sent": day(outline, "sent", "gửi"),
			"completed": day(outline, "completed", "hoàn thiện")}
		if is_held(session, papers.today) or reached(days["completed"],
				papers.today):
			days["held"] = session.date
		found.update({(session.id, kind): on for kind, on in days.items()
			if reached(on, papers.today)})
	return found


def beneath(base, address):
	"""The path in the tree that an address leads to."""
	base = base if base.endswith("/") else base + "/"
	return address[len(base):] if address.startswith(base) else None


def feed_faults(folder, papers, base):
	path = os.path.join(folder, "feed.atom")
	if not base or not os.path.exists(path):
		if bool(base) != os.path.exists(path):
			yield "is there without an address, or not there with one"
		return
	feed = xml.parse(path).getroot()
	entries = feed.findall(ATOM + "entry")
	yield from one_faults(feed, "feed", ("id", "title", "updated", "author"))
	stamps = [entry.findtext(ATOM + "updated") for entry in entries]
	news = wanted_news(papers)
	newest = sorted(news.values(), reverse=True)[:ENTRIES]
	if [stamp[:10] for stamp in stamps] != [str(on) for on in newest]:
		yield f"days: {stamps}, not {[str(on) for on in newest]}"
	if stamps and feed.findtext(ATOM + "updated") != stamps[0]:
		yield "is not as new as its first entry"
	ids = [entry.findtext(ATOM + "id") for entry in entries]
	if len(set(ids)) != len(ids):
		yield "two entries of one id"
	for entry, name in zip(entries, ids):
		yield from one_faults(entry, name, ("id", "title", "updated",
			"link"))
		match = re.fullmatch(r"tag:[^,/:]+,\d{4}:[a-z\d-]+/(.+)/(\w+)",
			name)
		on = match and news.get(match.groups())
		if not on or str(on) != entry.findtext(ATOM + "updated")[:10]:
			yield f"{name}: no such news on that day"
	for link in feed.iter(ATOM + "link"):
		to = beneath(base, link.get("href"))
		if to is None or not os.path.isfile(os.path.join(folder, to)):
			yield f"{link.get('href')} leads nowhere"


def one_faults(element, name, wanted):
	for part in wanted:
		if len(element.findall(ATOM + part)) != 1 + (part == "link" and
				element.tag == ATOM + "feed"):
			yield f"{name}: not one {part}"
	if not STAMP.fullmatch(element.findtext(ATOM + "updated") or ""):
		yield f"{name}: updated is no time"


def map_faults(folder, base):
	path = os.path.join(folder, "sitemap.xml")
	if not base or not os.path.exists(path):
		if bool(base) != os.path.exists(path):
			yield "is there without an address, or not there with one"
		return
	listed = {beneath(base, loc.text) for loc in xml.parse(path).getroot().
		iter(SITEMAP + "loc")}
	pages = {r["path"] for r in Site(folder).records
		if r["type"] not in ("404", "alias")}
	for page in sorted(map(str, listed ^ pages)):
		yield f"{page}: is missing, or no page"
