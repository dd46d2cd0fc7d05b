import assert from 'node:assert/strict';
import {
	contentKey,
	jobPictureKey,
	pictureOrigin,
	thumbnailKey,
} from '../../../src/studio/pictureKey.ts';
import { fakeFinal, fakeJob, savedAs } from '../jobs/fakeJob.ts';

describe('a picture’s key', () => {
	it('leads back to the bytes in the store', () =>
		assert.deepEqual(pictureOrigin(contentKey('abc')), { kind: 'content', hash: 'abc' }));

	it('leads back to the job, and is another one for each of its pictures', () => {
		const [partial, final] = [1, 2].map((revision) =>
			jobPictureKey(fakeJob(savedAs('file:///w/fox.png'), { picture: { ...fakeFinal, revision } })),
		);
		assert.notEqual(partial, final);
		assert.deepEqual(pictureOrigin(final ?? ''), { kind: 'job', jobId: '1' });
	});

	it('leads back to the small picture of the history', () =>
		assert.deepEqual(pictureOrigin(thumbnailKey('1')), { kind: 'thumbnail', jobId: '1' }));

	it('is none for a job without a picture, and no other text is one', () => {
		assert.equal(jobPictureKey(fakeJob({ status: 'requesting' })), undefined);
		for (const text of ['', 'content', 'file/abc']) assert.equal(pictureOrigin(text), undefined);
	});
});
