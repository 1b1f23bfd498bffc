// Search in the browser: no syntax beyond ES5, as old office computers have old
// browsers. The index is cut into scripts (src/search/index.h tells their
// form): nothing else can be loaded where pages are opened from a folder.
(function () {
var SYLLABLE = /[\da-zÀ-\u1fff\u2c00-\uffff]+/gi;
// The symbol of a document is one word: 144-QĐ/TW.
var WORD = /\d(?=[-/\d]{0,40}[a-zÀ-\u1fff])[\da-zÀ-\u1fff]*(?:[-/][\da-zÀ-\u1fff]+)+|[\da-zÀ-\u1fff\u2c00-\uffff]+/gi;
var back = history.state, parts = {}, run = 0, near, words, quotes, terms, musts, keys, seen, rates, bits;

searchPart = function (name, body) {
	parts[name] = body;
};

function tell(name, n) {
	_state.textContent = _search.dataset[name].replace("{1}", n);
}

function make(node, name) {
	return node.appendChild(document.createElement(name));
}

// Calls done with all parts there, unless something else is asked meanwhile.
function load(names, done) {
	var left = 1, mine = run;
	function take() {
		--left || mine === run && done();
	}
	names.forEach(function (name, i) {
		if (!parts[name] && names.indexOf(name) === i) {
			left++;
			var script = make(document.head, "script");
			script.onload = take;
			script.onerror = function () { tell("fail", _more.hidden = 1); };
			script.src = "search/" + name + ".js";
		}
	});
	take();
}

// A word folded without marks, and spelled with the tone last; lý is lí, 04 is 4.
function spell(word) {
	var it = parts["=" + word];
	if (!it) {
		var apart = word.toLowerCase().normalize("NFD").replace(/^0+(?=.)/, "").replace(/ð/g, "đ").replace(/^(qu|[^aeiouy]+)y/, "$1i");
		it = parts["=" + word] = {
			folded: apart.replace(/đ/g, "d").replace(/[\u0300-\u036f]/g, ""),
			spelled: apart.replace(/([\u0300\u0301\u0303\u0309\u0323])([^-/]*)/g, "$2$1")
		};
	}
	return it;
}

// The words of a text. opens: a sentence.
function cut(text, by) {
	var found = [], last = 0;
	text.replace(by, function (word, at) {
		var gap = text.slice(last, at);
		last = at + word.length;
		found.push(Object.assign({
			from: at,
			to: last,
			opens: gap !== "." && /[.?!…]/.test(gap)
		}, spell(word)));
	});
	return found;
}

// A term is a key of the index: words that stand at bits of the query. must:
// each result has it, which is told by a bit of its own.
function add(key, some, bit, must) {
	musts |= must = must && 4096 << terms.length;
	terms.push({ key: key, words: some, bits: bit | must });
}

function parse(text) {
	musts = 0;
	words = [];
	quotes = [];
	terms = [];
	text.split(/["“”]/)
	.forEach(function (text, i, all) {
		var open = i === all.length - 1, quoted = i % 2 && !open;
		cut(text, quoted ? SYLLABLE : WORD).slice(0, 10 - words.length).forEach(function (word, k, some) {
			var next = some[k + 1], bit = 1 << words.length;
			words.push(word);
			if (word.quote = quoted)
				quotes[i] = some;
			word.open = open && word.to === text.length;
			if (next && !/[-/]/.test(word.folded + next.folded)) {
				word.next = next;
				next.back = 1;
				// Of more than four words every second pair is enough.
				if (!(k % 2 && some[k + 2] && some[4]))
					add("-" + word.folded + "-" + next.folded, [word, next], bit * 3, quoted);
			} else if (!word.back)
				add(word.folded, [word], bit, quoted);
		});
	});
	new FormData(_search).forEach(function (value, name) {
		if (value && name !== "q")
			add("=" + name + "-" + value, [], 0, 1);
	});
}

// Names of the shards that hold a term; of one that is still being typed the next
// as well, if it begins with it.
function shards(term) {
	term.open = term.words.some(function (word) { return word.open; });
	var i = 0;
	while (keys[i] <= term.key)
		i++;
	return term.shards = ["s" + keys[i - 1]].concat(term.open && !(keys[i] + "").indexOf(term.key) ? "s" + keys[i] : []);
}

// 3: a word as it was typed; 2: one with all marks that were typed; 1: with
// others, or none.
function same(word, it) {
	function fits(form) {
		return word.open ? !it[form].indexOf(word[form]) : it[form] === word[form];
	}
	return fits("folded") && 1 + (word.spelled === word.folded || fits("spelled")) + (it.spelled === word.spelled);
}

// Adds what the index says of a term to what is known of each paper. In a phrase
// marks that were typed must agree.
function look(term) {
	var size = 0, lists = [];
	term.shards.forEach(function (name) {
		for (var key in parts[name])
			if (key === term.key || term.open && !key.indexOf(term.key))
				for (var form in parts[name][key])
					parts[name][key][form].forEach(take);
		function take(list, weight) {
			var worth = 3;
			term.words.forEach(function (word, k) {
				word.found = 1;
				worth = Math.min(worth, same(word, spell(form.split(" ")[k])));
			});
			if (worth > 1 || term.bits < 4096) {
				lists.push([list, 1 << weight + 3 * worth + 4 * (key === term.key)]);
				size += list.length;
			}
		}
	});
	lists.forEach(function (list) {
		var rate = list[1] * Math.log1p(rates.length / size);
		for (var paper = 0, n = 0, i = 0, c; (c = list[0].charCodeAt(i++) - 60) >= 0;) {
			n = n * 32 + c;
			if (c > 32) {
				bits[paper += n - 33] || seen.push(paper);
				bits[paper] |= term.bits;
				rates[paper] += rate;
				n = 0;
			}
		}
	});
}

// The papers found, the best first; of those alike the newest.
function rank() {
	var best = 1;
	return seen.filter(function (n) {
		for (var size = 0, b = bits[n]; b & 4095; b &= b - 1)
			size++;
		rates[n] *= size * size * size;
		return !(~b & musts) && (best = Math.max(best, bits[n] = size));
	}).filter(function (n) {
		return bits[n] >= Math.min(best, words.length * .66);
	}).sort(function (a, b) { return rates[b] - rates[a] || b - a; });
}

function holds(texts, quote) {
	return texts.some(function (text) {
		return cut(text, SYLLABLE).some(function (first, i, all) {
			return quote.every(function (word, k) {
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
			var next = word.next, last = next ? all[i + 1] : it;
			var worth = last && !(next ? last.opens : word.back) &&
				Math.min(same(word, it), same(next || word, last));
			if (worth) {
				found.ranges.push([it.from, last.to]);
				seen[[k, worth]] = seen[[k, worth]] || (found.worth += worth);
			}
		});
	});
	return found;
}

// What was found goes into <mark>; a text is never HTML.
function write(node, found, at) {
	found.ranges.forEach(function (it) {
		if (it[0] >= at) {
			node.append(found.text.slice(at, at = it[0]));
			make(node, "mark");
		}
		node.lastChild.append(found.text.slice(at, at = Math.max(at, it[1])));
	});
	node.append(found.text.slice(at));
}

function show(texts) {
	var item = make(_list, "li"), link = make(item, "a"), found;
	write(link, match(texts[2]), 0);
	link.href = texts[0];
	// Where to go on when the reader comes back from here.
	link.onclick = history.replaceState.bind(history, _list.children.length, "", "");
	make(item, "span").append(texts[1]);
	found = texts.slice(3).concat("").map(match).sort(function (a, b) { return b.worth - a.worth; })[0];
	found.worth && write(make(item, "p"), found, found.text.lastIndexOf(" ", found.ranges[0][0] - 80) + 1);
}

// Shows papers found, those that hold each phrase, until there are n; of
// phrases that few hold, fewer. The best one need not wait for others.
function page(found, n) {
	var at = _list.children.length, batch = found.splice(0, at || quotes[1] ? n - at : 1);
	_more.onclick = 0;
	load(batch.map(function (n) { return "t" + (n >> 2); }), function () {
		batch.forEach(function (n) {
			var texts = parts["t" + (n >> 2)][n & 3];
			quotes.every(holds.bind(0, texts.slice(2))) && show(texts);
		});
		var shown = _list.children.length, left = found.length;
		tell(quotes[1] && left ? "some" : shown + left ? near || "found" : "none", quotes[1] ? shown : shown + left);
		// The keyboard goes on where reading does.
		if (_more.matches(":focus"))
			back = at + 1;
		back && (at = _list.children[back - 1] || !left && _list.lastChild) && at.firstChild.focus(back = null);
		_more.hidden = !(_more.onclick = left && page.bind(0, found, shown - shown % 10 + 10));
		shown < n ? quotes[1] || left && page(found, n) : onscroll();
	});
}

// What was typed in Telex while that was off, and in one word: "chuyeen ddeef" and
// "chuyende" are "chuyen de".
function mend(text) {
	return spell(text).folded.replace(/[fjrsx](?![aeiouy])|([aou])w|([adeo])\2/g, "$1$2")
	.replace(/(n?gh?|[cknpt]h|tr|[^aeiouy])[aeiouy]/g, " $&");
}

// Where some word is nowhere digits stand apart, of "QĐ144", "144-QĐ-TW", "đề3", and
// where most are, they are mended; then told is how what is found is told.
function search(text, told) {
	parse(text);
	run++;
	near = told;
	_state.textContent = _list.textContent = "";
	_more.hidden = !(_more.onclick = 0);
	terms[0] && load(["index"], function () {
		seen = [];
		keys = parts.index.split(";");
		rates = new Float32Array(keys.shift());
		bits = new Int32Array(rates);
		step();
	});
	function step(last) {
		load(terms.map(shards).join().split(","), function () {
			terms.forEach(look);
			terms = [];
			// For want of pairs, three words at most: each is a large file.
			last && seen[0] || words.forEach(function (word, k) {
				if (!(word.found || word.quote || terms[2])) {
					word.found = 1;
					word.next = word.back = 0;
					add(word.folded, [word], 1 << k);
				}
			});
			terms[0] ? step(1) : bits[(last = rank())[0]] === words.length || near ? page(last, back | 3)
				: search((bits[last[0]] > words.length * .66 ? text : mend(text)).replace(/\d+/g, " $& "), "near");
		});
	}
	history.replaceState(0, "", "?" + new URLSearchParams(new FormData(_search)));
}

// The rest of the first ten comes when the end of the list is in sight.
onscroll = function () {
	_more.offsetTop < scrollY + innerHeight && _list.children.length < 10 && _more.click();
};
_search.oninput = _search.onsubmit = function () {
	var mine = ++run;
	back = null;
	setTimeout(function () { mine === run && search(_search.q.value); }, 150);
	return false;
};
new URLSearchParams(location.search).forEach(function (value, name) {
	if (_search[name])
		_search[name].value = value;
});
location.search && search(_search.q.value);
// Where little of the answer is in the window, the form goes up to its top.
onload = function () {
	scrollY || _list.offsetTop * 1.4 > innerHeight && _search.scrollIntoView();
};
}());
