// Search in the browser: no syntax beyond ES5, as old office computers have old
// browsers. The index is cut into scripts (src/search/index.h tells their
// form): nothing else can be loaded where pages are opened from a folder.
(function () {
"use strict";
var SYLLABLE = /[\da-z\u00c0-\u1fff\u2c00-\uffff]+/gi;
// The symbol of a document is one word: 144-QĐ/TW.
var WORD = /\d(?=[-\/\d]*[a-z\u00c0-\u1fff])[\da-z\u00c0-\u1fff]*(?:[-\/][\da-z\u00c0-\u1fff]+)+|[\da-z\u00c0-\u1fff\u2c00-\uffff]+/gi;
var form = document.getElementById("search");
var state = form.nextElementSibling, list = state.nextElementSibling, more = list.nextElementSibling.firstChild;
var parts = {}, run = 0, words, terms, timer;

window.searchPart = function (name, body) {
	parts[name] = body;
};

function tell(what, n) {
	state.textContent = form.dataset[what].replace("{1}", n);
}

function make(node, name) {
	return node.appendChild(document.createElement(name));
}

// Calls done with all parts there, unless something else is asked meanwhile.
function load(names, done) {
	var mine = run, left = 1;
	function arrive() {
		if (!--left && mine === run)
			done();
	}
	names.forEach(function (name) {
		if (!parts[name]) {
			var script = make(document.head, "script");
			left++;
			script.onload = arrive;
			script.onerror = tell.bind(null, "fail");
			script.src = "search/" + name + ".js";
		}
	});
	arrive();
}

// The words of a text; folded without marks, spelled with the tone last.
function cut(text, regexp) {
	var last = 0, found = [];
	text.replace(regexp, function (word, at) {
		var gap = text.slice(last, at);
		var apart = word.toLowerCase().normalize("NFD");
		last = at + word.length;
		found.push({
			from: at,
			to: last,
			opens: gap !== "." && /[.?!…]/.test(gap),
			folded: apart.replace(/[đð]/g, "d").replace(/[\u0300-\u036f]/g, ""),
			spelled: apart.replace(/([\u0300\u0301\u0303\u0309\u0323])([^-\/]*)/g, "$2$1")
		});
	});
	return found;
}

// A term is a key of the index: words that stand at bits of the query. must:
// each result has it.
function add(key, some, bits, must) {
	terms.push({ key: key, words: some, bits: bits, must: must });
}

function parse() {
	words = [];
	terms = [];
	form.q.value.normalize("NFC").split(/["“”]/).forEach(function (piece, i, all) {
		var open = i === all.length - 1, quoted = i % 2 && !open;
		cut(piece, quoted ? SYLLABLE : WORD).slice(0, 12 - words.length).forEach(function (word, k, some) {
			var next = some[k + 1], bit = 1 << words.length;
			words.push(word);
			word.quote = quoted && some;
			word.open = open && word.to === piece.length;
			if (next && !/[-\/]/.test(word.folded + next.folded)) {
				word.next = next;
				next.back = true;
				add(" " + word.folded + " " + next.folded, [word, next], bit * 3, quoted);
			} else if (!word.back)
				add(word.folded, [word], bit, quoted);
		});
	});
	new FormData(form).forEach(function (value, name) {
		if (value && name !== "q")
			add("=" + name + " " + value, [], 0, true);
	});
}

// Names of the shards that may hold a term.
function shards(term) {
	var keys = parts.index.split(";"), i = keys.length - 1;
	term.open = term.words.some(function (word) { return word.open; });
	while (i > 1 && keys[i] > term.key)
		i--;
	return keys.slice(i, i + 2).filter(function (key, k) {
		return !k || term.open && !key.indexOf(term.key);
	}).map(function (key) {
		return "s" + key.replace(/ /g, "-");
	});
}

// 2: a word with such marks as were typed; 1: with others, or none.
function same(word, it) {
	if (word.open ? it.folded.indexOf(word.folded) : it.folded !== word.folded)
		return 0;
	return word.spelled === word.folded || it.spelled === word.spelled ||
		word.open && !it.spelled.indexOf(word.spelled) ? 2 : 1;
}

// Adds to found what the index says of a term.
function look(term, bit, found) {
	var hits = [];
	shards(term).forEach(function (name) {
		Object.keys(parts[name]).forEach(function (key) {
			var forms = parts[name][key];
			if (key === term.key || term.open && !key.indexOf(term.key))
				Object.keys(forms).forEach(function (form) {
				var rate = term.words.every(function (word, k) {
					return same(word, { folded: word.folded, spelled: form.split(" ")[k] }) > 1;
				}) ? 16 : 1;
				if (key === term.key)
					rate *= 16;
				forms[form].forEach(function (digits, weight) {
					var paper = 0, n = 0;
					digits.split("").forEach(function (c) {
						n = n * 32 + c.charCodeAt(0) - 60;
						if (c > "[") {
							hits.push([paper += n - 33, rate << weight]);
							n = 0;
						}
					});
				});
			});
		});
	});
	term.found = hits.length;
	hits.forEach(function (hit) {
		var n = hit[0], it = found[n] = found[n] || { n: n, score: 0, terms: 0, bits: 0 };
		it.score += hit[1] * Math.log(1 + parseInt(parts.index) / term.found);
		it.terms |= bit;
		it.bits |= term.bits;
	});
}

// The papers found, the best first, then the newest.
function rank(found, must) {
	var best = 1;
	return found.filter(function (it) {
		it.size = it.bits.toString(2).replace(/0/g, "").length;
		it.score *= it.size * it.size * it.size;
		return (it.terms & must) === must && (best = Math.max(best, it.size));
	}).filter(function (it) {
		return it.size >= Math.min(best, words.length / 1.5);
	}).sort(function (a, b) { return b.score - a.score || b.n - a.n; });
}

function holds(texts, phrase) {
	return texts.some(function (text) {
		return cut(text, SYLLABLE).some(function (first, i, all) {
			return phrase.every(function (word, k) {
				var it = all[i + k];
				return it && same(word, it) > 1 && !(k && it.opens);
			});
		});
	});
}

// What of a text is to be marked, and how much it says.
function match(text) {
	var found = { text: text, ranges: [], worth: 0 }, seen = {};
	cut(text, WORD).forEach(function (it, i, all) {
		words.forEach(function (word, k) {
			var next = !word.alone && word.next, last = next ? all[i + 1] : it;
			var worth = last && (next || word.alone || !word.back) && same(word, it);
			if (worth && next)
				worth = last.opens ? 0 : Math.min(worth, same(next, last));
			if (worth) {
				found.ranges.push([it.from, last.to]);
				if (!seen[[k, worth]])
					seen[[k, worth]] = found.worth += worth;
			}
		});
	});
	return found;
}

// What was found goes into <mark>; a text is never HTML.
function write(node, found, at, end) {
	found.ranges.forEach(function (range) {
		var mark = range[0] < at && node.lastChild;
		if (range[1] > at && range[1] <= end) {
			if (!mark) {
				node.append(found.text.slice(at, at = range[0]));
				mark = make(node, "mark");
			}
			mark.append(found.text.slice(at, at = range[1]));
		}
	});
	node.append(found.text.slice(at, end));
}

function show(texts) {
	var item = make(list, "li"), link = make(item, "a"), found, at, end;
	link.href = texts[0];
	write(link, match(texts[2]), 0, 1e9);
	make(item, "span").append(texts[1]);
	found = texts.slice(3).concat("").map(match).sort(function (a, b) { return b.worth - a.worth; })[0];
	at = found.worth && found.text.lastIndexOf(" ", Math.max(0, found.ranges[0][0] - 80)) + 1;
	end = found.text.indexOf(" ", at + 220);
	write(make(item, "p"), found, at, end < 0 ? 1e9 : end);
}

// Shows papers of order, those that hold each phrase, until there are wanted;
// three at once, so that the first are there soon.
function page(order, wanted) {
	var batch = order.splice(0, 3), shown;
	load(batch.map(function (it) { return it.file = "t" + (it.n >> 2); }), function () {
		batch.forEach(function (it) {
			var texts = parts[it.file][it.n & 3];
			if (words.every(function (word) { return !word.quote || holds(texts.slice(2), word.quote); }))
				show(texts);
		});
		shown = list.children.length;
		more.hidden = !order.length;
		more.onclick = page.bind(null, order, shown + 10);
		tell(shown ? "found" : "none", shown + order.length);
		if (order.length && shown < wanted)
			page(order, wanted);
	});
}

function search() {
	var found = [];
	run++;
	parse();
	list.textContent = state.textContent = "";
	more.hidden = true;
	if (!words.length)
		return;
	load(["index"], function step() {
		load([].concat.apply([], terms.map(shards)), function () {
			var covered = 0, must = 0, again;
			terms.forEach(function (term, i) {
				if (term.found === undefined)
					look(term, 1 << i, found);
				covered |= term.found && term.bits;
				must |= term.must && 1 << i;
			});
			words.forEach(function (word, k) {
				if (!(covered & 1 << k || word.alone || word.quote)) {
					again = word.alone = true;
					add(word.folded, [word], 1 << k);
				}
			});
			again ? step() : page(rank(found, must), 10);
		});
	});
	// Refused where pages are opened from a folder.
	if (location.host)
		history.replaceState(0, "", "?" + new URLSearchParams(new FormData(form)));
}

form.oninput = function () {
	clearTimeout(timer);
	timer = setTimeout(search, 150);
};
form.onsubmit = function () {
	search();
	return false;
};
document.onkeydown = function (event) {
	var stops = document.querySelectorAll("#q, main ol a");
	var next = stops[[].indexOf.call(stops, event.target) + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
	if (next) {
		next.focus();
		return false;
	}
};
new URLSearchParams(location.search).forEach(function (value, name) {
	if (form.elements[name])
		form.elements[name].value = value;
});
search();
}());
