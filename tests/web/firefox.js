// Firefox as Debian ships it, by its own remote control (Marionette).
"use strict";
const fs = require("fs");
const net = require("net");
const os = require("os");
const path = require("path");
const { spawn } = require("child_process");

class Firefox {
	static async launch() {
		const home = fs.mkdtempSync(path.join(os.tmpdir(), "firefox-"));
		const port = 20000 + process.pid % 20000;
		fs.writeFileSync(path.join(home, "user.js"),
			`user_pref("marionette.port", ${port});\n`);
		const child = spawn(process.env.FIREFOX || "firefox-esr", ["--headless",
			"--marionette", "--no-remote", "--profile", home],
		{ stdio: "ignore", env: { ...process.env, HOME: home } });
		const firefox = new Firefox(child, home);
		await firefox.connect(port);
		await firefox.ask("WebDriver:NewSession", { capabilities: {} });
		return firefox;
	}

	constructor(child, home) {
		Object.assign(this, { child, home, bytes: Buffer.alloc(0), number: 0,
			answers: new Map() });
		this.ended = new Promise((end) => child.on("exit", end));
	}

	async connect(port) {
		for (let left = 300; ; left--) {
			this.socket = net.connect(port, "127.0.0.1");
			const open = await new Promise((done) => {
				this.socket.on("connect", () => done(true));
				this.socket.on("error", () => done(false));
			});
			if (open)
				break;
			if (!left)
				throw new Error("firefox does not answer");
			await new Promise((wake) => setTimeout(wake, 200));
		}
		this.socket.on("data", (bytes) => this.read(bytes));
	}

	// "LENGTH:JSON", an answer being [1, number, error, value].
	read(bytes) {
		this.bytes = Buffer.concat([this.bytes, bytes]);
		for (;;) {
			const colon = this.bytes.indexOf(58);
			const end = colon + 1 + Number(this.bytes.toString("latin1", 0, colon));
			if (colon < 0 || this.bytes.length < end)
				return;
			const told = JSON.parse(this.bytes.toString("utf8", colon + 1, end));
			this.bytes = this.bytes.subarray(end);
			if (told[0] === 1)
				this.answers.get(told[1])(told);
		}
	}

	async ask(name, given) {
		const text = JSON.stringify([0, ++this.number, name, given]);
		const answer = new Promise((done) => this.answers.set(this.number, done));
		this.socket.write(`${Buffer.byteLength(text)}:${text}`);
		const [, , error, value] = await answer;
		if (error)
			throw new Error(`${name}: ${error.message}`);
		return value;
	}

	goto(url) {
		return this.ask("WebDriver:Navigate", { url });
	}

	async evaluate(run, ...given) {
		const told = await this.ask("WebDriver:ExecuteScript", {
			script: `return (${run})(...arguments)`, args: given });
		return told.value;
	}

	async close() {
		this.socket.destroy();
		this.child.kill();
		await this.ended;
		fs.rmSync(this.home, { recursive: true, force: true });
	}
}

module.exports = { Firefox };
