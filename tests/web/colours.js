// What eyes that see little may miss on a page, of the colours it has now:
// edges of fields, links and what has the focus.
"use strict";

// Runs in the page. Contrasts as WCAG 2 reckons them: below 3, of text 4.5.
function look() {
	const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
	const light = (colour) => numbers(colour).slice(0, 3)
		.map((n) => n / 255)
		.map((n) => n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4)
		.reduce((sum, n, i) => sum + n * [0.2126, 0.7152, 0.0722][i], 0);
	const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05)
		/ (Math.min(light(a), light(b)) + 0.05);
	const ground = (e) => {
		const colour = getComputedStyle(e).backgroundColor;
		return numbers(colour)[3] === 0 ? ground(e.parentElement) : colour;
	};
	const problems = [];
	const weigh = (what, colour, on, least) => {
		const found = contrast(colour, on);
		if (found < least)
			problems.push(`${what}: ${found.toFixed(2)}`);
	};
	for (const e of document.querySelectorAll("input, select, button")) {
		const style = getComputedStyle(e);
		weigh(`edge of ${e.outerHTML}`, style.borderTopColor, ground(e), 3);
		e.focus({ focusVisible: true });
		weigh(`focus on ${e.outerHTML}`, style.outlineColor,
			ground(e.parentElement), 3);
	}
	for (const e of document.querySelectorAll("a")) {
		const style = getComputedStyle(e);
		weigh(`link ${e.textContent}`, style.color, ground(e), 4.5);
		weigh(`line under ${e.textContent}`, style.textDecorationColor,
			ground(e), 3);
		e.focus({ focusVisible: true });
		weigh(`focus on ${e.textContent}`, style.outlineColor,
			ground(e.parentElement), 3);
	}
	return problems;
}

module.exports = { faint: (tab) => tab.evaluate(look) };
