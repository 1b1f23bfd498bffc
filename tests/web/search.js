// node search.js MODULES SITE TONES
// The search page opened from a folder, in Chromium and in Firefox: SITE is the
// sample's tree, TONES that of a few pages which differ in their marks.
// Prints a line for each check (browser.js).
"use strict";
const fs = require("fs");
const http = require("http");
const path = require("path");
const zlib = require("zlib");
const { check, note, step, until, launch } = require("./browser.js");
const { Firefox } = require("./firefox.js");

const [modules, site, tones] = process.argv.slice(2);
const QUERIES = fs.readFileSync(path.join(__dirname, "queries.tsv"), "utf8")
	.split("\n").filter((line) => line && line[0] !== "#")
	.map((line) => line.split("\t"));
// What the client may weigh, and what the first answer may need on a screen of
// 720 pixels: bytes on the wire and requests.
const CLIENT = 3000, BYTES = 60000, REQUESTS = 14;
const PATIENCE = 20000;

// Runs in the page: what it shows, or null while it searches. Of the first ten
// those come later that one has to scroll to.
function shown() {
	window.scrollTo(0, document.body.scrollHeight);
	const state = document.querySelector("[role=status]");
	if (!state || !state.textContent)
		return null;
	return { state: state.textContent, more: !document.querySelector(".more").hidden,
		items: [...document.querySelectorAll(".results > li")].map((item) => ({
			path: item.querySelector("a").getAttribute("href"),
			text: item.textContent, html: item.innerHTML,
			marks: [...item.querySelectorAll("mark")].map((m) => m.textContent) })) };
}

// As many as are to come are there.
function whole(seen) {
	const count = seen && Number((/\d+/.exec(seen.state) || [0])[0]);
	return seen && seen.items.length >= Math.min(10, count) && seen;
}

// As far as it is there without scrolling.
function begun() {
	const items = document.querySelectorAll(".results > li");
	return items.length && { count: items.length,
		state: document.querySelector("[role=status]").textContent };
}

async function find(page, folder, query) {
	await page.goto(`file://${folder}/tim-kiem.html?q=${encodeURIComponent(query)}`);
	const seen = await until(async () => whole(await page.evaluate(shown)), PATIENCE);
	if (!seen)
		throw new Error(`${query}: no answer`);
	return seen;
}

const paths = (seen) => seen.items.map((item) =>
	path.basename(item.path, ".html")).join(" ");

async function known(page) {
	const problems = [];
	for (const [query, expected, within] of QUERIES) {
		const seen = await find(page, site, query);
		const top = seen.items.slice(0, Number(within || 10)).map((item) => item.path);
		if (!top.includes(expected))
			problems.push(`${query}: ${expected} is not among ${top.join(" ")}`);
		else if (!seen.items.some((item) => item.marks.length))
			problems.push(`${query}: nothing is marked`);
	}
	return problems;
}

// Each must be exactly what is shown first, or, for a phrase, all that is.
const TONES = [
	["đạo đức", /^(mot|bay) (mot|bay) (hai|ba) (hai|ba)/],
	["đào đức", /^hai /],
	["dao đực", /^ba /],
	["dao duc", /^(?=.*mot)(?=.*hai)(?=.*ba)(?=.*bay)/],
	["\"dao duc\"", /^(?=.*mot)(?=.*hai)(?=.*ba)(?=.*bay)(?!.*bon)(?!.*nam)/],
	["\"đạo đức\"", /^(mot bay|bay mot)$/],
	["\"đào đức\"", /^hai$/],
	["ủy ban", /^sau/],
	["uỷ ban", /^sau/],
	["uy ban", /^sau/],
	["\"ủy ban\"", /^sau$/],
	["dao d", /^(?=.*mot)(?=.*hai)/],
	["<b>đạo", /mot/],
	["bí thư chi bộ", /^anh yen$/],
	["16/04/2025", /^buoi/],
	["ngày 16 tháng 4 năm 2025", /^buoi/],
	["kh06", /^ke-hoach/],
	["06-KH/CB", /^ke-hoach/],
	["Kế hoạch số 06-KH/CB", /^ke-hoach/],
	["ứng dụng cntt", /^(chu loi|loi chu)$/],
	["ung dung cong nghe thong tin", /^(chu loi|loi chu)$/],
	["nqtw 4", /^(chu loi|loi chu)$/],
	["nq tw 4", /^(chu loi|loi chu)$/],
];

// Documents as people write them stand first.
const NUMBERS = [["QĐ144", "144-qd-tw"], ["QĐ 144", "144-qd-tw"],
	["144-QĐ-TW", "144-qd-tw"], ["144/QĐ-TW", "144-qd-tw"], ["qd144tw", "144-qd-tw"],
	["kl21", "21-kl-tw"], ["CT05", "05-ct-tw"],
	["144-QĐ/TW zzz", "144-qd-tw"], ["QĐ144 zzz", "144-qd-tw"]];

// Of what stands nowhere as it was typed it is told that what is found comes near.
const ABSENT = ["15-NQ/TU", "QĐ144 zzz", "chuyeen ddeef", "chuyende", "đạo đức zzz"];

async function near(page) {
	const problems = [];
	for (const query of [...ABSENT, "144-QĐ/TW", "đạo đức", "dao duc"]) {
		const seen = await find(page, site, query);
		if (/gần đúng/.test(seen.state) !== ABSENT.includes(query))
			problems.push(`${query}: ${seen.state}`);
	}
	return problems;
}

async function numbers(page) {
	const problems = [];
	for (const [query, expected] of NUMBERS) {
		const found = paths(await find(page, site, query));
		if (found.split(" ")[0] !== expected)
			problems.push(`${query}: ${found}`);
	}
	return problems;
}

async function marks(page) {
	const problems = [];
	for (const [query, expected] of TONES) {
		const found = paths(await find(page, tones, query));
		if (!expected.test(found))
			problems.push(`${query}: ${found}`);
	}
	const seen = await find(page, tones, "thẻ script");
	if (!seen.items[0].text.includes("<script>") || /<script/.test(seen.items[0].html))
		problems.push("a text is shown as HTML");
	return problems;
}

async function fromHome(page) {
	await page.goto(`file://${site}/2025/chuyen-de-1.html`);
	await page.evaluate(() => {
		const form = document.querySelector(".masthead form");
		form.q.value = "đạo đức";
		form.querySelector("button").click();
	});
	const seen = await until(() => page.evaluate(shown).catch(() => null), PATIENCE);
	return seen && seen.items.length > 0;
}

// What is asked for more goes on at the first that came; when there are no more
// the keyboard is still among the results. The titles alone say why a page of
// the menu was found.
async function reached(page) {
	const problems = [], query = encodeURIComponent("chuyên đề");
	const at = () => page.evaluate(() => [...document.querySelectorAll(
		".results > li > a")].indexOf(document.activeElement));
	await page.goto(`file://${site}/tim-kiem.html?q=${query}`);
	await until(async () => whole(await page.evaluate(shown)), PATIENCE);
	for (let n = 10; !await page.evaluate(() => document.querySelector(".more").hidden);
			n += 10) {
		await page.focus(".more");
		await page.keyboard.press("Enter");
		await until(async () => (await page.evaluate(begun)).count > n, PATIENCE);
		if (await at() !== n)
			problems.push(`after ${n} the focus is at ${await at()}`);
	}
	const seen = await find(page, site, "thống kê");
	if (/<p>/.test(seen.items[0].html) || !/<p>/.test(seen.items[1].html))
		problems.push(`told of pages: ${seen.items.map((item) => item.html)}`);
	return problems;
}

// Who comes back from what was found is at the very same result, with as many
// above it as there were; who types then stays where one types.
async function back(page) {
	const at = () => page.evaluate(() => {
		const items = [...document.querySelectorAll(".results > li > a")];
		const box = document.activeElement.getBoundingClientRect();
		return { n: items.indexOf(document.activeElement), seen:
			box.top >= 0 && box.bottom <= innerHeight };
	});
	await page.goto(`file://${site}/tim-kiem.html?q=chuy%C3%AAn`);
	await until(async () => whole(await page.evaluate(shown)), PATIENCE);
	await page.click(".more");
	await until(async () => (await page.evaluate(begun)).count > 10, PATIENCE);
	const problems = [], n = 12;
	await page.click(`.results > li:nth-child(${n + 1}) > a`);
	await page.goBack();
	const found = await until(async () => {
		const now = await at();
		return now.n >= 0 && now.seen && now;
	});
	if (!found || found.n !== n || !found.seen)
		problems.push(`back is ${JSON.stringify(found)}, not ${n} in sight`);
	await page.focus("#_q");
	await page.keyboard.type(" d");
	await until(() => /chuy.*\+d/.test(page.url()), PATIENCE);
	await until(async () => (await page.evaluate(begun)).count, PATIENCE);
	return (await at()).n < 0 ? problems : [...problems, "typing lost the field"];
}

// Three come at once, ten when one scrolls to the end, all in the end; until
// then a phrase may stand in fewer than were found.
async function little(page) {
	const problems = [], query = encodeURIComponent("\"chi bộ\"");
	await page.goto(`file://${site}/tim-kiem.html?q=${query}`);
	await until(() => page.evaluate(begun), PATIENCE);
	await page.waitForTimeout(500);
	const first = await page.evaluate(begun);
	if (first.count !== 3 || !/ 3, có thể còn nữa$/.test(first.state))
		problems.push(`at first ${first.count} are shown: ${first.state}`);
	await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
	await until(async () => (await page.evaluate(begun)).count > 3, PATIENCE);
	const ten = await page.evaluate(begun);
	if (ten.count !== 10 || !/ 10, có thể còn nữa$/.test(ten.state))
		problems.push(`then ${ten.count}: ${ten.state}`);
	await until(() => page.evaluate(() => {
		document.querySelector(".more").click();
		return document.querySelector(".more").hidden;
	}), PATIENCE);
	const all = await page.evaluate(begun);
	if (!all.state.endsWith(` ${all.count}`))
		problems.push(`at last ${all.count}: ${all.state}`);
	return problems;
}

// On a phone: asked from the head of another page, the answer is in sight, and
// the filters stand two in a row; on a large screen nothing moves.
async function small(page) {
	const problems = [], whole = page.viewportSize();
	for (const [width, height, moves] of [[360, 640, true], [320, 568, true],
			[1280, 720, false]]) {
		await page.setViewportSize({ width, height });
		await page.goto(`file://${site}/2025/chuyen-de-1.html`);
		await page.fill(".masthead [name=q]", "\"chi bộ\"");
		await page.press(".masthead [name=q]", "Enter");
		await page.waitForURL(/tim-kiem/);
		await until(() => page.evaluate(begun), PATIENCE);
		await page.waitForTimeout(700);
		const [top, bottom, scrolled, rows] = await page.evaluate(() => [
			document.querySelector("[role=status]").getBoundingClientRect().top,
			document.querySelector(".results p").getBoundingClientRect().bottom,
			scrollY, new Set([...document.querySelectorAll(".find .row label")]
				.map((label) => label.offsetTop)).size]);
		if (top < 0 || bottom > height)
			problems.push(`${width}×${height}: from ${top} to ${bottom}`);
		if (scrolled > 0 !== moves)
			problems.push(`${width}×${height}: scrolled by ${scrolled}`);
		if (rows > 2)
			problems.push(`${width}×${height}: ${rows} rows of filters`);
	}
	await page.setViewportSize(whole);
	return problems;
}

// Not all that holds its syllables is looked through for a phrase.
async function phrase(page) {
	const texts = new Set(), problems = [];
	const count = (request) => /\/search\/t\d+\.js$/.test(request.url()) &&
		texts.add(request.url());
	page.on("request", count);
	for (const query of ["\"sình hoạt chuyên đề\"", "\"chuyên đề chi bộ\""]) {
		texts.clear();
		await page.goto(`file://${site}/tim-kiem.html?q=${encodeURIComponent(query)}`);
		const told = await until(() => page.evaluate(() =>
			document.querySelector("[role=status]").textContent), PATIENCE);
		await page.waitForTimeout(500);
		if (!told || texts.size > 3)
			problems.push(`${query}: ${told}, ${texts.size} files of texts`);
	}
	page.off("request", count);
	return problems;
}

// What is chosen from, and the lists below, stand in the order of what is read.
async function ordered(page) {
	await page.goto(`file://${site}/tim-kiem.html`);
	return page.evaluate(() => {
		const lists = ["cell", "theme"].map((name) => [...document.querySelectorAll(
			`[name=${name}] option:not([value=""])`)].map((o) => o.label));
		for (const list of document.querySelectorAll("main section ul"))
			lists.push([...list.querySelectorAll("a")].map((a) => a.textContent));
		const order = new Intl.Collator("vi").compare;
		return lists.filter((list, i) => i !== 2 && String(list) !==
			String([...list].sort(order))).map(String);
	});
}

async function filters(page) {
	const problems = [];
	for (const [query, test] of [["q=giang+vien&year=2024", /^2024\//],
		["q=giang+vien&type=minutes", /-bien-ban\.html$/],
		["q=giang+vien&cell=dao-tao", /^20|dao-tao/],
		["year=2024", /^2024\//], ["type=minutes", /-bien-ban\.html$/],
		["year=2024&type=minutes", /^2024\/.*-bien-ban\.html$/]]) {
		await page.goto(`file://${site}/tim-kiem.html?${query}`);
		const seen = await until(async () => whole(await page.evaluate(shown)), PATIENCE);
		const items = seen ? seen.items : [];
		if (!items.length || items.some((item) => !test.test(item.path)))
			problems.push(`${query}: ${items.map((item) => item.path)}`);
	}
	return problems;
}

async function withoutScripts(browser) {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`file://${site}/index.html`);
	await page.fill(".masthead [name=q]", "x");
	await page.press(".masthead [name=q]", "Enter");
	await page.waitForURL(/tim-kiem\.html\?q=x/);
	const links = await page.$$eval("main a", (all) => all.map((a) => a.getAttribute("href")));
	await context.close();
	return ["nam/2025.html", "to-dang/dao-tao.html", "van-ban.html"].filter((link) =>
		!links.includes(link));
}

async function wire(browser) {
	let bytes = 0, requests = 0;
	const server = http.createServer((request, response) => {
		const file = path.join(site, decodeURIComponent(request.url.split("?")[0]));
		const body = zlib.gzipSync(fs.existsSync(file) ? fs.readFileSync(file) : "");
		bytes += body.length;
		requests++;
		response.writeHead(200, { "content-encoding": "gzip", "content-type":
			{ ".js": "text/javascript", ".css": "text/css" }[path.extname(file)] ||
			"text/html; charset=utf-8" });
		response.end(body);
	});
	await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
	const page = await (await browser.newContext()).newPage();
	const wrong = [];
	page.on("console", (message) => wrong.push(message.text()));
	page.on("pageerror", (error) => wrong.push(String(error)));
	await page.goto(`http://127.0.0.1:${server.address().port}/tim-kiem.html?q=dao+duc`);
	await until(() => page.evaluate(begun), PATIENCE);
	note(`sample, first answer: ${bytes} bytes in ${requests} requests`);
	if (bytes > BYTES || requests > REQUESTS)
		wrong.push(`${bytes} bytes in ${requests} requests`);
	await page.fill("#_q", "hoc tap");
	await until(() => /q=hoc/.test(page.url()), PATIENCE);
	server.close();
	return wrong.filter((text) => !/favicon/.test(text));
}

(async () => {
	const script = fs.readdirSync(path.join(site, "assets")).find((name) => /^search/.test(name));
	const size = zlib.gzipSync(fs.readFileSync(path.join(site, "assets", script)),
		{ level: 9 }).length;
	check("the client is small", size <= CLIENT ? [] : [`${size} bytes`]);
	const chromium = await launch(modules), firefox = await Firefox.launch();
	const page = await chromium.newPage();
	for (const [name, at] of [["Chromium", page], ["Firefox", firefox]]) {
		await step(`${name}: the known answers are among the first ten`, () => known(at));
		await step(`${name}: what only comes near is told so`, () => near(at));
		await step(`${name}: numbers of documents may be written in other ways`, () => numbers(at));
		await step(`${name}: exact spelling stands first, phrases are verified`, () => marks(at));
		await step(`${name}: the form of any page leads there`, () => fromHome(at));
	}
	await step("more goes on where it came", () => reached(page));
	await step("back from a result leads where one was", () => back(page));
	await step("little comes at once, the rest on demand", () => little(page));
	await step("on a small screen the answer is in sight", () => small(page));
	await step("a phrase that few hold asks for few files", () => phrase(page));
	await step("choices stand in the order of what is read", () => ordered(page));
	await step("filters keep what they name, without words too", () => filters(page));
	await step("without scripts the form leads to the indexes", () => withoutScripts(chromium));
	await step("over HTTP nothing is refused, and the address follows", () => wire(chromium));
	await chromium.close();
	await firefox.close();
})();
