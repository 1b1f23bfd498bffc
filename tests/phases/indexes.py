"""The indexes of a portal against a table: kind, id, session id.

kind is year, cell or theme; the sessions of each (kind, id) are compared with
data/portal.json and with the links in the main part of its page."""
import collections

from phases.links import Site
from phases.page import target


def check_indexes(tally, name, table, output):
	expected = read_table(table)
	site = Site(output)
	sessions = {r["path"]: r for r in site.records if r["type"] == "session"}
	for (kind, key), wanted in sorted(expected.items()):
		listed = {r["id"] for r in sessions.values() if belongs(r, kind, key)}
		tally.check(f"{name}: {kind} {key} in portal.json",
			unequal(wanted, listed))
		pages = [r["path"] for r in site.records
			if r["type"] == kind and str(r.get("id") or r.get("year")) == key]
		linked = {sessions[to]["id"] for path in pages
			for to in main_targets(site, path) if to in sessions}
		tally.check(f"{name}: {kind} {key} on its page",
			[] if pages else [f"no page of type {kind} and id {key}"])
		tally.check(f"{name}: {kind} {key} links its sessions",
			unequal(wanted, linked))


def read_table(path):
	expected = collections.defaultdict(set)
	with open(path, encoding="utf-8") as file:
		for line in file:
			fields = line.rstrip("\n").split("\t")
			if line.startswith("#") or fields[0] in ("", "kind"):
				continue
			# An empty session id: the index exists and has none.
			expected[fields[0], fields[1]] |= set(filter(None, fields[2:3]))
	return expected


def belongs(record, kind, key):
	values = [record.get(kind)] + list(record.get(kind + "s") or [])
	return key in [str(value) for value in values]


def main_targets(site, path):
	return {target(path, link.url)[0] for link in site.pages[path].links
		if link.in_main}


def unequal(wanted, found):
	return [f"{session}: is missing" for session in sorted(wanted - found)] + \
		[f"{session}: is not expected" for session in sorted(found - wanted)]
