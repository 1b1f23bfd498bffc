/* The preview's part in the browser: four files, served as one script that
 * the server adds to the pages it serves; no published file holds it. Here
 * are the news. As a shared worker the script holds the one stream of them
 * that all tabs read, since a browser opens few connections to a server. */
var chuyende = {place: "/_chuyende/"};
if (typeof document !== "undefined") {
	chuyende.version = document.currentScript.dataset.version;
	chuyende.language = document.currentScript.dataset.language;
}

(function () {
	"use strict";

	/* Milliseconds before the server is looked for again, and at most. */
	var PAUSE = 250, PAUSE_MAX = 4000;

	/* Calls tell with each piece of news, and with {gone: true} when the
	 * server does not answer. paths are null where any page may have
	 * changed. Returns a function that ends it. */
	function listen(tell) {
		var source = null, timer = 0, number = 0, pause = PAUSE;

		function stop() {
			clearTimeout(timer);
			if (source)
				source.close();
			source = null;
		}

		function retry() {
			stop();
			number = 0;
			timer = setTimeout(connect, pause);
			pause = Math.min(pause * 2, PAUSE_MAX);
		}

		function take(news) {
			if (!source || news.number <= number)
				return;
			if (news.number !== number + 1 || !number)
				news.paths = null;
			number = news.number;
			pause = PAUSE;
			tell(news);
		}

		function fetchNews() {
			var asked = source;
			fetch(chuyende.place + "news", {cache: "no-store"})
				.then(function (answer) {
					if (!answer.ok)
						throw new Error(answer.status);
					return answer.json();
				})
				.then(function (news) {
					if (asked === source)
						take(news);
				})
				.catch(function () {
					if (asked && asked === source)
						retry();
				});
		}

		function connect() {
			source = new EventSource(chuyende.place + "events");
			source.onmessage = fetchNews;
			source.onerror = function () {
				tell({gone: true});
				retry();
			};
		}

		connect();
		return stop;
	}

	/* The worker's part: one stream, told to all pages. */
	function share() {
		var ports = new Set(), last = null;

		self.onconnect = function (event) {
			var port = event.ports[0];
			ports.add(port);
			port.onmessage = function () {
				ports.delete(port);
			};
			if (last)
				port.postMessage(last);
		};
		listen(function (news) {
			ports.forEach(function (port) {
				port.postMessage(news);
			});
			/* Whoever comes later looks for itself. */
			last = news.gone ? news : {number: news.number,
				paths: null, diagnostics: news.diagnostics};
		});
	}

	chuyende.listen = listen;
	if (typeof document === "undefined")
		share();
})();
