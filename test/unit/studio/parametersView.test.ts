import assert from 'node:assert/strict';
import type { Composition } from '../../../src/jobs/composition.ts';
import { isFlexibleSize, parseSize } from '../../../src/pictures/size.ts';
import { parametersView } from '../../../src/studio/parametersView.ts';
import type { ChoiceView, ParametersView } from '../../../src/studio/views.ts';
import { composed, fakeMask, fakeReference } from '../composer/fakeReference.ts';
import { usualParameters as usual } from '../fakeRequest.ts';

function view(changes: Partial<Composition> = {}, ...models: readonly string[]): ParametersView {
	const asked = models.length === 0 ? [usual.model] : models;
	return parametersView(composed([], changes), usual, asked);
}
const values = (choice: ChoiceView | undefined): readonly string[] | undefined =>
	choice?.choices.map(({ value }) => value);
const masked = { references: [fakeReference('fox')], region: fakeMask } as const;

describe('the size', () => {
	it('is one of three for models that take no other', () => {
		const { size, isSizeFree } = view({}, 'gpt-image-2', 'gpt-image-1.5');
		assert.deepEqual(values(size), [...['auto', '1024x1024', '1536x1024', '1024x1536', 'exact']]);
		assert.equal(isSizeFree, false);
	});

	it('has names, ratio and pixels, all of which are taken', () => {
		const { size } = view();
		assert.ok(size.choices.some(({ label }) => label === '2048 × 1152, wide 16:9'));
		for (const { value } of size.choices.slice(1, -2)) {
			assert.ok(isFlexibleSize(parseSize(value)!), value);
		}
		assert.deepEqual(values(size)?.slice(-2), ['custom', 'exact']);
	});

	it('is custom when it has no name', () => {
		const { size, customSize } = view({ parameters: { size: '1216x640' } });
		assert.equal(size.value, 'custom');
		assert.deepEqual(customSize, { width: 1216, height: 640 });
	});

	it('of the settings is shown also where the model does not take it', () => {
		const { size } = view({ parameters: { size: '1216x640' } }, 'gpt-image-1.5');
		assert.deepEqual(size.choices.at(-2), { value: '1216x640', label: '1216 × 640' });
		assert.equal(size.value, '1216x640');
	});

	it('is the picture’s where a region belongs to it', () => {
		const { size, isSizeFree, isSizeOfPicture, customSize, sizeHint } = view(masked);
		assert.deepEqual(size.choices[0], { value: 'auto', label: 'As the picture' });
		assert.deepEqual(values(size), ['auto', 'exact']);
		assert.deepEqual([isSizeFree, isSizeOfPicture, customSize], [false, true, undefined]);
		assert.equal(sizeHint, 'The answer has to lie on the picture, so it has its size.');
	});
});

describe('an exact size', () => {
	const targetSize = { width: 1200, height: 630 };
	const hint = (changes: Partial<Composition>, ...models: readonly string[]): string | undefined =>
		view(changes, ...models).sizeHint;

	it('is what is chosen then, for every model', () => {
		for (const model of ['gpt-image-2', 'gpt-image-1.5']) {
			const parameters = view({ targetSize }, model);
			assert.equal(parameters.size.value, 'exact');
			assert.deepEqual(parameters.targetSize, targetSize);
			assert.ok(parameters.isChanged);
		}
		assert.equal(view({ ...masked, targetSize }).size.value, 'exact');
	});

	it('says what is asked for, and what is done with the answer', () => {
		assert.equal(
			hint({ targetSize }, 'gpt-image-1.5'),
			'ZenMux makes 1536 × 1024; it is cropped and scaled to exactly 1200 × 630.',
		);
		const square = { width: 32, height: 32 };
		assert.equal(
			hint({ targetSize: square }, 'gpt-image-1.5'),
			'ZenMux makes 1024 × 1024; it is scaled to exactly 32 × 32.',
		);
		const own = { width: 1536, height: 1024 };
		assert.equal(hint({ targetSize: own }), 'ZenMux makes exactly 1536 × 1024.');
	});

	it('says no size where the models make different ones, or a region decides', () => {
		assert.equal(
			hint({ targetSize }, 'gpt-image-1.5', 'gpt-image-2'),
			'What the models make is cropped and scaled to exactly 1200 × 630.',
		);
		assert.equal(
			hint({ ...masked, targetSize }),
			'The answer has to lie on the picture; then it is cropped and scaled to exactly 1200 × 630.',
		);
	});

	it('leaves the format to the person, also where the rest is kept, but not to a file’s name', () => {
		assert.deepEqual(values(view(masked).outputFormat), ['png']);
		assert.deepEqual(values(view({ ...masked, targetSize }).outputFormat), ['png', 'jpeg', 'webp']);
		const targetFile = 'file:///w/hero.jpg';
		const { outputFormat, outputCompression } = view({ targetFile });
		assert.deepEqual([values(outputFormat), outputCompression], [['jpeg'], 100]);
	});
});

describe('the parameters', () => {
	it('are those that all models take', () => {
		assert.ok(values(view({}, 'gpt-image-2.5-flare').quality)?.includes('max'));
		assert.ok(!values(view({}, 'gpt-image-2.5-flare', 'gpt-image-2').quality)?.includes('max'));
		assert.equal(view({}, 'gpt-image-2').complexity, undefined);
		assert.equal(view({}, 'gpt-image-2.6-flare').complexity?.value, 'auto');
		assert.equal(
			view({ references: [fakeReference('fox')] }, 'gpt-image-2.6-flare').complexity,
			undefined,
		);
	});

	it('show what is asked for', () => {
		const { quality, background, partialImages, count } = view({
			parameters: { quality: 'low', background: 'opaque', partialImages: 0 },
			count: 3,
		});
		assert.deepEqual(
			[quality?.value, background?.value, partialImages.value, count],
			['low', 'opaque', '0', 3],
		);
	});

	it('have compression but for PNG', () => {
		assert.equal(view().outputCompression, undefined);
		const jpeg = { outputFormat: 'jpeg', outputCompression: 60 } as const;
		assert.equal(view({ parameters: jpeg }).outputCompression, 60);
	});

	it('have one format, PNG, where pixels are kept', () => {
		const jpeg = { parameters: { outputFormat: 'jpeg' } } as const;
		assert.deepEqual(values(view({ ...masked, ...jpeg }).outputFormat), ['png']);
		assert.deepEqual(view({ ...masked, ...jpeg, isRestKept: false }).outputFormat.value, 'jpeg');
	});

	const rows: readonly (readonly [string, Partial<Composition>, boolean, boolean])[] = [
		['nothing', {}, false, false],
		['a parameter', { parameters: { quality: 'low' } }, true, true],
		['a model', { models: ['gpt-image-1.5'] }, true, true],
		['several models', { models: ['gpt-image-1.5', 'gpt-image-2'] }, true, false],
		['a style', { preset: 'sprite' }, true, false],
	];
	for (const [what, changes, isChanged, canBeDefault] of rows) {
		it(`with ${what} of one’s own can ${canBeDefault ? '' : 'not '}become the settings`, () => {
			const shown = view(changes);
			assert.deepEqual([shown.isChanged, shown.canBeDefault], [isChanged, canBeDefault]);
		});
	}
});
