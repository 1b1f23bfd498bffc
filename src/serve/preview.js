/* A page's part: it hears what is new, and shows what changed of it. */
(function () {
	"use strict";

	if (typeof document === "undefined")
		return;

	var version = chuyende.version;
	var checking = false, again = false, stale = false;

	function compare(answer) {
		var now = (answer.headers.get("ETag") || "").replace(/"/g, "");
		if (answer.status === 304 || !now || now === version)
			return null;
		if (!answer.ok) {
			location.reload();
			return null;
		}
		return answer.text().then(function (text) {
			var same = now.split("-")[0] === version.split("-")[0];
			version = now;
			if (!chuyende.renew(text, same))
				location.reload();
		});
	}

	/* Compares this page with the one that would be served now. */
	function check() {
		if (document.hidden) {
			stale = true;
			return;
		}
		again = checking;
		if (checking)
			return;
		checking = true;
		fetch(location.href.replace(/#.*/, ""), {cache: "no-store",
			headers: {"If-None-Match": '"' + version + '"'}})
			.then(compare)
			.catch(function () {
				/* The server went away; the stream will tell. */
			})
			.then(function () {
				checking = false;
				if (again)
					check();
			});
	}

	function pathOf(url) {
		try {
			url = new URL(url, location.href);
			if (url.origin !== location.origin)
				return "";
			return decodeURIComponent(url.pathname.slice(1)).replace(
				/(^|\/)$/, "$1index.html");
		} catch (malformed) {
			return "";
		}
	}

	function pictured(paths) {
		return Array.from(document.images).some(function (image) {
			return paths.indexOf(pathOf(image.src)) >= 0;
		});
	}

	function hear(news) {
		chuyende.showGone(news.gone);
		if (news.gone)
			return;
		chuyende.showDiagnostics(news.diagnostics);
		if (news.paths && pictured(news.paths))
			location.reload();
		else if (!news.paths ||
				news.paths.indexOf(pathOf(location.href)) >= 0)
			check();
	}

	/* Through the worker; where there is none, with a stream of its own
	 * while the page is looked at. */
	var leave = null, alone = typeof SharedWorker === "undefined";

	function joinAlone() {
		if (leave || document.hidden)
			return;
		leave = chuyende.listen(hear);
	}

	function join() {
		var worker;
		if (alone) {
			joinAlone();
			return;
		}
		worker = new SharedWorker(chuyende.place + "preview.js");
		worker.onerror = function () {
			alone = true;
			leave = null;
			joinAlone();
		};
		worker.port.onmessage = function (event) {
			hear(event.data);
		};
		leave = function () {
			worker.port.postMessage("bye");
			worker.port.close();
		};
	}

	function part() {
		if (leave)
			leave();
		leave = null;
	}

	document.addEventListener("visibilitychange", function () {
		if (alone && document.hidden)
			part();
		else if (alone)
			joinAlone();
		if (!document.hidden && stale) {
			stale = false;
			check();
		}
	});
	addEventListener("pagehide", part);
	addEventListener("pageshow", function (event) {
		if (event.persisted)
			join();
	});
	join();
})();
