// Runs beside the extension, in the same process, in fault tests: a slow disk. Whoever writes below
// the workspace folder asks the gate of the test (saveGate.ts) before each step, and waits for its answer.
const { promises } = require('node:fs');

const { ZENMUX_TEST_GATE: gate = '', ZENMUX_TEST_DISK: disk = '' } = process.env;
const full = 507;
const real = { ...promises };

exports.activate = async () => {
	await fetch(`${gate}/host/${process.pid}`);
};

Object.assign(promises, {
	/** @type {typeof promises.writeFile} */
	writeFile: async (file, data, options) => {
		if (!isHeld(file) || !(data instanceof Uint8Array)) {
			return real.writeFile(file, data, options);
		}
		await pass('write', file);
		const written = await real.open(file, 'wx');
		try {
			const half = Math.ceil(data.byteLength / 2);
			await written.write(data.subarray(0, half));
			await pass('middle', file);
			await written.write(data.subarray(half));
		} finally {
			await written.close();
		}
	},
	/** @type {typeof promises.link} */
	link: async (from, to) => {
		if (isHeld(to)) await pass('name', to);
		return real.link(from, to);
	},
	/** @type {typeof promises.unlink} */
	unlink: async (file) => {
		await real.unlink(file);
		if (isHeld(file)) await pass('done', file);
	},
});

/** @param {unknown} file @returns {file is string} */
function isHeld(file) {
	return typeof file === 'string' && file.startsWith(disk);
}

/** @param {string} point @param {string} file */
async function pass(point, file) {
	const { status } = await fetch(`${gate}/pass/${point}?path=${encodeURIComponent(file)}`);
	if (status !== full) return;
	throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}
