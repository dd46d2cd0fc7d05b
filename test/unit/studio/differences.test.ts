import assert from 'node:assert/strict';
import type { Job } from '../../../src/jobs/job.ts';
import { centre } from '../../../src/jobs/target.ts';
import type { Got } from '../../../src/pictures/got.ts';
import { differences } from '../../../src/studio/differences.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { editOf, fakeFinal, fakeJob, savedAs } from '../jobs/fakeJob.ts';

const got: Got = { format: 'png', width: 1536, height: 1024, isTransparent: false };

/** What is said of a saved job that asked for this and got that. */
function said(
	asked: Partial<typeof fakeRequest>,
	answer: Partial<Got> | undefined,
	changes: Partial<Job> = {},
): readonly string[] {
	const job = fakeJob(savedAs('file:///w/fox.png'), {
		picture: fakeFinal,
		request: { ...fakeRequest, ...asked },
		got: answer && { ...got, ...answer },
		...changes,
	});
	return differences(job).map(({ text }) => text);
}

describe('differences', () => {
	it('says nothing of size and type where an exact size is made of any answer', () => {
		const size = { width: 32, height: 32 };
		const shape = { size, focus: centre, format: 'jpeg', quality: 90 } as const;
		const target = { file: undefined, shape, mayReplace: false, isPicked: false };
		assert.deepEqual(said({ size: '1024x1024' }, { format: 'webp' }, { target }), []);
		const clear = { background: 'transparent' } as const;
		assert.equal(said(clear, {}, { target }).length, 1);
	});

	it('says nothing of an answer that is what was asked for', () => {
		assert.deepEqual(said({}, {}), []);
		assert.deepEqual(said({ size: '1536x1024' }, {}), []);
		const clear = { background: 'transparent', outputFormat: 'webp' } as const;
		assert.deepEqual(said(clear, { format: 'webp', isTransparent: true }), []);
	});

	it('says nothing where it does not know', () => {
		const clear = { background: 'transparent', size: '1024x1024' } as const;
		assert.deepEqual(said(clear, undefined), []);
		assert.deepEqual(said({ background: 'transparent' }, { isTransparent: undefined }), []);
	});

	it('tells another size', () => {
		assert.deepEqual(said({ size: '1200x640' }, {}), ['Asked for 1200 × 640, got 1536 × 1024.']);
	});

	it('tells that an answer of another size was scaled to lie on the original', () => {
		const keep = { base: 'fox', mask: 'mask', feather: 8 };
		const edit = editOf('file:///w/fox.png', { keep });
		assert.deepEqual(said({ size: '1024x1024' }, {}, { edit }), [
			'Asked for 1024 × 1024, got 1536 × 1024: it was scaled to lie on the original.',
		]);
	});

	it('tells another type, and a missing transparency', () => {
		const asked = { outputFormat: 'webp', background: 'transparent' } as const;
		assert.deepEqual(said(asked, {}), [
			'Asked for WebP, got PNG.',
			'Asked for a transparent background, got no transparent pixel.',
		]);
	});

	it('offers to ask again, and another model', () => {
		const request = { ...fakeRequest, size: '1024x1024' };
		const [difference] = differences(fakeJob(savedAs('file:///w/fox.png'), { request, got }));
		const labels = difference?.actions.map(({ label }) => label);
		assert.deepEqual(labels, ['Ask Again', 'Select Model']);
	});
});
