// node finding.js < JOB
// Asks the search of a portal, and Pagefind's beside it, in browsers. JOB is
// JSON: modules (of npm), site, rival (a folder with Pagefind's index of site),
// queries (of oracle.py), probes (queries by the clock), rounds. Prints JSON.
"use strict";
const fs = require("fs");
const http = require("http");
const path = require("path");
const zlib = require("zlib");
const tests = path.join(__dirname, "..", "..", "tests", "web");
const { until, launch, median } = require(path.join(tests, "browser.js"));
const { Firefox } = require(path.join(tests, "firefox.js"));

const job = JSON.parse(fs.readFileSync(0, "utf8"));
const PATIENCE = 60000, FIRST = 3, TOP = 10;
// Milliseconds without news after which an answer is as long as it will be.
const QUIET = 600;
// And between two questions, which cost the page time.
const PAUSE = 100;
// Until a browser that has opened a new window, and closed another, is at rest:
// a reader's has done so long before.
const REST = 1500;
const MEDIA = { ".html": "text/html; charset=utf-8", ".js": "text/javascript",
	".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm",
	".json": "application/json" };
// Pagefind has a page of its own design; here it does as little as ours does.
const RIVAL = `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Pagefind</title>
<ol class="results"></ol><script type="module">
import * as pagefind from "/pagefind/pagefind.js";
const list = document.querySelector("ol");
const found = await pagefind.search(new URLSearchParams(location.search).get("q"));
async function show(results) {
	for (const it of await Promise.all(results.map((result) => result.data()))) {
		const item = list.appendChild(document.createElement("li"));
		item.innerHTML = '<a href="' + it.raw_url + '">' + it.meta.title + "</a><p>" + it.excerpt;
	}
}
await show(found.results.slice(0, ${FIRST}));
window.scrollTo = async () => {
	window.scrollTo = () => 0;
	await show(found.results.slice(${FIRST}, ${TOP}));
	window.done = true;
};
</script>`;
const EMPTY = `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Empty</title>
<ol class="results"><li>x</ol>`;

// Serves the portal, and beside it the pages above; counts what goes out.
class Wire {
	constructor() {
		this.bytes = this.requests = 0;
		this.packed = new Map();
		this.server = http.createServer((request, response) => {
			const name = decodeURIComponent(request.url.split("?")[0]);
			const body = this.read(name);
			this.requests++;
			this.bytes += body ? body.bytes.length : 0;
			response.writeHead(body ? 200 : 404, body ? body.head : {});
			response.end(body ? body.bytes : "");
		});
	}

	read(name) {
		if (!this.packed.has(name)) {
			const plain = name === "/rival.html" ? Buffer.from(RIVAL) :
				name === "/empty.html" ? Buffer.from(EMPTY) :
				this.file(path.join(name.startsWith("/pagefind/") ?
					path.dirname(job.rival) : job.site, name));
			const bytes = plain && zlib.gzipSync(plain, { level: 9 });
			const smaller = plain && bytes.length < plain.length;
			this.packed.set(name, plain && { bytes: smaller ? bytes : plain,
				head: { "content-type": MEDIA[path.extname(name)] ||
					"application/octet-stream",
				...(smaller && { "content-encoding": "gzip" }) } });
		}
		return this.packed.get(name);
	}

	file(name) {
		return fs.existsSync(name) && fs.statSync(name).isFile() &&
			fs.readFileSync(name);
	}

	async open() {
		await new Promise((ready) => this.server.listen(0, "127.0.0.1", ready));
		return `http://127.0.0.1:${this.server.address().port}`;
	}
}

// Runs in the page before anything else: when was how much there?
function watch() {
	window.seen = { count: 0, first: 0, last: 0 };
	new MutationObserver(() => {
		const count = document.querySelectorAll(".results > li").length;
		if (count !== seen.count)
			seen.last = performance.now();
		if (count && !seen.first)
			seen.first = seen.last;
		seen.count = count;
	}).observe(document, { childList: true, subtree: true });
}

const told = () => ({ ...window.seen, now: performance.now() });
const still = (state) => state && state.count && state.now - state.last > QUIET && state;

// Runs in the page: the pages that are found, and whether that is all.
function links() {
	const state = document.querySelector("[role=status]");
	const all = state ? state.textContent && document.querySelector(".more").hidden :
		window.done;
	window.scrollTo(0, document.body.scrollHeight);
	return { all, paths: [...document.querySelectorAll(".results > li > a")].map((link) =>
		link.getAttribute("href").replace(/^\//, "")) };
}

// The first ten pages that answer a query.
async function answer(page, url, text) {
	await page.goto(url + encodeURIComponent(text));
	const seen = await until(async () => {
		const now = await page.evaluate(links);
		return (now.all || now.paths.length >= TOP) && now;
	}, PATIENCE);
	if (!seen)
		throw new Error(`${url}${text}: no answer`);
	return seen.paths.slice(0, TOP);
}

// What is wrong with it. Those spelled as typed come before others; a phrase
// with marks is found as it is spelled only.
function judge(query, found) {
	const place = (page) => found.indexOf(page);
	const phrase = query.text[0] === "\"";
	const wanted = phrase ? query.exact : [...query.exact, ...query.others];
	const missing = wanted.filter((page) => place(page) < 0);
	const others = query.others.filter((page) => place(page) >= 0);
	if (missing.length)
		return `${missing} missing among ${found}`;
	if (phrase && others.length)
		return `${others} spelled otherwise`;
	if (Math.min(...others.map(place)) < Math.max(-1, ...query.exact.map(place)))
		return `${others} before ${query.exact}`;
	return null;
}

async function known(page, url) {
	const problems = [], right = {};
	for (const { kind } of job.queries)
		right[kind] = 0;
	for (const query of job.queries) {
		const problem = judge(query, await answer(page, url, query.text));
		if (problem)
			problems.push(`${query.text}: ${problem}`);
		else
			right[query.kind]++;
	}
	return { right, problems };
}

// One cold look, in a context that has seen nothing.
async function look(browser, wire, url, text) {
	const context = await browser.newContext();
	const page = await context.newPage();
	let requests = 0;
	page.on("request", () => requests++);
	await page.addInitScript(watch);
	await new Promise((rested) => setTimeout(rested, REST));
	wire.bytes = 0;
	await page.goto(url + encodeURIComponent(text));
	const state = await until(async () => still(await page.evaluate(told)), PATIENCE,
		PAUSE);
	if (!state)
		throw new Error(`${url}${text}: no answer`);
	await context.close();
	return { ms: state.first, requests, bytes: wire.bytes };
}

async function race(browser, wire, racers) {
	const rows = {};
	for (let round = 0; round <= job.rounds; round++)
		for (const text of job.probes)
			for (const [name, url] of racers) {
				const seen = await look(browser, wire, url, text);
				if (round)
					(rows[name] = rows[name] || []).push(seen);
			}
	return Object.fromEntries(Object.entries(rows).map(([name, seen]) => [name, {
		ms: median(seen.map((it) => it.ms)),
		slowest: Math.max(...seen.map((it) => it.ms)),
		requests: Math.max(...seen.map((it) => it.requests)),
		bytes: Math.max(...seen.map((it) => it.bytes)) }]));
}

(async () => {
	const wire = new Wire(), host = await wire.open();
	const file = `file://${job.site}/tim-kiem.html?q=`;
	const rival = `${host}/rival.html?q=`;
	const chromium = await launch(job.modules), firefox = await Firefox.launch();
	const page = await chromium.newPage();
	const answers = { "chuyende, Chromium": await known(page, file),
		"chuyende, Firefox": await known(firefox, file),
		"Pagefind, Chromium": await known(page, rival) };
	await firefox.close();
	const times = await race(chromium, wire, [["empty page", `${host}/empty.html?q=`],
		["chuyende, file", file], ["chuyende, HTTP", `${host}/tim-kiem.html?q=`],
		["Pagefind, HTTP", rival]]);
	await chromium.close();
	wire.server.close();
	console.log(JSON.stringify({ answers, times }));
})();
