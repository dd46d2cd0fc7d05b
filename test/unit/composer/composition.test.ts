import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	withChanged,
	withMoved,
	withoutReference,
	withReferences,
} from '../../../src/composer/changedComposition.ts';
import {
	baseOf,
	contentOf,
	emptyComposition,
	fidelityFor,
	isUprightMissing,
	type Composition,
} from '../../../src/jobs/composition.ts';
import {
	composed,
	fakeContent,
	fakeHash,
	fakeLink,
	fakeMask,
	fakeReference,
} from './fakeReference.ts';

const ids = ({ references }: Composition): readonly string[] => references.map(({ id }) => id);
const [a, b, c] = [fakeReference('a'), fakeReference('b'), fakeReference('c')];
const masked = composed([a, b, c], { region: fakeMask, upright: fakeHash('upright') });
const isMasked = ({ region, upright }: Composition): boolean => {
	assert.equal(region === undefined, upright === undefined, 'both belong to the first picture');
	return region !== undefined;
};

describe('withReferences', () => {
	it('adds at the end, in order', () => {
		const { composition, leftOver } = withReferences(composed([a]), [c, b]);
		assert.deepEqual(ids(composition), ['a', 'c', 'b']);
		assert.deepEqual(leftOver, []);
	});

	it('takes sixteen, and leaves over the rest', () => {
		const many = Array.from({ length: 17 }, (_, index) => fakeReference(`${index}`));
		const { composition, leftOver } = withReferences(emptyComposition, many);
		assert.equal(composition.references.length, 16);
		assert.deepEqual(leftOver, [many[16]]);
		const full = withReferences(composition, [a]);
		assert.deepEqual(full.composition, composition);
		assert.deepEqual(full.leftOver, [a]);
	});

	it('leaves the region to the first picture', () =>
		assert.ok(isMasked(withReferences(masked, [fakeReference('d')]).composition)));
});

describe('withMoved', () => {
	for (const [id, index, order] of [
		['c', 0, 'cab'],
		['a', 1, 'bac'],
		['a', 2, 'bca'],
		['a', 99, 'bca'],
		['b', 1, 'abc'],
		['nobody', 0, 'abc'],
	] as const) {
		it(`puts ${id} at ${index}: ${order}`, () =>
			assert.equal(ids(withMoved(masked, id, index)).join(''), order));
	}

	it('keeps the region while the first picture stays, and drops it with it', () => {
		assert.ok(isMasked(withMoved(masked, 'c', 1)));
		assert.ok(!isMasked(withMoved(masked, 'c', 0)));
		assert.ok(!isMasked(withMoved(masked, 'a', 2)));
	});

	it('keeps the region when the same picture, added twice, becomes the first', () => {
		const twin = fakeReference('twin', { content: a.content });
		const twins = composed([a, twin], { region: fakeMask, upright: fakeHash('upright') });
		assert.ok(isMasked(withMoved(twins, 'twin', 0)));
	});
});

describe('withoutReference', () => {
	it('drops the region with the first picture only', () => {
		assert.ok(!isMasked(withoutReference(masked, 'a')));
		assert.ok(isMasked(withoutReference(masked, 'b')));
		assert.deepEqual(withoutReference(masked, 'nobody'), masked);
	});
});

describe('withChanged', () => {
	it('keeps the place of a picture', () => {
		const changed = fakeReference('b', { name: 'smaller.png' });
		assert.deepEqual(withChanged(masked, changed).references, [a, changed, c]);
	});

	it('keeps the region of a first picture whose bytes are the same', () =>
		assert.ok(isMasked(withChanged(masked, { ...a, isBroken: true }))));

	it('drops the region of a first picture that has other bytes', () =>
		assert.ok(!isMasked(withChanged(masked, { ...a, content: fakeContent('scaled') }))));
});

describe('the references', () => {
	type Step = (composition: Composition) => Composition;
	const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
	const step: fc.Arbitrary<Step> = fc.oneof(
		fc.tuple(id, fc.nat(20)).map(
			([one, index]): Step =>
				(now) =>
					withMoved(now, one, index),
		),
		id.map(
			(one): Step =>
				(now) =>
					withChanged(now, fakeReference(one, { isBroken: true })),
		),
	);

	it('are neither lost nor doubled by moves and changes', () => {
		const start = composed(['a', 'b', 'c', 'd', 'e'].map((one) => fakeReference(one)));
		fc.assert(
			fc.property(fc.array(step), (steps) => {
				const end = steps.reduce((now, next) => next(now), start);
				assert.deepEqual([...ids(end)].sort(), ids(start));
			}),
		);
	});

	it('stay where they were put, among others that keep their order', () => {
		const start = composed(['a', 'b', 'c', 'd', 'e'].map((one) => fakeReference(one)));
		fc.assert(
			fc.property(id, fc.nat(4), (one, index) => {
				const moved = ids(withMoved(start, one, index));
				assert.equal(moved.indexOf(one), index);
				const others = (order: readonly string[]): readonly string[] =>
					order.filter((other) => other !== one);
				assert.deepEqual(others(moved), others(ids(start)));
			}),
		);
	});

	it('are never more than sixteen, and none that was given is lost', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(12)), (batches) => {
				let now = emptyComposition;
				for (const [batch, size] of batches.entries()) {
					const added = Array.from({ length: size }, (_, index) =>
						fakeReference(`${batch}-${index}`),
					);
					const { composition, leftOver } = withReferences(now, added);
					assert.ok(composition.references.length <= 16);
					assert.deepEqual([...composition.references, ...leftOver], [...now.references, ...added]);
					now = composition;
				}
			}),
		);
	});

	it('never carry the region of another first picture', () => {
		const start = composed(
			['a', 'b', 'c', 'd', 'e'].map((one) => fakeReference(one)),
			{ region: fakeMask, upright: fakeHash('upright') },
		);
		const first = ({ references }: Composition): string | undefined => references[0]?.id;
		fc.assert(
			fc.property(fc.array(step), (steps) => {
				let now = start;
				let wasFirst = true;
				for (const next of steps) {
					now = next(now);
					wasFirst &&= first(now) === 'a';
					assert.equal(isMasked(now), wasFirst);
				}
			}),
		);
	});
});

describe('isUprightMissing', () => {
	const turned = fakeReference('turned', {
		content: fakeContent('turned', { isUprightPng: false }),
	});
	const upright = fakeHash('upright');
	for (const [name, composition, isMissing] of [
		[
			'a picture that is not an upright PNG has a region',
			composed([turned], { region: fakeMask }),
			true,
		],
		['the upright PNG is there', composed([turned], { region: fakeMask, upright }), false],
		['there is no region', composed([turned]), false],
		['the picture goes as it is', composed([a], { region: fakeMask }), false],
		['only another picture is turned', composed([a, turned], { region: fakeMask }), false],
		['the first is a link', composed([fakeLink('link')]), false],
		['there is nothing', emptyComposition, false],
	] as const) {
		it(`${String(isMissing)}: ${name}`, () =>
			assert.equal(isUprightMissing(composition), isMissing));
	}
});

describe('contentOf', () => {
	it('names every picture, the upright first one and what was painted', () =>
		assert.deepEqual(contentOf({ ...masked, references: [a, fakeLink('link'), c] }), [
			fakeHash('a'),
			fakeHash('c'),
			fakeHash('upright'),
			fakeHash('mask'),
		]));

	it('names nothing for margins, nor for nothing', () => {
		const insets = { left: 16, top: 0, right: 0, bottom: 0 };
		const expanded = composed([a], { region: { kind: 'expansion', insets } });
		assert.deepEqual(contentOf(expanded), [fakeHash('a')]);
		assert.deepEqual(contentOf(emptyComposition), []);
	});
});

describe('fidelityFor', () => {
	for (const [model, chosen, sent] of [
		['openai/gpt-image-1.5', 'high', 'high'],
		['openai/gpt-image-1.5', undefined, undefined],
		['openai/gpt-image-1-mini', 'low', 'low'],
		['openai/gpt-image-1-mini', 'high', undefined],
		['openai/gpt-image-2', 'high', undefined],
		['somebody/new-model', 'low', undefined],
	] as const) {
		it(`of ${model} with ${String(chosen)} chosen is ${String(sent)}`, () =>
			assert.equal(fidelityFor({ ...emptyComposition, inputFidelity: chosen }, model), sent));
	}
});

describe('pictures that only show a style', () => {
	const style = fakeReference('style', { isStyle: true });
	const [fox, owl] = [fakeReference('fox'), fakeReference('owl')];

	it('come after the others, whenever they were added', () => {
		const { composition } = withReferences(composed([fox, style]), [owl]);
		assert.deepEqual(ids(composition), ['fox', 'owl', 'style']);
		assert.deepEqual(ids(withMoved(composition, 'style', 0)), ['fox', 'owl', 'style']);
	});

	it('are nothing that is edited', () => {
		assert.equal(baseOf(composed([style])), undefined);
		assert.equal(baseOf(composed([fox, style])), fox);
		assert.equal(baseOf(composed([])), undefined);
	});

	it('leave what was painted on the base as it is', () => {
		const painted = composed([fox], { region: fakeMask });
		assert.equal(withReferences(painted, [style]).composition.region, fakeMask);
	});
});
