// What the tests in a browser share: the tally, the server under test, a
// portal of its own to change, and the browser.
"use strict";
const fs = require("fs");
const path = require("path");
const { spawn } = require("child_process");

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
	"--no-first-run", "--disable-background-networking",
	"--disable-component-update", "--disable-sync"];
// Milliseconds after which what was waited for counts as missing.
const PATIENCE = 5000;

// A line for each check, as JSON: {"name", "problems"}, or {"note"}.
function check(name, problems) {
	const list = problems === true ? [] : problems === false ? ["no"] :
		[].concat(problems);
	console.log(JSON.stringify({ name, problems: list }));
}

function note(text) {
	console.log(JSON.stringify({ note: text }));
}

// Runs a step; an exception is a failed check, not the end.
async function step(name, run) {
	try {
		const problems = await run();
		check(name, problems === undefined ? [] : problems);
	} catch (error) {
		check(name, String(error.stack).split("\n").slice(0, 12));
	}
}

function median(numbers) {
	return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

async function until(test, patience = PATIENCE, pause = 5) {
	const end = Date.now() + patience;
	for (;;) {
		const found = await test();
		if (found || Date.now() > end)
			return found;
		await new Promise((wake) => setTimeout(wake, pause));
	}
}

// The program serving a folder; what it wrote, and its end.
class Server {
	constructor(program, words) {
		this.out = "";
		this.child = spawn(program, ["serve", ...words],
			{ stdio: ["ignore", "pipe", "pipe"] });
		for (const stream of [this.child.stdout, this.child.stderr])
			stream.on("data", (bytes) => { this.out += bytes; });
		this.ended = new Promise((end) => this.child.on("exit",
			(status, signal) => end(signal || status)));
	}

	async url() {
		const pattern = /http:\/\/\S+:\d+\//;
		await until(() => pattern.test(this.out), 60000);
		const match = pattern.exec(this.out);
		if (!match)
			throw new Error("no address was printed:\n" + this.out);
		return match[0];
	}

	end(signal) {
		this.child.kill(signal);
		return this.ended;
	}
}

// Files of the portal that are put back at the end of a step.
class Portal {
	constructor(folder) {
		this.folder = folder;
		this.kept = new Map();
	}

	read(name) {
		return fs.readFileSync(path.join(this.folder, name), "utf8");
	}

	write(name, text) {
		const file = path.join(this.folder, name);
		if (!this.kept.has(name))
			this.kept.set(name, fs.existsSync(file) ?
				fs.readFileSync(file) : null);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, text);
	}

	change(name, from, to) {
		const text = this.read(name);
		if (!text.includes(from))
			throw new Error(`${name} does not hold ${from}`);
		this.write(name, text.replace(from, to));
	}

	restore() {
		for (const [name, bytes] of this.kept) {
			const file = path.join(this.folder, name);
			if (bytes)
				fs.writeFileSync(file, bytes);
			else
				fs.unlinkSync(file);
		}
		this.kept.clear();
	}
}

function launch(modules) {
	const { chromium } = require(path.join(modules, "playwright-core"));
	return chromium.launch({ executablePath: process.env.CHROMIUM ||
		"/usr/bin/chromium", args: FLAGS });
}

module.exports = { check, note, step, median, until, launch, Server, Portal };
