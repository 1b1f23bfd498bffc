/* Turns the page on show into the one that would be served now, and touches
 * only what differs, so that the scroll, the focus and the state of
 * everything else stay. */
(function () {
	"use strict";

	function styles(from) {
		return Array.from(from.querySelectorAll("head " +
			"link[rel~=stylesheet]:not([data-going])"));
	}

	/* Each sheet goes only when its successor is there: the page is never
	 * without a style. */
	function restyle(fresh) {
		styles(document).forEach(function (old, i) {
			var href = fresh[i].getAttribute("href"), next;
			if (old.getAttribute("href") === href)
				return;
			next = old.cloneNode();
			next.href = href;
			next.onload = next.onerror = function () {
				old.remove();
			};
			old.dataset.going = "";
			old.after(next);
		});
	}

	function renewAttributes(old, next) {
		Array.from(old.attributes).forEach(function (attribute) {
			/* What the reader unfolded stays so. */
			if (!next.hasAttribute(attribute.name) &&
					attribute.name !== "open")
				old.removeAttribute(attribute.name);
		});
		Array.from(next.attributes).forEach(function (attribute) {
			if (old.getAttribute(attribute.name) !== attribute.value)
				old.setAttribute(attribute.name, attribute.value);
		});
	}

	/* Makes old what next is. */
	function renew(old, next) {
		if (old.isEqualNode(next))
			return;
		if (old.nodeType !== 1 || old.nodeName !== next.nodeName) {
			old.replaceWith(document.importNode(next, true));
			return;
		}
		renewAttributes(old, next);
		renewChildren(old, Array.from(old.childNodes),
			Array.from(next.childNodes));
	}

	/* Equal children at both ends stay; those between are paired. */
	function renewChildren(parent, old, next) {
		var from = 0, oldEnd = old.length, nextEnd = next.length, last;
		while (from < oldEnd && from < nextEnd &&
				old[from].isEqualNode(next[from]))
			from++;
		while (oldEnd > from && nextEnd > from &&
				old[oldEnd - 1].isEqualNode(next[nextEnd - 1])) {
			oldEnd--;
			nextEnd--;
		}
		last = old[oldEnd] || null;
		for (; from < oldEnd && from < nextEnd; from++)
			renew(old[from], next[from]);
		for (var i = from; i < oldEnd; i++)
			old[i].remove();
		for (; from < nextEnd; from++)
			parent.insertBefore(document.importNode(next[from],
				true), last);
	}

	/* What of the head only a reload renews. */
	function fixed(page) {
		var head = page.head.cloneNode(true);
		head.querySelectorAll("title, link[rel~=stylesheet], script")
			.forEach(function (part) {
				part.remove();
			});
		return head.innerHTML.replace(/\s+/g, "");
	}

	/* A page's own scripts ran over what it was loaded as. */
	function scripted(page) {
		return page.querySelectorAll("script").length > 1;
	}

	/* Shows the page as text has it; false where only a reload can. With
	 * same, nothing but its style sheets is other than before. */
	chuyende.renew = function (text, same) {
		var page = new DOMParser().parseFromString(text, "text/html");
		var fresh = styles(page);
		if (fresh.length !== styles(document).length)
			return false;
		if (!same && (scripted(page) || scripted(document) ||
				fixed(page) !== fixed(document)))
			return false;
		restyle(fresh);
		if (same)
			return true;
		document.title = page.title;
		renewAttributes(document.documentElement, page.documentElement);
		renew(document.body, page.body);
		return true;
	};
})();
