// Whether the names under a paper come apart, or stand on a sheet of their own.
"use strict";
const zlib = require("zlib");

// Points: a sheet, and the step by which the text is moved down it.
const SHEET = 700;
const STEP = 35;
// The names are red and all else is blue, but for lines.
const COLOURS = `
	@page { @top-center { content: none; } }
	*, *::before, *::after { color: #00f !important;
		border-color: transparent !important; text-decoration: none !important; }
	.signatures, .signatures * { color: #f00 !important; }`;

// The page's text, each object inflated.
function streams(pdf) {
	const found = new Map();
	const text = pdf.toString("latin1");
	for (const head of text.matchAll(
			/\n(\d+) 0 obj\n<<((?:(?!endobj)[^])*?)>> stream\n/g)) {
		const length = /\/Length (\d+)/.exec(head[2]);
		const at = head.index + head[0].length;
		if (length && head[2].includes("FlateDecode"))
			found.set(head[1], zlib.inflateSync(pdf.subarray(at,
				at + Number(length[1]))).toString("latin1"));
	}
	return [text, found];
}

// The numbers of the sheets with names, and of those with something else.
function lettered(pdf) {
	const [text, objects] = streams(pdf);
	const pages = [...text.matchAll(/\/Type \/Page\n[^]*?endobj/g)].map(
		([page]) => objects.get(/\/Contents (\d+) 0 R/.exec(page)[1]));
	return [/\b1 0 0 rg/, /\b0 0 1 rg/].map((colour) =>
		pages.map((page, i) => colour.test(page) ? i + 1 : 0)
			.filter((number) => number));
}

// Wherever on the sheet the text comes to its end.
async function torn(tab) {
	const problems = [];
	await tab.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = [sheet];
		document.querySelector(".official").before(
			document.createElement("div"));
	}, COLOURS);
	for (let gap = 0; gap < SHEET; gap += STEP) {
		await tab.evaluate((height) => {
			document.querySelector(".official").previousElementSibling
				.style.height = height;
		}, `${gap}pt`);
		const [names, rest] = lettered(await tab.pdf({
			preferCSSPageSize: true }));
		if (names.length !== 1 || !rest.includes(names[0]))
			problems.push(`names on ${names.join(" ")}, the rest on `
				+ `${rest.join(" ")}, ${gap} pt down`);
	}
	return problems;
}

module.exports = { torn };
