// node dates.js MODULES SAMPLE CALENDAR TURN CROWDED
// What depends on the day in copies made on 2025-09-10 and opened from
// files on other days: SAMPLE is the tree of the sample, CALENDAR that of
// portals/calendar. TURN and CROWDED were made on 2025-12-20: sessions every
// five days from the 26th on, few and many of them in the next year.
// Prints a line for each check (browser.js).
"use strict";
const path = require("path");
const { step, launch } = require("./browser.js");

const [modules, sample, calendar, turn, crowded] = process.argv.slice(2);

// [day, at eight where no time stands behind it, or nothing: no script; the hero's
// words, its link's end, its facts where they are no longer those that were built]
const HOMES = [
	["", "14:00, thứ Sáu, 12/9/2025", "chuyen-de-2.html"],
	["2025-09-01", "14:00, thứ Sáu, 12/9/2025", "chuyen-de-2.html"],
	["2025-09-12", "14:00, thứ Sáu, 12/9/2025", "chuyen-de-2.html"],
	["2025-09-12T16:29", "14:00, thứ Sáu, 12/9/2025", "chuyen-de-2.html"],
	["2025-09-12T16:30", "14:00, thứ Sáu, 14/11/2025", "chuyen-de-3.html",
		["Hội trường nhà trường"]],
	["2025-09-13", "14:00, thứ Sáu, 14/11/2025", "chuyen-de-3.html",
		["Hội trường nhà trường"]],
	["2025-11-15", "Bản này được dựng ngày 10/9/2025; xin hỏi bản mới hơn.",
		null, []],
];
// The same of CALENDAR, where one of four sessions on a day lasts all of it.
const BUSY = ["2025-10-08", "Thứ Tư, 08/10/2025", "dong-3.html"];
// The same at the turn of the year.
const TURN = [
	["", "26/12/2025", "b1.html"],
	["2025-12-27", "14:00, thứ Tư, 31/12/2025", "b2.html", ["Phòng 2"]],
	["2026-01-01", "14:00, thứ Hai, 05/01/2026", "b3.html", ["Phòng 3"]],
	["2026-01-11", "14:00, thứ Năm, 15/01/2026", "b5.html", ["Phòng 5"]],
	["2026-01-17", "Bản này được dựng ngày 20/12/2025; xin hỏi bản mới hơn.",
		null, []],
];
const CROWDED = [
	["2026-07-18", "14:00, Chủ nhật, 19/7/2026", "b42.html", ["Phòng 42"]],
	["2026-07-20", "Các buổi nêu ở trang này đều đã qua; các buổi sau có trong "
		+ "lịch.", null, []],
];
// [page, day or nothing, days that are marked in the table and the list]
const MONTHS = [
	["lich/2025-09.html", "", ["2025-09-10", "2025-09-10"]],
	["lich/2025-09.html", "2025-09-12", ["2025-09-12", "2025-09-12"]],
	["lich/2025-09.html", "2025-09-13", ["2025-09-13"]],
	["lich/2025-09.html", "2025-10-08", []],
	["lich/2025-10.html", "2025-10-08", ["2025-10-08", "2025-10-08"]],
];

async function open(browser, file, day) {
	const context = await browser.newContext({ javaScriptEnabled: !!day });
	const page = await context.newPage();
	page.wrong = [];
	page.on("pageerror", (error) => page.wrong.push(String(error)));
	page.on("console", (message) => page.wrong.push(message.text()));
	if (day)
		await page.clock.setFixedTime(new Date(/T/.test(day) ? day :
			`${day}T08:00:00`));
	await page.goto("file://" + file);
	return page;
}

function equal(found, wanted) {
	return JSON.stringify(found) === JSON.stringify(wanted) ? [] :
		[`${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`];
}

const THEMATIC = "Sinh hoạt chuyên đề";
const REGULAR = "Sinh hoạt thường kỳ";

async function home(browser, tree, kind, [day, words, end, facts]) {
	const page = await open(browser, path.join(tree, "index.html"), day);
	const when = await page.textContent(".hero p");
	const links = await page.$$eval(".hero-title a",
		(found) => found.map((a) => a.getAttribute("href")));
	const told = await page.$$eval(".hero .facts dd",
		(found) => found.map((dd) => dd.textContent.trim()));
	const kinds = await page.$$eval(".hero-title .eyebrow",
		(found) => found.map((e) => e.textContent.replace(/ \d$/, "")));
	const shown = await page.$$eval("[hidden] li[data-kind]",
		(found) => found.filter((li) => li.checkVisibility()).length);
	const focus = await page.evaluate(() => document.activeElement.tagName);
	return [...page.wrong, ...(when.includes(words) ? [] : [when]),
		...equal(links.map((l) => path.basename(l)), end ? [end] : []),
		...equal(kinds, end ? [kind] : []),
		...(facts ? equal(told, facts) : []), ...equal(focus, "BODY"),
		...equal(shown, 0)];
}

async function month(browser, [file, day, days]) {
	const page = await open(browser, path.join(calendar, file), day);
	const marked = await page.$$eval(".today",
		(found) => found.map((e) => e.getAttribute("data-date")));
	const words = await page.$$eval(".now",
		(found) => found.map((e) => e.textContent));
	return [...page.wrong, ...equal(marked, days),
		...equal(words, days.map(() => "Hôm nay"))];
}

(async () => {
	const browser = await launch(modules);
	for (const row of HOMES)
		await step(`home on ${row[0] || "no day"}`, () =>
			home(browser, sample, THEMATIC, row));
	for (const row of TURN)
		await step(`home at the turn of the year, ${row[0] || "no day"}`, () =>
			home(browser, turn, REGULAR, row));
	for (const row of CROWDED)
		await step(`home before a full year, ${row[0]}`, () =>
			home(browser, crowded, REGULAR, row));
	await step("home on a busy day", () =>
		home(browser, calendar, THEMATIC, BUSY));
	for (const row of MONTHS)
		await step(`${row[0]} on ${row[1] || "no day"}`, () =>
			month(browser, row));
	await browser.close();
})();
