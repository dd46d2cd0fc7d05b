import assert from 'node:assert/strict';
import { movedJob, type Move } from '../../../src/history/movedFiles.ts';
import { composed, fakeHash, fakeReference } from '../composer/fakeReference.ts';
import { editOf, fakeJob, savedAs } from '../jobs/fakeJob.ts';

const source = { uri: 'file:///w/art/fox.png', hash: fakeHash('fox') };
const job = fakeJob(savedAs('file:///w/art/red-fox.png'), {
	edit: editOf(source.uri, { source }),
	composition: composed([fakeReference('fox', { source }), fakeReference('pasted')]),
});
const moved = (...moves: Move[]): unknown => {
	const { progress, edit, composition } = movedJob(job, moves);
	return [
		progress.status === 'saved' && progress.asset,
		edit?.source?.uri,
		composition.references.map((reference) => reference.source?.uri),
	];
};

describe('files that were moved', () => {
	it('are found where they are now', () => {
		assert.deepEqual(moved({ from: 'file:///w/art/red-fox.png', to: 'file:///w/hero.png' }), [
			'file:///w/hero.png',
			source.uri,
			[source.uri, undefined],
		]);
		assert.deepEqual(moved({ from: source.uri, to: 'file:///w/f.png' }), [
			'file:///w/art/red-fox.png',
			'file:///w/f.png',
			['file:///w/f.png', undefined],
		]);
	});

	it('may have been moved with their folder', () => {
		assert.deepEqual(moved({ from: 'file:///w/art', to: 'file:///w/old/pictures' }), [
			'file:///w/old/pictures/red-fox.png',
			'file:///w/old/pictures/fox.png',
			['file:///w/old/pictures/fox.png', undefined],
		]);
	});

	it('may be several', () => {
		assert.deepEqual(
			moved(
				{ from: 'file:///w/art/red-fox.png', to: 'file:///w/1.png' },
				{ from: source.uri, to: 'file:///w/2.png' },
			),
			['file:///w/1.png', 'file:///w/2.png', ['file:///w/2.png', undefined]],
		);
	});

	for (const from of ['file:///w/ar', 'file:///w/art/red', 'file:///w/art/fox.png2']) {
		it(`are not those whose names only begin like ${from}`, () => {
			assert.equal(movedJob(job, [{ from, to: 'file:///elsewhere' }]), job);
		});
	}

	it('are none of a job that has no file', () => {
		const words = fakeJob({ status: 'queued' });
		assert.equal(movedJob(words, [{ from: 'file:///w', to: 'file:///v' }]), words);
	});
});
