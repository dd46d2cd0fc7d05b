import assert from 'node:assert/strict';
import type { Composition } from '../../../src/jobs/composition.ts';
import { composerView, type ComposerState } from '../../../src/studio/composerView.ts';
import type { ComposerView } from '../../../src/studio/views.ts';
import {
	composed,
	fakeContent,
	fakeHash,
	fakeLink,
	fakeMask,
	fakeReference,
} from '../composer/fakeReference.ts';
import { usualParameters as usual } from '../fakeRequest.ts';
import { fakeComposer } from './fakeShown.ts';

const plainModel = 'openai/gpt-image-2';
const markupModel = 'openai/gpt-image-2.5-sunburst';

type Changes = Partial<ComposerState> & { readonly model?: string };

function view(composition: Composition, { model, ...changes }: Changes = {}): ComposerView {
	return composerView({
		...fakeComposer,
		composition,
		settings: { ...usual, model: model ?? usual.model },
		...changes,
	});
}

const picture = fakeReference('fox');
const insets = { left: 16, top: 0, right: 48, bottom: 32 };
const expansion = { kind: 'expansion', insets } as const;
const markup = { kind: 'markup', hash: fakeHash('strokes') } as const;

describe('the composer', () => {
	it('invites to generate while there is no picture, and to edit with one', () => {
		assert.equal(view(composed([])).sendLabel, 'Generate');
		assert.equal(view(composed([picture])).sendLabel, 'Edit');
	});

	it('invites to generate where all pictures only show a style, and paints on none of them', () => {
		const style = fakeReference('fox', { isStyle: true });
		const styled = view(composed([style]), { model: markupModel });
		assert.equal(styled.sendLabel, 'Generate');
		assert.equal(styled.firstSize, undefined);
		assert.deepEqual(
			[styled.canMask, styled.canMarkup, styled.canExpand, styled.references[0]?.isStyle],
			[false, false, false, true],
		);
		assert.equal(view(composed([picture, style])).sendLabel, 'Edit');
	});

	it('names the file that the picture is to be, which can be cleared', () => {
		const targeted = view(composed([], { targetFile: 'file:///w/assets/hero.png' }), {
			nameOf: (file) => file.replace('file:///w/', ''),
		});
		assert.equal(targeted.targetName, 'assets/hero.png');
		assert.ok(targeted.canClear);
		assert.equal(view(composed([])).targetName, undefined);
	});

	it('has something to clear once there is a prompt or a picture', () => {
		assert.ok(!view(composed([])).canClear);
		assert.ok(view(composed([], { prompt: 'a' })).canClear);
		assert.ok(view(composed([picture])).canClear);
	});

	it('says how many pictures will be made, when they are several', () => {
		assert.equal(view(composed([], { count: 4 })).sendLabel, 'Generate 4');
		const models = [plainModel, markupModel];
		assert.equal(view(composed([picture], { count: 3, models })).sendLabel, 'Edit 6');
	});

	it('has room for sixteen pictures', () => {
		const many = Array.from({ length: 16 }, (_, index) => fakeReference(`${index}`));
		assert.ok(view(composed(many.slice(1))).canAdd);
		assert.ok(!view(composed(many)).canAdd);
	});

	it('passes on prompt, its revision and the model of the settings', () => {
		const state = { promptRevision: 4, model: markupModel };
		const { prompt, promptRevision, models } = view(composed([], { prompt: 'a red fox' }), state);
		assert.deepEqual([prompt, promptRevision, models], ['a red fox', 4, [markupModel]]);
	});

	it('asks the chosen models instead, and offers what all of them take', () => {
		const models = [plainModel, markupModel];
		const { models: asked, canMarkup } = view(composed([picture], { models }));
		assert.deepEqual([asked, canMarkup], [models, false]);
	});

	it('says what a style adds, or which style is missing', () => {
		const presets = [{ id: 'icon', name: 'Icon', prefix: 'Icon: ', suffix: '.', parameters: {} }];
		const { preset, presetFacts } = view(composed([], { preset: 'icon' }), { presets });
		assert.deepEqual(
			preset.choices.map(({ label }) => label),
			['No style', 'Icon'],
		);
		assert.deepEqual([preset.value, presetFacts], ['icon', 'Sent as: Icon: ….']);
		assert.equal(view(composed([], { preset: 'gone' }), { presets }).preset.value, '');
		const presetProblem = 'The style “Bad” cannot be read.';
		assert.equal(view(composed([]), { presetProblem }).presetFacts, presetProblem);
	});

	it('says what sending costs, where that is known', () => {
		assert.equal(view(composed([])).estimate, undefined);
		assert.equal(view(composed([]), { estimate: 0.16 }).estimate, '≈ $0.16');
	});

	it('shows a notice with its buttons', () => {
		const notice = {
			tone: 'problem',
			text: 'It is damaged.',
			actions: ['undo', 'dismiss'],
		} as const;
		assert.deepEqual(view(composed([]), { notice }).notice, {
			tone: 'problem',
			text: 'It is damaged.',
			actions: [
				{ action: 'undo', label: 'Undo' },
				{ action: 'dismiss', label: 'Dismiss' },
			],
		});
	});
});

describe('a reference', () => {
	const megabyte = 1 << 20;
	const large = (byteLength: number): ComposerView['references'][number] =>
		view(composed([fakeReference('fox', { content: fakeContent('fox', { byteLength }) })]))
			.references[0]!;

	it('shows name, size and picture', () =>
		assert.deepEqual(view(composed([picture])).references, [
			{
				id: 'fox',
				name: 'fox.png',
				facts: '640 × 480, 4 kB',
				picture: `content/${fakeHash('fox')}`,
				isLink: false,
				isStyle: false,
				problem: undefined,
				canScaleDown: false,
			},
		]));

	it('that is a link has an address and no picture', () =>
		assert.deepEqual(view(composed([fakeLink('fox')])).references, [
			{
				id: 'fox',
				name: 'https://example.com/fox.png',
				facts: '',
				picture: undefined,
				isLink: true,
				isStyle: false,
				problem: undefined,
				canScaleDown: false,
			},
		]));

	it('is advised to be scaled down from 7 MB up, and must be from 50 MB up', () => {
		assert.equal(large(7 * megabyte - 1).canScaleDown, false);
		assert.equal(large(7 * megabyte - 1).problem, undefined);
		assert.equal(large(7 * megabyte).canScaleDown, true);
		assert.match(large(7 * megabyte).problem ?? '', /recommends/);
		assert.equal(large(50 * megabyte).canScaleDown, true);
		assert.match(large(50 * megabyte).problem ?? '', /takes pictures under 50 MB/);
	});

	it('that is broken cannot be scaled down', () => {
		const content = fakeContent('fox', { byteLength: 8 * megabyte });
		const broken = fakeReference('fox', { content, isBroken: true });
		const [shown] = view(composed([broken])).references;
		assert.match(shown?.problem ?? '', /cannot be shown/);
		assert.equal(shown?.canScaleDown, false);
	});
});

describe('the tools for the first picture', () => {
	const tiny = fakeReference('strip', {
		content: fakeContent('strip', { size: { width: 3840, height: 1200 } }),
	});
	const huge = fakeReference('huge', {
		content: fakeContent('huge', { size: { width: 8000, height: 8000 } }),
	});
	const broken = fakeReference('broken', { isBroken: true });
	const rows: readonly (readonly [string, Composition, string, string])[] = [
		['no picture', composed([]), markupModel, ''],
		['a picture', composed([picture]), plainModel, 'mask expand'],
		['a picture and a 2.5 model', composed([picture]), markupModel, 'mask markup expand'],
		['a picture and an unknown model', composed([picture]), 'somebody/new', 'mask expand'],
		['a link', composed([fakeLink('link'), picture]), markupModel, ''],
		['a picture before a link', composed([picture, fakeLink('link')]), plainModel, 'mask expand'],
		['a picture as wide as pictures may be', composed([tiny]), plainModel, 'mask expand'],
		['a picture larger than any answer', composed([huge]), plainModel, 'mask'],
		['a picture that cannot be shown', composed([broken]), markupModel, ''],
	];
	for (const [name, composition, model, tools] of rows) {
		it(`with ${name}: ${tools || 'none'}`, () => {
			const { canMask, canMarkup, canExpand } = view(composition, { model });
			const offered = [canMask && 'mask', canMarkup && 'markup', canExpand && 'expand'];
			assert.equal(offered.filter(Boolean).join(' '), tools);
		});
	}

	it('know its size, of a link none', () => {
		assert.deepEqual(view(composed([picture])).firstSize, { width: 640, height: 480 });
		assert.equal(view(composed([fakeLink('link'), picture])).firstSize, undefined);
	});

	it('need an upright PNG of a turned picture, until it is there', () => {
		const content = fakeContent('turned', { format: 'jpeg', isUprightPng: false });
		const turned = composed([fakeReference('turned', { content })], { region: fakeMask });
		const wanted = view(turned);
		assert.deepEqual([wanted.isUprightNeeded, wanted.upright], [true, undefined]);
		const there = view({ ...turned, upright: fakeHash('upright') });
		const key = `content/${fakeHash('upright')}`;
		assert.deepEqual([there.isUprightNeeded, there.upright], [false, key]);
	});
});

describe('the region', () => {
	it('that is a mask says how much may change', () => {
		const shown = (share: number): string | undefined =>
			view(composed([picture], { region: { ...fakeMask, share } })).region?.facts;
		assert.equal(shown(0.5), 'Mask: 50% of the picture may change');
		assert.equal(shown(0.034), 'Mask: 3.4% of the picture may change');
		assert.equal(shown(1), 'Mask: 100% of the picture may change');
		assert.equal(shown(0.00001), 'Mask: 0.001% of the picture may change');
	});

	it('that is markup or margins says so', () => {
		assert.deepEqual(view(composed([picture], { region: markup })).region, {
			kind: 'markup',
			picture: `content/${fakeHash('strokes')}`,
			facts: 'Markup: strokes that guide the model',
		});
		assert.deepEqual(view(composed([picture], { region: expansion })).region, {
			kind: 'expansion',
			insets,
			facts: 'Expanded to 704 × 512',
		});
	});

	it('has a rest to keep unless it is markup', () => {
		const rest = { isRestKept: false, feather: 20 };
		const kept = { isOn: false, feather: 20 };
		assert.deepEqual(view(composed([picture], { ...rest, region: fakeMask })).keepRest, kept);
		assert.deepEqual(view(composed([picture], { ...rest, region: expansion })).keepRest, kept);
		assert.equal(view(composed([picture], { ...rest, region: markup })).keepRest, undefined);
		assert.equal(view(composed([picture], rest)).keepRest, undefined);
	});
});

describe('input fidelity', () => {
	const both = ['openai/gpt-image-1.5', 'openai/gpt-image-1-mini'];
	const rows: readonly (readonly [
		models: readonly string[],
		chosen: Composition['inputFidelity'],
		value: string,
		choices: readonly string[],
	])[] = [
		[['openai/gpt-image-1.5'], undefined, 'auto', ['auto', 'low', 'high']],
		[['openai/gpt-image-1.5'], 'high', 'high', ['auto', 'low', 'high']],
		[['openai/gpt-image-1-mini'], 'low', 'low', ['auto', 'low']],
		[['openai/gpt-image-1-mini'], 'high', 'auto', ['auto', 'low']],
		[both, 'high', 'auto', ['auto', 'low']],
	];
	for (const [models, inputFidelity, value, choices] of rows) {
		it(`of ${models.join(' and ')} with ${String(inputFidelity)} chosen: ${value}`, () => {
			const shown = view(composed([picture], { inputFidelity, models })).inputFidelity;
			assert.equal(shown?.value, value);
			assert.deepEqual(
				shown.choices.map((choice) => choice.value),
				choices,
			);
		});
	}

	it('is not offered by models that do not take it, nor without a picture', () => {
		for (const model of [plainModel, 'somebody/new-model']) {
			assert.equal(view(composed([picture]), { model }).inputFidelity, undefined);
		}
		assert.equal(view(composed([]), { model: 'openai/gpt-image-1.5' }).inputFidelity, undefined);
	});
});
