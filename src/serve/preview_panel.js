/* The panel with what is wrong, and the badge that is left of it. Words are
 * put in as text, whatever they hold. */
(function () {
	"use strict";

	/* Milliseconds after which a silent server is told of. */
	var GONE = 3000;

	var vietnamese = chuyende.language === "vi";

	var WORDS = vietnamese ? {
		error: "Lỗi", warning: "Cảnh báo", hint: "Gợi ý",
		related: "Xem thêm", close: "Thu gọn", has: "Nội dung có",
		kept: "Trang đang hiện là bản dựng đúng gần nhất.",
		mend: "Sửa xong và lưu lại, bảng này tự mất.",
		sound: "Trang vẫn được dựng bình thường.",
		gone: "Máy chủ xem trước đã dừng; khi máy chủ chạy lại, " +
			"trang sẽ tự nối lại."
	} : {
		error: "Error", warning: "Warning", hint: "Hint",
		related: "See also", close: "Minimise", has: "The content has",
		kept: "The page shown is the last good build.",
		mend: "Mend and save, and this panel goes away by itself.",
		sound: "The page is built all the same.",
		gone: "The preview server has stopped; the page reconnects when " +
			"it runs again."
	};

	function counted(n, vi, en) {
		return vietnamese ? n + " " + vi : n + " " + en +
			(n === 1 ? "" : "s");
	}

	function summary(found) {
		var parts = [];
		if (found.errors)
			parts.push(counted(found.errors, "lỗi", "error"));
		if (found.warnings)
			parts.push(counted(found.warnings, "cảnh báo",
				"warning"));
		return parts.join(", ");
	}

	function moreWords(n) {
		return vietnamese ? "Còn " + n + " điều nữa: chạy “chuyende " +
			"check” để xem hết." : "And " + n + " more: run " +
			"“chuyende check” to see them all.";
	}

	/* An element whose words are text, whatever they hold. */
	function make(name, className, text) {
		var element = document.createElement(name);
		if (className)
			element.className = className;
		if (text)
			element.textContent = text;
		return element;
	}

	var host = null, panel, badge, status, list, heading, note, more;
	var shown = "";	/* the diagnostics on show, as text */
	var goneTimer = 0;

	function remembered(text) {
		try {
			if (text !== undefined)
				sessionStorage.setItem("chuyende-closed", text);
			return sessionStorage.getItem("chuyende-closed");
		} catch (refused) {
			return null;
		}
	}

	function setOpen(open) {
		panel.hidden = !open;
		badge.hidden = open || !shown;
		badge.setAttribute("aria-expanded", open);
	}

	function close() {
		remembered(shown);
		setOpen(false);
		if (host.shadowRoot.activeElement)
			badge.focus({preventScroll: true});
	}

	function open() {
		remembered("");
		setOpen(true);
		panel.focus({preventScroll: true});
		showCarets();
	}

	function head() {
		var bar = make("header"), told = make("div", "told");
		var button = make("button", "close", WORDS.close);
		button.type = "button";
		button.append(make("kbd", "", "Esc"));
		button.onclick = close;
		told.setAttribute("role", "alert");
		heading = make("h2");
		heading.id = "summary";
		told.append(heading);
		bar.append(told, button);
		return bar;
	}

	function build() {
		var root, sheet = make("link");
		if (host)
			return;
		host = make("div");
		host.id = "_preview";
		host.hidden = true;
		root = host.attachShadow({mode: "open"});
		sheet.rel = "stylesheet";
		sheet.href = chuyende.place + "preview.css";
		/* Unstyled it would push the page about. */
		sheet.onload = function () {
			host.hidden = false;
			showCarets();
		};
		panel = make("section", "panel");
		panel.tabIndex = -1;
		panel.hidden = true;
		panel.setAttribute("aria-labelledby", "summary");
		note = make("p", "note");
		list = make("ol", "reports");
		more = make("p", "more");
		panel.append(head(), note, list, more);
		badge = make("button", "badge");
		badge.type = "button";
		badge.hidden = true;
		badge.onclick = open;
		status = make("p", "gone");
		status.setAttribute("role", "status");
		root.append(sheet, panel, badge, status);
		document.documentElement.append(host);
		document.addEventListener("keydown", function (event) {
			if (event.key === "Escape" && !panel.hidden)
				close();
		});
	}

	function place(at) {
		var text = at.path;
		if (at.line)
			text += ":" + at.line + ":" + at.column;
		return make("code", "place", text);
	}

	/* content: a text or an element. */
	function labelled(className, label, content) {
		var line = make("p", className);
		line.append(make("b", "", label + ": "), content);
		return line;
	}

	/* The line of the file and, in an element of its own, the caret. */
	function excerpt(text) {
		var lines = text.replace(/\n$/, "").split("\n");
		var box = make("pre", "excerpt", lines[0] + "\n");
		var caret = lines[1] || "";
		box.append(caret.replace(/[^ ].*$/, ""),
			make("span", "caret", caret.trim()));
		box.tabIndex = 0;
		box.setAttribute("role", "group");
		box.setAttribute("aria-label", lines[0].trim());
		return box;
	}

	function reported(report) {
		var item = make("li", "report " + report.severity);
		var top = make("p", "where");
		if (report.path)
			top.append(place(report));
		top.append(make("span", "rule", report.rule));
		item.append(top, labelled("message", WORDS[report.severity],
			report.message));
		if (report.excerpt)
			item.append(excerpt(report.excerpt));
		if (report.hint)
			item.append(labelled("hint", WORDS.hint, report.hint));
		report.related.forEach(function (other) {
			item.append(labelled("related", WORDS.related,
				place(other)));
		});
		return item;
	}

	/* Brings the marked place of a long line into view. */
	function showCarets() {
		list.querySelectorAll(".excerpt").forEach(function (box) {
			var caret = box.querySelector(".caret");
			var from = caret.offsetLeft - box.offsetLeft;
			if (from + caret.offsetWidth > box.clientWidth)
				box.scrollLeft = from - box.clientWidth / 3;
		});
	}

	/* The server's own page stands where there is no build yet. */
	function advice(found) {
		if (!found.errors)
			return WORDS.sound;
		return document.body.classList.contains("nothing")
			? WORDS.mend : WORDS.kept + " " + WORDS.mend;
	}

	function fill(found) {
		var left = found.errors + found.warnings -
			found.reports.length;
		heading.textContent = WORDS.has + " " + summary(found);
		note.textContent = advice(found);
		panel.classList.toggle("failed", found.errors > 0);
		list.textContent = "";
		found.reports.forEach(function (report) {
			list.append(reported(report));
		});
		more.textContent = left > 0 ? moreWords(left) : "";
		badge.textContent = summary(found);
		badge.classList.toggle("failed", found.errors > 0);
	}

	function showDiagnostics(found) {
		var text = found ? JSON.stringify(found) : "";
		if (text === shown)
			return;
		shown = text;
		build();
		if (found)
			fill(found);
		/* Warnings do not stand in the page's way, nor does what was
		 * put aside before. */
		setOpen(!!found && found.errors > 0 && remembered() !== text);
		if (!found)
			remembered("");
		else if (!panel.hidden)
			showCarets();
	}

	function showGone(gone) {
		if (!gone) {
			clearTimeout(goneTimer);
			goneTimer = 0;
			if (host)
				status.textContent = "";
			return;
		}
		goneTimer = goneTimer || setTimeout(function () {
			build();
			status.textContent = WORDS.gone;
		}, GONE);
	}

	/* Without need too: a server that is gone gives no style sheet. Not
	 * sooner: the page would wait for that sheet. */
	addEventListener("load", build);
	chuyende.showDiagnostics = showDiagnostics;
	chuyende.showGone = showGone;
})();
