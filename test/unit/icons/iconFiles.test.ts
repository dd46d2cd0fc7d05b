import assert from 'node:assert/strict';
import * as v from 'valibot';
import {
	firstChoices,
	iconChoicesSchema,
	iconSetNames,
	type IconSetName,
} from '../../../src/icons/iconChoices.ts';
import { iconFiles } from '../../../src/icons/iconFiles.ts';

const look = { background: '#102030', padding: 10 };
const ground = [16, 32, 48];

function filesOf(...sets: readonly IconSetName[]): ReturnType<typeof iconFiles> {
	return iconFiles({ ...look, sets: [...sets] });
}

/** What is drawn at a path: side of the file, side of the picture in it, ground. */
function drawn(set: IconSetName, path: string): readonly unknown[] {
	const content = filesOf(set).find((file) => file.path === path)?.content;
	assert.ok(content?.format === 'png', path);
	return [content.size.width, content.side, content.background];
}

function textAt(set: IconSetName, path: string): string {
	const content = filesOf(set).find((file) => file.path === path)?.content;
	assert.ok(content?.format === 'text', path);
	return content.text;
}

describe('iconFiles', () => {
	it('has every path once, with slashes, and no picture that is larger than its file', () => {
		const files = filesOf(...iconSetNames);
		const paths = files.map(({ path }) => path);
		assert.equal(new Set(paths).size, paths.length);
		assert.equal(
			paths.length,
			iconSetNames.reduce((sum, name) => sum + filesOf(name).length, 0),
		);
		for (const { path, content } of files) {
			assert.match(path, /^[\w-]+(?:\/[\w.-]+)*\.(?:png|ico|xml|json|webmanifest)$/);
			if (content.format !== 'png') continue;
			const { size, side } = content;
			assert.ok(side > 0 && side <= Math.min(size.width, size.height), path);
			assert.ok((size.width - side) % 2 === 0 && (size.height - side) % 2 === 0, path);
		}
	});

	it('are none without a set', () => {
		assert.deepEqual(filesOf(), []);
	});

	it('for a website are the favicon in three sizes and an opaque home screen icon', () => {
		const [favicon] = filesOf('web');
		assert.deepEqual(favicon, {
			path: 'favicon.ico',
			content: { format: 'ico', sides: [16, 32, 48] },
		});
		assert.deepEqual(drawn('web', 'apple-touch-icon.png'), [180, 180, ground]);
	});

	it('for a web app keep maskable icons inside the safe zone, and the others as they are', () => {
		assert.deepEqual(drawn('manifest', 'icon-512.png'), [512, 512, undefined]);
		assert.deepEqual(drawn('manifest', 'icon-maskable-512.png'), [512, 410, ground]);
		const manifest: unknown = JSON.parse(textAt('manifest', 'site.webmanifest'));
		const icon = (src: string, sizes: string) => ({ src, sizes, type: 'image/png' });
		assert.deepEqual(manifest, {
			icons: [
				icon('icon-192.png', '192x192'),
				icon('icon-512.png', '512x512'),
				{ ...icon('icon-maskable-192.png', '192x192'), purpose: 'maskable' },
				{ ...icon('icon-maskable-512.png', '512x512'), purpose: 'maskable' },
			],
		});
	});

	it('for Android lay the picture into the part of the layer that is seen', () => {
		const launcher = (name: string) => `android/mipmap-${name}/ic_launcher.png`;
		const sides = ['mdpi', 'hdpi', 'xhdpi', 'xxhdpi', 'xxxhdpi'].map(
			(name) => drawn('android', launcher(name))[0],
		);
		assert.deepEqual(sides, [48, 72, 96, 144, 192]);
		// 108 dp, of which 72 are seen, of which 80 % are the picture.
		const layer = 'android/mipmap-xxxhdpi/ic_launcher_foreground.png';
		assert.deepEqual(drawn('android', layer), [432, 230, undefined]);
		assert.deepEqual(drawn('android', 'android/play-store-512.png'), [512, 410, ground]);
		const ground6 = textAt('android', 'android/values/ic_launcher_background.xml');
		assert.match(ground6, /<color name="ic_launcher_background">#102030<\/color>/);
		const adaptive = textAt('android', 'android/mipmap-anydpi-v26/ic_launcher.xml');
		assert.match(adaptive, /@color\/ic_launcher_background/);
		assert.match(adaptive, /@mipmap\/ic_launcher_foreground/);
	});

	it('for iOS are all opaque, and the catalogue names each of them at its size', () => {
		const folder = 'ios/AppIcon.appiconset';
		const pictures = filesOf('ios').filter(({ content }) => content.format !== 'text');
		for (const { path } of pictures) {
			const [side, inner, background] = drawn('ios', path);
			assert.deepEqual([inner, background], [side, ground], path);
		}
		const { images } = JSON.parse(textAt('ios', `${folder}/Contents.json`)) as {
			readonly images: readonly {
				readonly filename: string;
				readonly size: string;
				readonly scale: string;
			}[];
		};
		for (const { filename, size, scale } of images) {
			const pixels = parseFloat(size) * parseInt(scale);
			assert.equal(drawn('ios', `${folder}/${filename}`)[0], pixels, filename);
		}
		assert.deepEqual(
			[...new Set(images.map(({ filename }) => `${folder}/${filename}`))].sort(),
			pictures.map(({ path }) => path).sort(),
		);
	});

	it('for links have the icon in the middle of a card', () => {
		const [card] = filesOf('social');
		assert.deepEqual(card?.content, {
			format: 'png',
			size: { width: 1200, height: 630 },
			side: 378,
			background: ground,
		});
	});

	it('for VS Code and everything else leave transparent what is', () => {
		assert.deepEqual(drawn('vscode', 'vscode/icon-128.png'), [128, 128, undefined]);
		const sides = filesOf('png').map(({ path }) => drawn('png', path));
		assert.deepEqual(
			sides,
			[16, 32, 48, 64, 128, 256, 512, 1024].map((side) => [side, side, undefined]),
		);
	});
});

describe('iconChoicesSchema', () => {
	it('takes what is chosen at first', () => {
		assert.deepEqual(v.parse(iconChoicesSchema, firstChoices), firstChoices);
	});

	it('takes no other sets, colours and paddings', () => {
		for (const wrong of [
			{ sets: ['webp'] },
			{ background: 'white' },
			{ background: '#fff' },
			{ padding: 31 },
			{ padding: -1 },
			{ padding: 1.5 },
		]) {
			const given = { ...firstChoices, ...wrong };
			assert.equal(v.is(iconChoicesSchema, given), false, JSON.stringify(wrong));
		}
	});
});
