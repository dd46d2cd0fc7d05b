import assert from 'node:assert/strict';
import {
	comparablesOf,
	editPair,
	firstPair,
	shownPair,
	withChoice,
	type Comparable,
} from '../../../src/webview/compare/comparables.ts';
import { fakeBatch, fakeTile } from './fakeBatch.ts';

const missing = { picture: undefined };
const hero = { before: 'content/hero' };

describe('what can be compared', () => {
	it('is before and after of a single edit', () =>
		assert.deepEqual(comparablesOf(fakeBatch(fakeTile('a', 0, hero))), [
			{ id: 'before content/hero', label: 'Before', picture: 'content/hero' },
			{ id: 'a', label: 'After', picture: 'job/a/3' },
		]));

	it('are all pictures of a batch, by their places, and what they were made of once', () => {
		const jobs = [fakeTile('a', 0, hero), fakeTile('b', 1, missing), fakeTile('c', 2, hero)];
		assert.deepEqual(
			comparablesOf(fakeBatch(...jobs)).map(({ label }) => label),
			['Before', 'Picture 1', 'Picture 3'],
		);
	});

	it('bears the names of the models where there are several', () => {
		const other = fakeTile('b', 1, { model: 'google/gemini-3-pro-image-preview' });
		assert.deepEqual(
			comparablesOf(fakeBatch(fakeTile('a', 0), other)).map(({ label }) => label),
			['Picture 1: openai/gpt-image-2', 'Picture 2: google/gemini-3-pro-image-preview'],
		);
	});
});

describe('the pair that is compared', () => {
	const three = comparablesOf(fakeBatch(fakeTile('a', 0), fakeTile('b', 1), fakeTile('c', 2)));
	const shown = (
		comparables: readonly Comparable[],
		left: string,
		right: string,
	): readonly string[] | undefined => shownPair(comparables, [left, right])?.map(({ id }) => id);

	it('begins with the first two pictures that have come', () => {
		const tiles = [fakeTile('a', 0, missing), fakeTile('b', 1), fakeTile('c', 2)];
		assert.deepEqual(firstPair(fakeBatch(...tiles)), ['b', 'c']);
		assert.equal(firstPair(fakeBatch(fakeTile('a', 0, missing), fakeTile('b', 1))), undefined);
	});

	it('is before and after where an edit is looked at', () => {
		const tile = fakeTile('a', 0, hero);
		assert.deepEqual(shown(comparablesOf(fakeBatch(tile)), ...editPair(tile)), [
			'before content/hero',
			'a',
		]);
	});

	it('stays while newer pictures come', () => {
		const newer = fakeTile('b', 1, { picture: { key: 'job/b/4', revision: 4 } });
		const comparables = comparablesOf(fakeBatch(fakeTile('a', 0), newer));
		assert.equal(shownPair(comparables, ['a', 'b'])?.[1].picture, 'job/b/4');
	});

	it('takes another picture for one that is gone, never the same twice', () => {
		assert.deepEqual(shown(three, 'b', 'c'), ['b', 'c']);
		assert.deepEqual(shown(three, 'gone', 'a'), ['b', 'a']);
		assert.deepEqual(shown(three, 'a', 'gone'), ['a', 'b']);
		assert.deepEqual(shown(three, 'gone', 'gone too'), ['a', 'b']);
	});

	it('is none where fewer than two are left', () => {
		assert.equal(shown(three.slice(0, 1), 'a', 'b'), undefined);
		assert.equal(shown(three.slice(1, 2), 'a', 'b'), undefined);
		assert.equal(shown([], 'a', 'b'), undefined);
	});

	it('changes sides when one picks the other', () => {
		assert.deepEqual(withChoice(['a', 'b'], 'left', 'c'), ['c', 'b']);
		assert.deepEqual(withChoice(['a', 'b'], 'right', 'c'), ['a', 'c']);
		assert.deepEqual(withChoice(['a', 'b'], 'left', 'b'), ['b', 'a']);
		assert.deepEqual(withChoice(['a', 'b'], 'right', 'a'), ['b', 'a']);
	});
});
