import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundledPackages, licenceProblem } from '../../package/bundledPackages.ts';
import { noticesText } from '../../package/notices.ts';

describe('the packages in a build', () => {
	let root: string;
	before(async () => (root = await mkdtemp(path.join(tmpdir(), 'bundled-'))));
	after(() => rm(root, { recursive: true }));

	async function write(file: string, text: string): Promise<void> {
		await mkdir(path.join(root, path.dirname(file)), { recursive: true });
		await writeFile(path.join(root, file), text);
	}

	async function install(folder: string, license: string, text?: string): Promise<void> {
		const name = folder.split('node_modules/').at(-1);
		const manifest = JSON.stringify({ name, version: '1.2.3', license });
		await write(`node_modules/${folder}/package.json`, manifest);
		if (text !== undefined) await write(`node_modules/${folder}/LICENSE.md`, text);
	}

	it('are found by their files, also scoped and nested ones, with their texts', async () => {
		await install('@scope/one', 'MIT', 'Text of one');
		await install('@scope/one/node_modules/two', 'ISC', 'Text of two');
		await write('node_modules/@scope/one/lib/a.js', '// no text');
		await write('node_modules/@scope/one/node_modules/two/b.js', '');
		const inputs = [
			'src/main.ts',
			'node_modules/@scope/one/lib/a.js',
			'node_modules/@scope/one/node_modules/two/b.js',
		];
		assert.deepEqual(bundledPackages(root, inputs), [
			{ name: '@scope/one', version: '1.2.3', licence: 'MIT', texts: ['Text of one'] },
			{ name: 'two', version: '1.2.3', licence: 'ISC', texts: ['Text of two'] },
		]);
	});

	it('bring along the texts of what they took over, if that is in the build', async () => {
		await install('three', 'MIT', 'Text of three');
		await write('node_modules/three/src/vendor/LICENSE', 'Text of the vendor');
		await write('node_modules/three/src/other/LICENSE', 'Text of what is not there');
		await write('node_modules/three/vendor/c.mjs', '/* Copyright Somebody, all rights */');
		await write(
			'node_modules/three/d.mjs',
			'/** @license Copyright X SPDX-License-Identifier: MIT */',
		);
		const inputs = ['node_modules/three/vendor/c.mjs', 'node_modules/three/d.mjs'];
		assert.deepEqual(bundledPackages(root, inputs)[0]?.texts, [
			'Text of three',
			'Text of the vendor',
			'Copyright Somebody, all rights',
		]);
	});

	it('must have a text', async () => {
		await install('four', 'MIT');
		assert.throws(
			() => bundledPackages(root, ['node_modules/four/e.ttf']),
			/four 1\.2\.3 comes without its licence’s text/,
		);
	});

	it('must be under a licence that lets them be there', () => {
		const bundled = { name: 'five', version: '1.2.3', texts: ['Text'] };
		assert.equal(licenceProblem({ ...bundled, licence: 'Apache-2.0' }), undefined);
		for (const licence of ['GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN LICENSE']) {
			assert.match(licenceProblem({ ...bundled, licence }) ?? '', /^five 1\.2\.3 is under /);
		}
	});

	it('are named together where their texts are the same', () => {
		const texts = ['Their text'];
		const text = noticesText([
			{ name: 'six', version: '6.0.0', licence: 'MIT', texts },
			{ name: 'seven', version: '7.0.0', licence: 'MIT', texts },
		]);
		assert.match(text, /six 6\.0\.0 \(MIT\).*\nseven 7\.0\.0 \(MIT\).*\n\nTheir text\n$/);
		assert.equal(text.split('Their text').length, 2);
	});
});
