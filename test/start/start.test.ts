import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

const start = path.join(import.meta.dirname, 'start.ts');

describe('npm start -- --once', () => {
	it('makes one picture through VS Code, and prints its path, size and type', async () => {
		const env = { ...process.env, ZENMUX_API_KEY: '' };
		const run = promisify(execFile);
		const { stdout } = await run(process.execPath, [start, '--once', 'A paper boat'], { env });
		const file = /^Saved (.+\/assets\/images\/a-paper-boat(?:-\d+)?\.png)$/m.exec(stdout)?.[1];
		assert.ok(file !== undefined, stdout);
		await sharp(file).stats(); // Decodes all of it.
		const { width, height, format } = await sharp(file).metadata();
		assert.ok(stdout.includes(`${width} × ${height} pixels, image/${format}`), stdout);
	});
});
