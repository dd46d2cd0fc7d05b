import assert from 'node:assert/strict';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import type { Progress } from '../../../src/jobs/job.ts';
import { placeholderText } from '../../../src/references/placeholderText.ts';
import { fakeJob, savedAs, unsaved } from '../jobs/fakeJob.ts';

const textOf = (progress: Progress): string | undefined =>
	placeholderText(
		fakeJob(progress, { composition: { ...emptyComposition, prompt: 'A paper plane' } }),
	);

describe('what stands where a picture is to be inserted', () => {
	it('says what is made and how far it is', () => {
		assert.equal(
			textOf({ status: 'streaming', partials: 1 }),
			'⟳ Making “A paper plane”… Preview 1 of 2',
		);
		assert.equal(textOf({ status: 'queued' }), '⟳ Making “A paper plane”… Waiting for its turn…');
		assert.equal(textOf(savedAs('file:///w/a.png')), '⟳ Making “A paper plane”… Saved');
	});

	it('says so when the person has to save it first', () => {
		const text = '“A paper plane” is made, and waits in the Studio to be saved.';
		assert.equal(textOf(unsaved), text);
		assert.equal(textOf({ status: 'undone', isRestored: false }), text);
	});

	it('is nothing when no picture comes', () => {
		assert.equal(textOf({ status: 'cancelled', wasSent: true }), undefined);
		assert.equal(textOf({ status: 'interrupted' }), undefined);
	});
});
