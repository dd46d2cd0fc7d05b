import assert from 'node:assert/strict';
import { isFoundByPlace, namedFiles } from '../../../src/checks/namedFiles.ts';
import { isNamedTransparent } from '../../../src/checks/namedTransparent.ts';

describe('a picture’s name', () => {
	const transparent = [
		'/w/logo.png',
		'/w/app-icon@2x.png',
		'/w/AppIcon.png',
		'/w/company_logo_dark.webp',
		'/w/icons/arrow.png',
		'/w/sprites/hero.png',
		'/w/badge-16.png',
	];
	for (const path of transparent) {
		it(`asks for transparency: ${path}`, () => assert.ok(isNamedTransparent(path)));
	}
	const other = [
		'/w/hero.png',
		'/w/iconic-photo.jpg',
		'/w/silicon.png',
		'/w/apple-touch-icon.png',
		'/w/maskable-icon.png',
		'/w/icons/screenshot.png',
		'/w/icon/art/hero.png',
	];
	for (const path of other) {
		it(`does not: ${path}`, () => assert.ok(!isNamedTransparent(path)));
	}
});

describe('names of pictures in a text', () => {
	const rows: readonly (readonly [string, readonly string[]])[] = [
		['src/art/Hero.PNG', ['hero.png']],
		['{"icon":"media/icon.png","x":1}', ['icon.png']],
		['open("a\\b.jpg", photo.jpeg)', ['b.jpg', 'photo.jpeg']],
		['[x](my%20fox.webp?v=2#a)', ['my%20fox.webp', 'my fox.webp']],
		['url(./röte.gif)', ['röte.gif']],
		['pngs a.pngx file.txt', []],
	];
	for (const [text, names] of rows) {
		it(`are found: ${text}`, () =>
			assert.deepEqual([...new Set(namedFiles(text))].sort(), [...names].sort()));
	}

	it('are found in a long line, which would not end if each mark were looked at again', function () {
		this.timeout(60_000);
		const found = ['a.', 'png', '%'].map((part) => namedFiles(part.repeat(1 << 19)));
		assert.deepEqual(
			found.map((names) => [...names].length),
			[0, 0, 0],
		);
	});

	it('need not be there where programs look for them by their place', () => {
		const found = [
			'/w/public/favicon-32.png',
			'/w/apple-touch-icon.png',
			'/w/app/opengraph-image.png',
			'/w/ios/Assets.xcassets/AppIcon.appiconset/a.png',
			'/w/android/res/mipmap-hdpi/launcher.png',
		];
		assert.deepEqual(found.filter(isFoundByPlace), found);
		assert.ok(!isFoundByPlace('/w/public/hero.png'));
	});
});
