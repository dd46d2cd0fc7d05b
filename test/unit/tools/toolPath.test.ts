import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toolPath, type WorkspaceRoot } from '../../../src/tools/toolPath.ts';

const site: WorkspaceRoot = { name: 'site', path: '/home/me/site' };
const docs: WorkspaceRoot = { name: 'docs', path: '/home/me/docs' };
const onWindows: WorkspaceRoot = { name: 'app', path: '/c:/Code/app' };

const segments = (written: string, root = site): readonly string[] =>
	toolPath(written, [root], 'path').segments;

describe('a path that an agent wrote', () => {
	it('is relative to the workspace folder, however it is written', () => {
		const plane = ['assets', 'plane.png'];
		for (const written of [
			'assets/plane.png',
			'./assets/plane.png',
			'assets\\plane.png',
			'assets//icons/../plane.png',
			'/home/me/site/assets/plane.png',
		]) {
			assert.deepEqual(segments(written), plane, written);
		}
	});

	it('may be absolute on Windows, with either drive letter and either slash', () => {
		for (const written of ['C:\\Code\\app\\a.png', 'c:/Code/app/a.png', '/C:/Code/app/a.png']) {
			assert.deepEqual(segments(written, onWindows), ['a.png'], written);
		}
	});

	it('is taken as it is written: nothing is decoded', () => {
		assert.deepEqual(segments('50%25 off #1?.png'), ['50%25 off #1?.png']);
		assert.deepEqual(segments('~/a.png'), ['~', 'a.png']);
	});

	it('is refused where it leads out of the workspace', () => {
		for (const written of [
			'../secret.png',
			'assets/../../secret.png',
			'/etc/passwd.png',
			'/home/me/site-2/a.png',
			'/home/me/site/../docs/a.png',
			'..\\secret.png',
			'D:\\secret.png',
			'\\\\server\\share\\a.png',
		]) {
			assert.throws(
				() => segments(written),
				/^ToolError: path leads out of the workspace/,
				written,
			);
		}
	});

	it('is refused where it is an address', () => {
		for (const written of ['https://example.com/a.png', 'file:///home/me/site/a.png', 'data:,']) {
			assert.throws(() => segments(written), /must be a path, not the address/, written);
		}
	});

	it('is refused where it is a folder', () => {
		for (const written of ['.', './', 'assets/', '/home/me/site/', 'assets/..', 'assets/.']) {
			assert.throws(() => segments(written), /is the folder|leads out/, written);
		}
	});

	it('is refused with control characters, which nobody would see', () => {
		assert.throws(() => segments('a\u0000.png'), /control characters/);
		assert.throws(() => segments('a\n.png'), /control characters/);
	});

	it('begins with the name of a folder where there are several', () => {
		const roots = [site, docs];
		assert.deepEqual(toolPath('docs/a.png', roots, 'path'), { root: 1, segments: ['a.png'] });
		assert.deepEqual(toolPath('/home/me/docs/a.png', roots, 'path').root, 1);
		assert.throws(() => toolPath('a.png', roots, 'path'), /Several folders are open: site, docs/);
		assert.throws(() => toolPath('docs/../../a.png', roots, 'path'), /leads out/);
	});

	it('is in the innermost of folders that lie in each other', () => {
		const inner = { name: 'inner', path: '/home/me/site/inner' };
		const roots = [site, inner];
		assert.deepEqual(toolPath('/home/me/site/inner/a.png', roots, 'path'), {
			root: 1,
			segments: ['a.png'],
		});
	});

	it('needs an open folder', () => {
		assert.throws(() => toolPath('a.png', [], 'path'), /No folder is open/);
	});

	it('never leads out, whatever is written', () => {
		const part = fc.constantFrom('..', '.', '', 'a', '...', '.. ', '/', '\\', 'c:', 'home', 'site');
		fc.assert(
			fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
				try {
					const found = toolPath(parts.join('/'), [site], 'path');
					assert.ok(found.segments.length > 0);
					for (const segment of found.segments) assert.doesNotMatch(segment, /^\.{0,2}$|[/\\]/);
				} catch (error) {
					assert.equal(error instanceof Error && error.name, 'ToolError');
				}
			}),
		);
	});
});
