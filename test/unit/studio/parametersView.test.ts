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
		assert.deepEqual(values(size), ['auto', '1024x1024', '1536x1024', '1024x1536']);
		assert.equal(isSizeFree, false);
	});

	it('has names, ratio and pixels, all of which are taken', () => {
		const { size } = view();
		assert.ok(size.choices.some(({ label }) => label === '2048 × 1152, wide 16:9'));
		for (const { value } of size.choices.slice(1, -1)) {
			assert.ok(isFlexibleSize(parseSize(value)!), value);
		}
		assert.equal(size.choices.at(-1)?.value, 'custom');
	});

	it('is custom when it has no name', () => {
		const { size, customSize } = view({ parameters: { size: '1216x640' } });
		assert.equal(size.value, 'custom');
		assert.deepEqual(customSize, { width: 1216, height: 640 });
	});

	it('of the settings is shown also where the model does not take it', () => {
		const { size } = view({ parameters: { size: '1216x640' } }, 'gpt-image-1.5');
		assert.deepEqual(size.choices.at(-1), { value: '1216x640', label: '1216 × 640' });
		assert.equal(size.value, '1216x640');
	});

	it('is the picture’s where a region belongs to it', () => {
		const { size, isSizeFree, customSize } = view(masked);
		assert.deepEqual(size.choices, [{ value: 'auto', label: 'As the picture' }]);
		assert.deepEqual([isSizeFree, customSize], [false, undefined]);
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
