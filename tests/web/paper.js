// node paper.js MODULES <JOBS
// What comes out of a printer. JOBS is a list of {name, folder, sheets} as
// JSON: a built tree, and whether its plan for the wall stands on one sheet (1)
// or on many (0). Without sheets every type of page is looked at, on
// paper, on the narrowest screen, and its colours in light and dark
// (colours.js). Prints a line for each check (browser.js).
"use strict";
const fs = require("fs");
const path = require("path");
const { step, launch } = require("./browser.js");
const { torn } = require("./torn.js");
const { faint } = require("./colours.js");

const modules = process.argv[2];
const jobs = JSON.parse(fs.readFileSync(0, "utf8"));
// Points; a printer's driver rounds.
const A4 = [595, 842];
const NARROW = 320;
const DESK = 1024;
const PHONE = 360;
// Of a value beside its name or under it, where letters are twice as large.
const LEAST = 160;
// Where documents stand in a table that has little room.
const TABLET = 720;
// Of the text on a sheet, between the margins, at 96 to the inch.
const TEXT = 623;
const WALL = 1047;
const OFFICIAL = ["plan", "outline", "minutes", "conclusion", "packet",
	"report"];
// What they end with: text, what was decided, a table.
const SIGNED = ["outline", "minutes", "plan"];
const UNSEEN = "form, .menu, .breadcrumb, .pager, .foot, .skip, .toc, "
	+ ".screen-only, .more a, .type-year h1 + p a, .type-year p.meta a";
// What sheets keep together; boxes to tick are drawn.
const KEPT = [
	[".task input", "appearance", "none"],
	["tr, .prose .table, .steps, .news li, .agenda > li, .passages li",
		"breakInside", "avoid"],
	["h1, h2, h3, h4, h5, h6, main p:has(+ ul, + ol, + .table)", "breakAfter",
		"avoid"],
	// What a box of another kind holds is torn all the same.
	[".agenda > li", "display", "block"],
	["h4, h5, h6", "fontSize", "18.6667px"],
	[".prose > .label", "textIndent", "0px"],
	[".sheet", "breakBefore", "page"],
];
// What stood in boxes, or apart, on the screen.
const APART = ".badges .next-step, .board th .badge, .stages .badge";

let browser;

function portal(job) {
	return JSON.parse(fs.readFileSync(path.join(job.folder, "data",
		"portal.json"), "utf8")).pages;
}

async function open(job, page, width) {
	const tab = await browser.newPage({
		viewport: { width: width || DESK, height: 800 } });
	// Not later than the session that home names as the next.
	await tab.clock.setFixedTime(new Date("2025-01-05T08:00:00"));
	tab.asked = [];
	tab.on("request", (request) => tab.asked.push(request.resourceType()));
	await tab.goto("file://" + path.join(job.folder, page.path));
	return tab;
}

// [width, height] of each sheet, in points.
async function sheets(tab) {
	const pdf = await tab.pdf({ preferCSSPageSize: true });
	const boxes = pdf.toString("latin1").matchAll(
		/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
	return [...boxes].map((box) => [Math.round(box[1]), Math.round(box[2])]);
}

function same(a, b) {
	return a.length === b.length && a.every((n, i) => Math.abs(n - b[i]) <= 1);
}

function odd(found, wanted) {
	return found.filter((sheet) => !same(sheet, wanted))
		.map((sheet) => `a sheet of ${sheet.join(" x ")} pt`);
}

// What is wider than the sheet, or than the cell that it stands in; symbols of
// documents on two lines, and what of a fold that is printed stays folded up.
async function cut(tab, width) {
	await tab.setViewportSize({ width, height: 800 });
	await tab.emulateMedia({ media: "print" });
	return tab.evaluate((width) => {
		const all = (selector) => [...document.querySelectorAll(selector)];
		const page = document.documentElement.scrollWidth;
		return [
			page > width ? `${page} of ${width} px` : "",
			...all("th, td").filter((e) => e.scrollWidth > e.clientWidth + 1)
				.map((e) => `too wide: ${e.textContent}`),
			...all(".register tbody a").filter((e) => e.offsetHeight
				> 2 * parseFloat(getComputedStyle(e).fontSize))
				.map((e) => `on two lines: ${e.textContent}`),
			...all("details > *").filter((e) => !e.checkVisibility()
				&& e.parentNode.checkVisibility())
				.map((e) => `folded up: ${e.textContent}`),
		].filter((problem) => problem);
	}, width);
}

async function checkWall(job, page) {
	const tab = await open(job, page);
	const wide = await cut(tab, WALL);
	const found = await sheets(tab);
	const problems = odd(found, [A4[1], A4[0]]);
	if (job.sheets === 0 ? found.length < 2 : found.length !== 1)
		problems.push(`${found.length} sheets`);
	await tab.close();
	return [...problems, ...wide];
}

// What of the screen would be printed, and of the paper is not.
function astray(tab, official) {
	return tab.evaluate(([unseen, form, kept, apart]) => {
		const shown = (e) => e.getClientRects().length > 0;
		const problems = [...document.querySelectorAll(unseen)].filter(shown)
			.map((e) => `printed: ${e.className || e.tagName}`);
		const head = document.querySelector(form ? ".letterhead" : ".masthead");
		if (!head || !shown(head))
			problems.push("no letterhead");
		for (const a of document.querySelectorAll("main a"))
			if (shown(a) && getComputedStyle(a).textDecorationLine !== "none")
				problems.push(`underlined: ${a.textContent}`);
		for (const [selector, property, value] of kept)
			for (const e of document.querySelectorAll(selector))
				if (getComputedStyle(e)[property] !== value)
					problems.push(`${property}: ${e.textContent}`);
		for (const e of document.querySelectorAll(apart))
			if (getComputedStyle(e, "::before").content === "none")
				problems.push(`runs on: ${e.textContent}`);
		for (const e of document.querySelectorAll(".by > *"))
			if (getComputedStyle(e, "::before").content !== "none"
					|| parseFloat(getComputedStyle(e).marginRight) < 16)
				problems.push(`runs on: ${e.textContent}`);
		return problems;
	}, [UNSEEN, official, KEPT, APART]);
}

async function checkPaper(job, page) {
	const tab = await open(job, page);
	const parts = await tab.locator(".sheet").count();
	await tab.emulateMedia({ media: "print" });
	const problems = await astray(tab, OFFICIAL.includes(page.type));
	const found = await sheets(tab);
	problems.push(...odd(found, A4));
	if (found.length < parts + 1)
		problems.push(`${found.length} sheets, ${parts} parts and a cover`);
	problems.push(...await cut(tab, TEXT));
	if (SIGNED.includes(page.type))
		problems.push(...await torn(tab));
	if (page.type === "outline" && tab.asked.includes("script"))
		problems.push("an outline asks for a script");
	await tab.close();
	return problems;
}

async function checkWidth(job, page, most) {
	const tab = await open(job, page, most);
	const width = await tab.evaluate(() =>
		document.documentElement.scrollWidth);
	const problems = await seen(tab, most);
	await tab.close();
	return [...(width > most ? [`${width} px wide`] : []), ...problems];
}

// What a screen of this width is to show: that a table goes on, text behind its
// box to tick, symbols in one piece, charts in one size that can be read; on
// the narrow one no steps that a session has not.
function seen(tab, width) {
	return tab.evaluate(([width, narrow]) => {
		const all = (selector) => [...document.querySelectorAll(selector)];
		const style = (e) => getComputedStyle(e);
		const lines = (e) => e.getClientRects().length;
		const text = new Set(all("main .chart").map((e) =>
			Math.round(14 * e.getBoundingClientRect().width / 320)));
		return [
			...all(".table").filter((e) => e.scrollWidth > e.clientWidth &&
				!/gradient/.test(style(e).backgroundImage))
				.map((e) => `seems whole: ${e.textContent.slice(0, 40)}`),
			...all(".task").filter((e) => parseFloat(style(e).textIndent) >= 0)
				.map((e) => `under its box: ${e.textContent}`),
			...all(".register tbody a").filter((e) => width > narrow &&
				lines(e) > 1).map((e) => `on two lines: ${e.textContent}`),
			...all(".exempt").filter((e) => (e.offsetHeight > 0) !==
				(width > narrow)).map((e) => `shown or not: ${e.dataset.label}`),
			text.size > 1 || [...text][0] < (width > narrow ? 14 : 13) ?
				`charts in ${[...text]} px` : "",
		].filter((problem) => problem);
	}, [width, NARROW]);
}

// With letters twice as large nothing is wider than the phone, values and what
// is searched for have room for words, days are whole, and the way around the
// menu waits out of sight.
async function checkLarge(job, page) {
	const tab = await open(job, page, PHONE);
	const problems = await tab.evaluate((least) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync("html { font-size: 200%; }");
		document.adoptedStyleSheets = [sheet];
		const width = document.documentElement.scrollWidth;
		return [
			...(width > innerWidth ? [`${width} px wide`] : []),
			...[...document.querySelectorAll(".facts dd, .cards td > div, .find input")]
				.filter((e) => e.offsetWidth > 0 && e.offsetWidth < least)
				.map((e) => `${e.offsetWidth} px: ${e.textContent.trim()}`),
			...[...document.querySelectorAll(".hero-when time")].filter((e) => {
				const day = document.createRange(), text = e.firstChild;
				day.setStart(text, text.data.lastIndexOf(" ") + 1);
				day.setEnd(text, text.length);
				return day.getClientRects().length > 1;
			}).map((e) => `torn: ${e.textContent}`),
			...[...document.querySelectorAll(".skip")].filter((e) =>
				e.getBoundingClientRect().right > 0).map(() => "skip is seen"),
		];
	}, LEAST);
	await tab.close();
	return problems;
}

// Where the system sets the colours, one entry of the menu is marked at most.
async function marked(tab) {
	await tab.emulateMedia({ colorScheme: "light", forcedColors: "active" });
	return tab.evaluate(() => {
		const ground = getComputedStyle(document.body).backgroundColor;
		return [...document.querySelectorAll(".menu a:not([aria-current])")]
			.filter((a) => getComputedStyle(a).borderBottomColor !== ground)
			.map((a) => `as if current: ${a.textContent}`);
	});
}

async function checkColours(job, page) {
	const tab = await open(job, page);
	const problems = [];
	for (const colorScheme of ["light", "dark"]) {
		await tab.emulateMedia({ colorScheme });
		problems.push(...(await faint(tab)).map((problem) =>
			`${colorScheme}: ${problem}`));
	}
	problems.push(...await marked(tab));
	await tab.close();
	return problems;
}

async function run() {
	for (const job of jobs) {
		const pages = portal(job);
		const wall = pages.filter((page) => page.type === "wall").pop();
		const types = new Map();
		for (const page of pages)
			types.set(page.type, page);
		types.delete("alias");
		await step(`${job.name}: the plan on the wall`,
			() => checkWall(job, wall));
		if ("sheets" in job)
			continue;
		for (const [type, page] of types) {
			for (const width of [NARROW, TABLET, DESK])
				await step(`${job.name}: ${type} at ${width} px`,
					() => checkWidth(job, page, width));
			await step(`${job.name}: ${type} in large letters`,
				() => checkLarge(job, page));
			await step(`${job.name}: ${type} in light and dark`,
				() => checkColours(job, page));
			if (type !== "wall")
				await step(`${job.name}: ${type} on paper`,
					() => checkPaper(job, page));
		}
	}
}

(async () => {
	browser = await launch(modules);
	try {
		await run();
	} finally {
		await browser.close();
	}
})().catch((error) => {
	console.error(error.stack);
	process.exit(1);
});
