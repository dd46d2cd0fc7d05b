// What VS Code calls `@vscode/spdlog`: the writer of its log files and so of log output channels.
// The original is a native module, which needs a compiler to install. This one writes the same lines.
const { appendFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
	#file;
	#level = 2;
	#isPlain = false;

	/** @param {string} _type @param {string} _name @param {string} file */
	constructor(_type, _name, file) {
		mkdirSync(path.dirname(file), { recursive: true });
		this.#file = file;
	}

	/** @param {string} text */ trace = (text) => this.#write(0, text);
	/** @param {string} text */ debug = (text) => this.#write(1, text);
	/** @param {string} text */ info = (text) => this.#write(2, text);
	/** @param {string} text */ warn = (text) => this.#write(3, text);
	/** @param {string} text */ error = (text) => this.#write(4, text);
	/** @param {string} text */ critical = (text) => this.#write(5, text);
	/** @param {number} level */ setLevel = (level) => void (this.#level = level);
	getLevel = () => this.#level;
	clearFormatters = () => void (this.#isPlain = true);
	setPattern() {}
	flush() {}
	drop() {}

	/** @param {number} level @param {string} text */
	#write(level, text) {
		if (level < this.#level) return;
		const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
		appendFileSync(this.#file, this.#isPlain ? text : `${time} [${levels[level]}] ${text}\n`);
	}
}

/** @param {string} name @param {string} file */
const create = async (name, file) => new Logger('', name, file);

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
