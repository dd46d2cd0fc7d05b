import assert from 'node:assert/strict';
import {
	withModels,
	withParameters,
	withStyle,
	type UsualParameters,
} from '../../../src/composer/changedParameters.ts';
import type { Preset } from '../../../src/composer/presets.ts';
import { emptyComposition, type Composition } from '../../../src/jobs/composition.ts';
import { usualParameters as usual } from '../fakeRequest.ts';

const composition = (changes: Partial<Composition>): Composition => ({
	...emptyComposition,
	...changes,
});
const jpeg: UsualParameters = { ...usual, outputFormat: 'jpeg', outputCompression: 80 };

describe('choosing models', () => {
	const models = (
		chosen: readonly string[],
		before: Partial<Composition> = {},
	): readonly string[] => withModels(composition(before), chosen, usual).composition.models;

	it('takes each once, and at most four', () => {
		assert.deepEqual(models(['a', 'b', 'a', ' c ', '']), ['a', 'b', 'c']);
		assert.deepEqual(models(['a', 'b', 'c', 'd', 'e']), ['a', 'b', 'c', 'd']);
	});

	it('is the model of the settings, when that is chosen alone or none', () => {
		assert.deepEqual(models([usual.model], { models: ['a'] }), []);
		assert.deepEqual(models([], { models: ['a'] }), []);
		assert.deepEqual(models([usual.model, 'a']), [usual.model, 'a']);
	});

	it('keeps what still fits', () => {
		const before = composition({ parameters: { size: '1536x1024', quality: 'high' } });
		const { composition: after, changes } = withModels(before, ['gpt-image-1.5'], usual);
		assert.deepEqual(after.parameters, before.parameters);
		assert.deepEqual(changes, []);
	});

	it('changes what does not fit, and says so', () => {
		const before = composition({ parameters: { size: '2048x1024', quality: 'max' } });
		const { composition: after, changes } = withModels(before, ['gpt-image-1.5'], usual);
		assert.deepEqual(after.parameters, { size: '1536x1024', quality: 'high' });
		assert.equal(changes.length, 2);
	});

	it('takes explicitly what the settings have that the model does not take', () => {
		const large = { ...usual, size: '2048x1024' };
		const { composition: after } = withModels(emptyComposition, ['gpt-image-1.5'], large);
		assert.deepEqual(after.parameters, { size: '1536x1024' });
	});
});

describe('choosing parameters', () => {
	const after = (
		chosen: Parameters<typeof withParameters>[1],
		before: Composition['parameters'] = {},
		settings = usual,
	): Composition['parameters'] =>
		withParameters(composition({ parameters: before }), chosen, settings).composition.parameters;

	it('keeps only what differs from the settings', () => {
		assert.deepEqual(after({ quality: 'low' }, { size: '1024x1024' }), {
			size: '1024x1024',
			quality: 'low',
		});
		assert.deepEqual(after({ quality: 'auto' }, { quality: 'low' }), {});
	});

	it('gives PNG for a transparent background', () =>
		assert.deepEqual(after({ background: 'transparent' }, {}, jpeg), {
			background: 'transparent',
			outputFormat: 'png',
			outputCompression: 100,
		}));

	it('gives up the transparent background for JPEG, and says so', () => {
		const before = composition({ parameters: { background: 'transparent' } });
		const { composition: changed, changes } = withParameters(
			before,
			{ outputFormat: 'jpeg' },
			usual,
		);
		assert.deepEqual(changed.parameters, { outputFormat: 'jpeg' });
		assert.match(changes.join(), /JPEG picture cannot have a transparent background/);
	});

	it('compresses as the settings say, once the format allows it again', () => {
		const png = after({ outputFormat: 'png' }, {}, jpeg);
		assert.deepEqual(png, { outputFormat: 'png', outputCompression: 100 });
		assert.deepEqual(after({ outputFormat: 'webp' }, png, jpeg), { outputFormat: 'webp' });
	});
});

describe('choosing a style', () => {
	const sprite: Preset = {
		id: 'sprite',
		name: 'Sprite',
		prefix: '',
		suffix: '',
		parameters: { size: '1024x1024', background: 'transparent', outputFormat: 'png' },
	};
	const banner: Preset = { ...sprite, id: 'banner', parameters: { size: '2048x1024' } };

	it('sets its parameters', () => {
		const { composition: after, changes } = withStyle(emptyComposition, sprite, undefined, usual);
		assert.equal(after.preset, 'sprite');
		assert.deepEqual(after.parameters, { size: '1024x1024', background: 'transparent' });
		assert.deepEqual(changes, []);
	});

	it('says when it replaces what the person had chosen', () => {
		const before = composition({ parameters: { size: '1536x1024' } });
		const { changes } = withStyle(before, sprite, undefined, usual);
		assert.deepEqual(changes, ['The style “Sprite” replaced what you had chosen.']);
	});

	it('takes back what the style before had set, and nothing else', () => {
		const { composition: first } = withStyle(emptyComposition, sprite, undefined, jpeg);
		const { composition: low } = withParameters(first, { quality: 'low' }, jpeg);
		const { composition: second, changes } = withStyle(low, banner, sprite, jpeg);
		assert.deepEqual(second.parameters, { size: '2048x1024', quality: 'low' });
		assert.deepEqual(changes, []);
		const { composition: none } = withStyle(second, undefined, banner, jpeg);
		assert.deepEqual([none.preset, none.parameters], [undefined, { quality: 'low' }]);
	});

	it('keeps what the person has changed since', () => {
		const { composition: first } = withStyle(emptyComposition, sprite, undefined, usual);
		const { composition: wide } = withParameters(first, { size: '1536x1024' }, usual);
		const { composition: none } = withStyle(wide, undefined, sprite, usual);
		assert.deepEqual(none.parameters, { size: '1536x1024' });
	});

	it('sets only what the models take, and says so', () => {
		const before = composition({ models: ['gpt-image-1.5'] });
		const { composition: after, changes } = withStyle(before, banner, undefined, usual);
		assert.deepEqual(after.parameters, { size: '1536x1024' });
		assert.match(changes.join(), /2048 × 1024 is not taken by gpt-image-1\.5/);
		const { composition: none } = withStyle(after, undefined, banner, usual);
		assert.deepEqual(none.parameters, {});
	});
});
