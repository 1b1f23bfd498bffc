/* What depends on the day, should this copy be older than today: the next
 * session at home, today in a calendar. Without it the built state stays. */
(function () {
	"use strict";
	var now = new Date();

	function two(n) {
		return (n < 10 ? "0" : "") + n;
	}
	var today = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-"
		+ two(now.getDate());
	var clock = two(now.getHours()) + ":" + two(now.getMinutes());

	function each(selector, visit) {
		var found = document.querySelectorAll(selector), i;
		for (i = 0; i < found.length; i++)
			visit(found[i]);
	}

	function remove(element) {
		element.parentNode.removeChild(element);
	}

	function markToday(label) {
		each(".now", remove);
		each(".today", function (element) {
			element.className = "";
		});
		each("[data-date='" + today + "']", function (element) {
			var day = element.querySelector(".day"), mark;
			element.className = "today";
			if (!day)
				return;
			mark = document.createElement("strong");
			mark.className = "now";
			mark.textContent = label;
			day.appendChild(document.createTextNode(" "));
			day.appendChild(mark);
		});
	}

	/* "2025-03-1414:00" */
	function begins(row) {
		return row.getAttribute("data-date")
			+ row.getAttribute("data-time");
	}

	/* One without an end lasts two hours, one without a time all day, and one
	 * that ends on the next day is over when its own is. */
	function isOver(session) {
		var date = session.getAttribute("data-date");
		var time = session.getAttribute("data-time");
		var ends = session.getAttribute("data-ends") || time
			&& two(+time.slice(0, 2) + 2) + time.slice(2);
		return date < today || date === today && ends > time
			&& ends <= clock;
	}

	/* The first of the page's sessions that is not over yet, or null. */
	function nextRow() {
		var next = null;
		each("[data-kind]", function (row) {
			if (!isOver(row) && (!next || begins(row)
					< begins(next)))
				next = row;
		});
		return next;
	}

	/* What the page knows of a session that was not the next one: its place,
	 * or the address of its outline. */
	function tell(fact, next) {
		var name = fact.getAttribute("data-fact");
		var known = next.getAttribute("data-" + name);
		var words = fact.querySelector("dd"), link;
		if (!known) {
			remove(fact);
			return;
		}
		words.textContent = name === "place" ? known : "";
		if (name === "place")
			return;
		link = document.createElement("a");
		link.href = known;
		link.textContent = fact.getAttribute("data-label");
		words.appendChild(link);
	}

	function renew(hero) {
		var next = nextRow(), title = hero.querySelector(".hero-title");
		var kind = document.createElement("span");
		var when = hero.querySelector(".hero-when");
		if (!next) {
			when.className = "none";
			when.textContent = hero.getAttribute("data-none");
			remove(title);
			each(".hero .facts", remove);
			return;
		}
		each(".hero .facts div", function (fact) {
			if (fact.getAttribute("data-fact"))
				tell(fact, next);
			else
				remove(fact);
		});
		when.textContent = next.getAttribute("data-when");
		title.textContent = "";
		kind.className = "eyebrow";
		kind.textContent = next.getAttribute("data-kind");
		title.appendChild(kind);
		title.appendChild(document.createTextNode(" "));
		title.appendChild(next.querySelector("a").cloneNode(true));
	}

	each(".hero[data-date]", function (hero) {
		if (isOver(hero))
			renew(hero);
	});
	each("[data-today]", function (calendar) {
		markToday(calendar.getAttribute("data-today"));
	});
}());
