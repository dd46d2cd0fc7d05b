import assert from 'node:assert/strict';
import { targetOf, type Targeted } from '../../../src/composer/targetOf.ts';
import type { Composition } from '../../../src/jobs/composition.ts';
import { cropArea } from '../../../src/pictures/cropArea.ts';
import { isFlexibleSize, parseSize, type Size } from '../../../src/pictures/size.ts';
import type { PictureParameters } from '../../../src/zenmux/imageRequest.ts';
import { usualParameters } from '../fakeRequest.ts';
import { composed } from './fakeReference.ts';

const free = 'openai/gpt-image-2';
const fixed = 'openai/gpt-image-1.5';

function targeted(
	changes: Partial<Composition>,
	model = free,
	parameters: Partial<PictureParameters> = {},
	replaced?: string,
): Targeted {
	return targetOf(composed([], changes), { ...usualParameters, ...parameters }, model, replaced);
}

function sizeAsked(width: number, height: number, model = free): Size {
	const { parameters } = targeted({ targetSize: { width, height } }, model);
	return parseSize(parameters.size)!;
}

describe('targetOf', () => {
	it('is nothing where neither file nor size is wanted, but for the type of a replaced file', () => {
		const { target, parameters } = targeted({}, free, { quality: 'low' });
		assert.equal(target, undefined);
		assert.deepEqual(parameters, { ...usualParameters, quality: 'low' });
		const replacing = targeted({}, free, {}, 'file:///w/fox.webp');
		assert.equal(replacing.target, undefined);
		assert.equal(replacing.parameters.outputFormat, 'webp');
	});

	for (const [name, format] of [
		['hero.png', 'png'],
		['hero.jpg', 'jpeg'],
		['HERO.JPEG', 'jpeg'],
		['my%20hero.webp', 'webp'],
	] as const) {
		it(`asks for the type that ${name} is by its name`, () => {
			const targetFile = `file:///w/assets/${name}`;
			const { target, parameters } = targeted({ targetFile });
			assert.equal(parameters.outputFormat, format);
			assert.deepEqual(target, {
				file: targetFile,
				shape: undefined,
				mayReplace: false,
				isPicked: false,
			});
		});
	}

	it('keeps the compression that was chosen, but for PNG, which has none', () => {
		const jpeg = { outputFormat: 'jpeg', outputCompression: 80 } as const;
		const file = (name: string): number =>
			targeted({ targetFile: `file:///w/${name}` }, free, jpeg).parameters.outputCompression;
		assert.deepEqual([file('a.jpg'), file('a.webp'), file('a.png')], [80, 80, 100]);
	});

	it('asks for the very size in the very type where the model makes it', () => {
		const targetSize = { width: 1536, height: 1024 };
		const targetFile = 'file:///w/hero.webp';
		for (const model of [free, fixed]) {
			const { target, parameters } = targeted({ targetSize, targetFile }, model);
			assert.deepEqual([parameters.size, parameters.outputFormat], ['1536x1024', 'webp']);
			assert.deepEqual(target?.shape?.size, targetSize);
		}
	});

	it('asks without loss where the answer has to be scaled, and keeps the quality for then', () => {
		const jpeg = { outputFormat: 'jpeg', outputCompression: 80 } as const;
		const targetSize = { width: 1200, height: 630 };
		const focus = { x: 0, y: 0.25 };
		const { target, parameters } = targeted({ targetSize, focus }, fixed, jpeg);
		assert.deepEqual(target?.shape, { size: targetSize, focus, format: 'jpeg', quality: 80 });
		assert.deepEqual(
			[parameters.size, parameters.outputFormat, parameters.outputCompression],
			['1536x1024', 'png', 100],
		);
	});

	it('makes of the answer what a replaced file is, unless another file is wanted', () => {
		const targetSize = { width: 64, height: 64 };
		const format = (targetFile?: string): unknown =>
			targeted({ targetSize, targetFile }, free, {}, 'file:///w/fox.jpg').target?.shape?.format;
		assert.deepEqual([format(), format('file:///w/fox.webp')], ['jpeg', 'webp']);
	});

	it('asks a model of three sizes for the one of the nearest ratio', () => {
		assert.deepEqual(sizeAsked(32, 32, fixed), { width: 1024, height: 1024 });
		assert.deepEqual(sizeAsked(1200, 630, fixed), { width: 1536, height: 1024 });
		assert.deepEqual(sizeAsked(390, 844, fixed), { width: 1024, height: 1536 });
	});

	for (const [width, height] of [
		[32, 32],
		[1200, 630],
		[390, 844],
		[1920, 1080],
		[5000, 2500],
		[1, 1],
		[333, 777],
	] as const) {
		it(`asks a model of any size for the ratio of ${width} × ${height}, hardly cutting any`, () => {
			const asked = sizeAsked(width, height);
			assert.ok(isFlexibleSize(asked), JSON.stringify(asked));
			const area = cropArea(asked, { width, height }, { x: 0, y: 0 });
			const kept = (area.width * area.height) / (asked.width * asked.height);
			assert.ok(kept > 0.99, `${asked.width} × ${asked.height} keeps ${kept}`);
		});
	}

	for (const [width, height] of [
		[1200, 200],
		[728, 90],
		[120, 600],
		[8192, 1],
	] as const) {
		it(`asks for the ratio of 3 to 1 for ${width} × ${height}, and crops the rest`, () => {
			const asked = sizeAsked(width, height);
			assert.ok(isFlexibleSize(asked), JSON.stringify(asked));
			const ratio = width > height ? asked.width / asked.height : asked.height / asked.width;
			assert.ok(Math.abs(ratio - 3) < 0.02, String(ratio));
		});
	}
});
