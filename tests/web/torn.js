// Whether the names under a paper come apart from what stands over them.
"use strict";
const zlib = require("zlib");

// Points: a sheet, and the step by which the text is moved down it.
const SHEET = 700;
const STEP = 35;
// All but the names.
const ALONE = "@page { @top-center { content: none; } } "
	+ "* { visibility: hidden; } .signatures * { visibility: visible; }";

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

// How many sheets show letters.
function lettered(pdf) {
	const [text, objects] = streams(pdf);
	const pages = [...text.matchAll(/\/Type \/Page\n[^]*?endobj/g)];
	return pages.filter(([page]) => /T[jJ]\s/.test(objects.get(
		/\/Contents (\d+) 0 R/.exec(page)[1]))).length;
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
	}, ALONE);
	for (let gap = 0; gap < SHEET; gap += STEP) {
		await tab.evaluate((height) => {
			document.querySelector(".official").previousElementSibling
				.style.height = height;
		}, `${gap}pt`);
		const count = lettered(await tab.pdf({ preferCSSPageSize: true }));
		if (count !== 1)
			problems.push(`names on ${count} sheets, ${gap} pt down`);
	}
	return problems;
}

module.exports = { torn };
