import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyComposition, type Composition } from '../../../src/jobs/composition.ts';
import { keptComposition } from '../../../src/composer/keptComposition.ts';
import {
	composed,
	fakeContent,
	fakeHash,
	fakeLink,
	fakeMask,
	fakeReference,
} from './fakeReference.ts';

/** What VS Code does with a value between two windows. */
const kept = (composition: Composition): unknown => JSON.parse(JSON.stringify(composition));

const insets = { left: 16, top: 0, right: 32, bottom: 0 };
const source = { uri: 'file:///w/a.jpg', hash: fakeHash('a') };
const turned = fakeContent('a', { format: 'jpeg', isUprightPng: false });
const compositions: readonly (readonly [string, Composition])[] = [
	['nothing', emptyComposition],
	['a prompt', { ...emptyComposition, prompt: 'a red fox' }],
	['pictures and a link', composed([fakeReference('a', { source }), fakeLink('b')])],
	['the picture of a job', composed([fakeReference('a', { parent: '1' })])],
	['a broken picture', composed([fakeReference('a', { isBroken: true })])],
	[
		'a mask on a JPEG',
		composed([fakeReference('a', { content: turned })], {
			region: fakeMask,
			upright: fakeHash('u'),
		}),
	],
	['markup', composed([fakeReference('a')], { region: { kind: 'markup', hash: fakeHash('m') } })],
	['margins', composed([fakeReference('a')], { region: { kind: 'expansion', insets } })],
	['choices', { ...emptyComposition, isRestKept: false, feather: 0, inputFidelity: 'high' }],
];

describe('keptComposition', () => {
	for (const [name, composition] of compositions) {
		it(`brings back ${name}`, () =>
			assert.deepEqual(keptComposition(kept(composition)), composition));
	}

	const whole = kept(composed([fakeReference('a')], { region: fakeMask })) as Record<
		string,
		unknown
	>;
	const many = Array.from({ length: 17 }, (_, index) => fakeReference(`${index}`));
	const inContent = (changes: object): object => ({
		...whole,
		references: [{ ...fakeReference('a'), content: { ...fakeContent('a'), ...changes } }],
	});
	for (const [name, value] of [
		['nothing', undefined],
		['null', null],
		['a text', 'a red fox'],
		['references that are none', { ...whole, references: 'a.png' }],
		['a reference that is null', { ...whole, references: [null] }],
		['seventeen references', { ...whole, references: many }],
		['no prompt', { ...whole, prompt: undefined }],
		['a region of an unknown kind', { ...whole, region: { kind: 'lasso' } }],
		['a feather below 0', { ...whole, feather: -1 }],
		['a hash that leads elsewhere', inContent({ hash: '../../secrets' })],
		['a picture of an unknown type', inContent({ format: 'gif' })],
		['a picture without a size', inContent({ size: undefined })],
	] as const) {
		it(`is empty for ${name}`, () => assert.deepEqual(keptComposition(value), emptyComposition));
	}

	it('never throws', () => {
		fc.assert(fc.property(fc.anything(), (value) => assert.ok(keptComposition(value))));
	});
});
