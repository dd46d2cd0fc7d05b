import assert from 'node:assert/strict';
import { fitParameters } from '../../../src/composer/fitParameters.ts';
import { ownPresets } from '../../../src/composer/ownPresets.ts';
import { presetOf, withPreset } from '../../../src/composer/presets.ts';
import { shippedPresets } from '../../../src/composer/shippedPresets.ts';
import { defaultModel } from '../../../src/zenmux/models.ts';
import { usualParameters as usual } from '../fakeRequest.ts';

describe('the shipped styles', () => {
	const presets = shippedPresets();

	it('have ids and names of their own', () => {
		assert.equal(new Set(presets.map(({ id }) => id)).size, presets.length);
		assert.equal(new Set(presets.map(({ name }) => name)).size, presets.length);
	});

	for (const preset of presets) {
		it(`${preset.name}: the usual model takes it as it is`, () =>
			assert.deepEqual(
				fitParameters({ ...usual, ...preset.parameters }, [defaultModel]).changes,
				[],
			));

		it(`${preset.name}: puts the prompt into a sentence of its own`, () => {
			const sent = withPreset('a red fox', preset);
			assert.match(sent, /: a red fox\. [A-Z].*\.$/);
		});
	}
});

describe('withPreset', () => {
	it('leaves the prompt as it is without a style', () =>
		assert.equal(withPreset('a fox', presetOf(undefined, shippedPresets())), 'a fox'));
});

describe('the person’s own styles', () => {
	it('are read by their names', () =>
		assert.deepEqual(
			ownPresets({
				'Line icon': { suffix: ', as a line icon', background: 'transparent' },
				Plain: {},
			}),
			{
				presets: [
					{
						id: 'own:Line icon',
						name: 'Line icon',
						prefix: '',
						suffix: ', as a line icon',
						parameters: { background: 'transparent' },
					},
					{ id: 'own:Plain', name: 'Plain', prefix: '', suffix: '', parameters: {} },
				],
				problem: undefined,
			},
		));

	it('that cannot be read are left out and told, with what is wrong', () => {
		const { presets, problem } = ownPresets({
			Bad: { quality: 'superb' },
			Good: { quality: 'high' },
			Odd: { colour: 'red' },
			None: 'nothing',
		});
		assert.deepEqual(
			presets.map(({ name }) => name),
			['Good'],
		);
		assert.equal(
			problem,
			'The style “Bad” of the setting “presets” cannot be read: look at its “quality”. ' +
				'The style “Odd” of the setting “presets” cannot be read: look at its “colour”. ' +
				'The style “None” of the setting “presets” cannot be read.',
		);
	});

	it('are none when the setting is something else', () => {
		assert.deepEqual(ownPresets('fox').presets, []);
		assert.match(ownPresets('fox').problem ?? '', /must be an object/);
	});
});
