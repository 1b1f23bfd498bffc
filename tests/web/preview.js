// node preview.js MODULES PROGRAM FOLDER OUTPUT [OPTION...]
// The preview as a drafter meets it, in a real browser: FOLDER is a copy of
// the sample that may be changed, OUTPUT an empty place beside it. Prints a
// line for each check (browser.js).
"use strict";
const fs = require("fs");
const path = require("path");
const { check, note, step, median, until, launch, Server, Portal } =
	require("./browser.js");

const [modules, program, folder, output, ...options] = process.argv.slice(2);
const portal = new Portal(folder);
const PLAN = "content/2025/ke-hoach.yaml";
const OUTLINE = "content/2025/chuyen-de-1/de-cuong.md";
const OUTLINE_PAGE = "2025/chuyen-de-1-de-cuong.html";
const STYLE = "themes/default/assets/style.css";
const SIX = [OUTLINE_PAGE, "index.html", "2025/chuyen-de-1.html", "nam.html",
	"thong-ke.html", "dang-vien.html"];
const TIMES = 7;
// Milliseconds from the save until the page shows it.
const SIGHT = 200;

let browser, server, url, context;
const complaints = [];

function words(port) {
	return ["-C", folder, "-o", output, "--port", String(port), ...options];
}

async function open(where, from = context) {
	const page = await from.newPage();
	page.on("console", (message) => {
		if (message.type() === "error" &&
				!/Failed to load resource/.test(message.text()))
			complaints.push(`${where}: ${message.text()}`);
	});
	page.on("pageerror", (error) => complaints.push(`${where}: ${error}`));
	await page.goto(url + where);
	return page;
}

// What the panel and the badge show; null where they do not.
function panel(page) {
	return page.evaluate(() => {
		const host = document.getElementById("_preview");
		const shown = (name) => {
			const part = host && host.shadowRoot.querySelector(name);
			return part && part.offsetHeight ? part.innerText : null;
		};
		return { panel: shown(".panel"), badge: shown(".badge"),
			gone: shown(".gone") };
	}).catch(() => ({}));
}

async function waitPanel(page, test) {
	let seen;
	const found = await until(async () => {
		seen = await panel(page);
		return test(seen);
	});
	return found ? [] : [JSON.stringify(seen)];
}

function holds(page, text) {
	return page.waitForFunction((t) => document.body.innerText.includes(t),
		text, { polling: "raf", timeout: 5000 });
}

// A mark that a reload wipes away.
function mark(page) {
	return page.evaluate(() => { window.marked = true; });
}

function marked(page) {
	return page.evaluate(() => window.marked === true);
}

// A theme may scroll smoothly: this waits until it is there.
async function scrollDown(page, to) {
	await page.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), to);
	await until(() => page.evaluate((y) => scrollY === y, to));
}

async function settle(page, source, text) {
	portal.restore();
	await page.waitForFunction((t) => !document.body.innerText.includes(t),
		text, { timeout: 5000 });
	await page.waitForTimeout(150);
}

async function sixTabs() {
	const tabs = [];
	for (const where of SIX)
		tabs.push(await open(where));
	await step("six tabs: each is connected", async () => {
		for (const tab of tabs)
			await tab.waitForFunction(() => !!document.title);
	});
	await step("six tabs: the server still answers a seventh", async () => {
		const start = Date.now();
		const seventh = await open("van-ban.html");
		await seventh.close();
		return Date.now() - start < 2000;
	});
	return tabs;
}

async function savedChange(tabs) {
	const [page, ...others] = tabs;
	const times = [];
	await page.bringToFront();
	for (const tab of others)
		await mark(tab);
	const text = portal.read(OUTLINE);
	for (let i = 0; i < TIMES; i++) {
		const word = `Thử lần thứ ${i}.`;
		const start = Date.now();
		portal.write(OUTLINE, `${text}\n\n${word}\n`);
		await holds(page, word);
		times.push(Date.now() - start);
		await page.waitForTimeout(150);
	}
	note(`from save to sight, body of an outline: median ` +
		`${median(times)} ms, at most ${Math.max(...times)} ms`);
	check(`a saved change is seen in ${SIGHT} ms`, median(times) < SIGHT ||
		[`${times}`]);
	for (const [i, tab] of others.entries())
		check(`${SIX[i + 1]} was not reloaded for it`,
			await marked(tab));
	await settle(page, OUTLINE, "Thử lần thứ");
}

// What did not change is not touched: a changed page keeps its state.
async function renewed([page]) {
	await mark(page);
	await page.evaluate(() => {
		window.kept = document.querySelector("main h1");
	});
	await scrollDown(page, 900);
	portal.write(OUTLINE, portal.read(OUTLINE).replace("## Mở đầu",
		"## Mở đầu đã đổi") + "\n\n- Cuộn giữ nguyên.\n- Hai.\n");
	await holds(page, "Cuộn giữ nguyên.");
	check("a changed page shows all that changed", await page.evaluate(
		() => document.body.innerText.includes("Mở đầu đã đổi")));
	check("a changed page keeps its scroll", await page.evaluate(() =>
		scrollY === 900 || [`${scrollY}`]));
	check("a changed page keeps what did not change", await marked(page) &&
		await page.evaluate(() => window.kept.isConnected));
	await settle(page, OUTLINE, "Cuộn giữ nguyên.");
	await sameAsLoaded(page);
}

// After all the renewing the page is what a fresh load gives.
async function sameAsLoaded(page) {
	const fresh = await open(new URL(page.url()).pathname.slice(1));
	const body = (tab) => tab.evaluate(() => document.body.outerHTML);
	check("a renewed page is what a fresh load gives",
		await body(page) === await body(fresh));
	await fresh.close();
}

// What stands in the head, but for styles, only a reload renews.
async function reloaded([page]) {
	await scrollDown(page, 900);
	await mark(page);
	portal.change("themes/default/templates/base.html",
		'<meta name="color-scheme"', '<meta name="thử" content="có">\n' +
		'<meta name="color-scheme"');
	await page.waitForFunction(() => document.querySelector("meta[name=thử]"),
		null, { timeout: 5000 });
	check("a changed head is renewed by a reload", !await marked(page));
	await until(() => page.evaluate(() => scrollY === 900));
	check("a reload keeps the scroll", await page.evaluate(() =>
		scrollY === 900 || [`${scrollY}`]));
	portal.restore();
	await page.waitForFunction(() => !document.querySelector("meta[name=thử]"),
		null, { timeout: 5000 });
	await page.waitForTimeout(300);
}

async function swappedStyle(tabs) {
	const [page] = tabs;
	const ink = (tab) => tab.evaluate(() =>
		getComputedStyle(document.body).outlineColor);
	const sheets = (tab) => tab.locator("link[rel=stylesheet]").count();
	const times = [];
	await page.bringToFront();
	await scrollDown(page, 700);
	for (const tab of tabs)
		await mark(tab);
	const sheet = portal.read(STYLE);
	const before = await sheets(page);
	for (let i = 0; i < TIMES; i++) {
		const start = Date.now();
		portal.write(STYLE, `${sheet}\nbody { outline-color: rgb(1, 2, ` +
			`${i}); }\n`);
		await page.waitForFunction((i) => getComputedStyle(document.body)
			.outlineColor === `rgb(1, 2, ${i})`, i, { polling: "raf",
			timeout: 5000 });
		times.push(Date.now() - start);
		await page.waitForTimeout(150);
	}
	note(`from save to sight, style sheet: median ${median(times)} ms, ` +
		`at most ${Math.max(...times)} ms`);
	for (const [i, tab] of tabs.entries()) {
		await until(async () => await ink(tab) ===
			`rgb(1, 2, ${TIMES - 1})`);
		check(`style: ${SIX[i]} has the new one`, await ink(tab) ===
			`rgb(1, 2, ${TIMES - 1})`);
		check(`style: ${SIX[i]} kept its state`, await marked(tab));
	}
	check("style: the scroll is kept", await page.evaluate(() =>
		scrollY === 700));
	check("style: no old sheet is left", await sheets(page) === before);
	portal.restore();
	await page.waitForFunction(() => getComputedStyle(document.body)
		.outlineColor !== "rgb(1, 2, 6)");
}

async function mistakes(tabs) {
	const [page, home] = tabs;
	const start = Date.now();
	for (const tab of tabs)
		await mark(tab);
	portal.change(PLAN, "tổ đảng: dao-tao", "tổ đảng: \"<b>dao</b>\"");
	await step("an error: the panel comes", () => waitPanel(page,
		(seen) => seen.panel));
	note(`from save to sight, an error: ${Date.now() - start} ms`);
	const seen = (await panel(page)).panel || "";
	for (const part of [`${PLAN}:39:14`, "“<b>dao</b>”", "^~~~", "S40",
			"Nội dung có 1 lỗi"])
		check(`an error: the panel says ${part}`, seen.includes(part) ||
			seen.split("\n"));
	await step("an error: every tab has it", () => waitPanel(home,
		(other) => other.panel));
	check("an error: the last good page stays", await marked(page));
	await keyboard(page);
	await step("an error: it is put aside after a visit elsewhere too",
		async () => {
			await page.goto(url + "nam.html");
			const left = await waitPanel(page, (s) => s.badge);
			await page.goto(url + OUTLINE_PAGE);
			return left;
		});
	await home.setViewportSize({ width: 320, height: 600 });
	check("an error: nothing overflows at 320 px", await home.evaluate(() =>
		document.documentElement.scrollWidth <= 320));
	await home.setViewportSize({ width: 1280, height: 720 });
	portal.restore();
	for (const tab of [page, home])
		await step("mended: panel and badge go", () => waitPanel(tab,
			(s) => s.panel === null && s.badge === null));
	check("mended: no reload was needed", await marked(home));
}

async function keyboard(page) {
	const role = await page.evaluate(() => {
		const root = document.getElementById("_preview").shadowRoot;
		return [root.querySelector("[role=alert]").innerText,
			root.getElementById(root.querySelector(".panel")
				.getAttribute("aria-labelledby")).innerText];
	});
	check("an error: it is announced and labelled", role.every((text) =>
		text.includes("1 lỗi")) || role);
	await page.keyboard.press("Escape");
	await step("an error: Escape leaves a badge", () => waitPanel(page,
		(s) => s.panel === null && s.badge === "1 lỗi"));
	await page.evaluate(() => document.getElementById("_preview")
		.shadowRoot.querySelector(".badge").focus());
	await page.keyboard.press("Enter");
	await step("an error: the badge brings it back", () => waitPanel(page,
		(s) => s.panel && s.badge === null));
	await page.keyboard.press("Escape");
	await step("an error: Escape again", () => waitPanel(page,
		(s) => s.panel === null && s.badge));
}

async function warnings([page]) {
	portal.write(OUTLINE, portal.read(OUTLINE) +
		"\n\n**Điều 1.**Nội dung\n");
	await step("a warning: a badge, no panel", () => waitPanel(page,
		(s) => s.panel === null && /1 cảnh báo/.test(s.badge)));
	portal.restore();
	await step("a warning goes as well", () => waitPanel(page,
		(s) => s.badge === null));
}

async function newPage() {
	const page = await open("trang/moi.html");
	check("no page yet: the portal says so with its style", await page
		.evaluate(() => document.title.includes("Không tìm thấy") &&
			getComputedStyle(document.querySelector(".masthead"))
				.backgroundColor !== "rgba(0, 0, 0, 0)"));
	portal.write("content/trang/moi.md",
		"---\ntiêu đề: Mới\n---\n\nTrang vừa thêm.\n");
	await step("a new page comes by itself", () => holds(page,
		"Trang vừa thêm.").then(() => []));
	portal.restore();
	await step("and goes", () => page.waitForFunction(() =>
		document.title.includes("Không tìm thấy")).then(() => []));
	await page.close();
}

// One of the tabs has shown nothing of the preview so far.
async function restarted(tabs) {
	const [page, home] = tabs;
	const fresh = await open("nam.html");
	await mark(home);
	await server.end("SIGKILL");
	for (const tab of [page, fresh])
		await step("a dead server is told of, quietly", () => waitPanel(
			tab, (s) => s.gone && s.panel === null));
	portal.write(OUTLINE, portal.read(OUTLINE) + "\n\nLúc máy dừng.\n");
	server = new Server(program, words(new URL(url).port));
	check("it starts again at its port", await server.url() === url ||
		server.out.split("\n"));
	await step("what was saved meanwhile is seen", () => holds(page,
		"Lúc máy dừng.").then(() => []));
	for (const tab of [page, fresh])
		await step("and the message goes", () => waitPanel(tab,
			(s) => s.gone === null));
	await fresh.close();
	check("a page that did not change was not reloaded", await marked(home));
	await settle(page, OUTLINE, "Lúc máy dừng.");
}

// Some browsers have no shared workers.
async function withoutWorkers() {
	const bare = await browser.newContext();
	await bare.addInitScript(() => { delete window.SharedWorker; });
	const page = await open(OUTLINE_PAGE, bare);
	await page.waitForTimeout(150);
	portal.write(OUTLINE, portal.read(OUTLINE) + "\n\nKhông có worker.\n");
	await step("without shared workers: the change is seen", () => holds(
		page, "Không có worker.").then(() => []));
	await settle(page, OUTLINE, "Không có worker.");
	await bare.close();
}

// Errors from the start, and nothing that was built before.
async function nothingYet() {
	await server.end("SIGTERM");
	fs.rmSync(output, { recursive: true, force: true });
	portal.change(PLAN, "tổ đảng: dao-tao", "tổ đảng: khong-co");
	server = new Server(program, words(0));
	url = await server.url();
	const page = await open("");
	check("nothing built yet: a page that says so", (await page.title()) ===
		"Chưa có trang nào");
	await step("nothing built yet: the panel says why", () => waitPanel(
		page, (s) => s.panel && s.panel.includes("khong-co")));
	portal.restore();
	await step("once mended the page comes", () => page.waitForFunction(() =>
		document.querySelector(".masthead")).then(() => []));
	await step("and the panel goes", () => waitPanel(page,
		(s) => s.panel === null));
	await page.close();
}

function published() {
	const found = fs.readdirSync(output, { recursive: true })
		.filter((name) => fs.statSync(path.join(output, name)).isFile())
		.filter((name) => fs.readFileSync(path.join(output, name))
			.includes("_chuyende"));
	check("the published files hold nothing of the preview", found);
}

async function main() {
	server = new Server(program, words(0));
	url = await server.url();
	browser = await launch(modules);
	context = await browser.newContext({ viewport:
		{ width: 1280, height: 720 } });
	const tabs = await sixTabs();
	for (const part of [savedChange, renewed, reloaded, swappedStyle, mistakes,
			warnings, newPage, restarted, withoutWorkers, nothingYet]) {
		await step(`${part.name}: to its end`, () => part(tabs));
		portal.restore();
	}
	published();
	check("the browser has no complaint", complaints);
	await browser.close();
	check("SIGINT ends it with 0", await server.end("SIGINT") === 0);
}

main().catch((error) => {
	console.error(error);
	if (server)
		server.child.kill("SIGKILL");
	process.exit(1);
});
