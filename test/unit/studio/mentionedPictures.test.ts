import assert from 'node:assert/strict';
import type { Composition } from '../../../src/jobs/composition.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { mentionedPictures } from '../../../src/studio/mentionedPictures.ts';
import type { PictureKey } from '../../../src/studio/views.ts';
import { studioState } from '../../../src/studio/studioState.ts';
import {
	composed,
	fakeHash,
	fakeLink,
	fakeMask,
	fakeReference,
} from '../composer/fakeReference.ts';
import { editOf, fakeFinal, fakeJob, savedAs } from '../jobs/fakeJob.ts';
import { fakeComposer, fakeHistory, fakeRow, fakeShown } from './fakeShown.ts';

/** The keys, each once, in the order in which they are sent. */
function sent(composition: Composition, jobs: readonly Job[] = []): readonly PictureKey[] {
	const state = studioState({ ...fakeShown, composer: { ...fakeComposer, composition }, jobs });
	return [...new Set(mentionedPictures(state))];
}

const key = (name: string): PictureKey => `content/${fakeHash(name)}`;

describe('mentionedPictures', () => {
	it('are none in an empty Studio, nor of links and margins', () => {
		assert.deepEqual(sent(composed([])), []);
		const insets = { left: 16, top: 0, right: 0, bottom: 0 };
		const region = { kind: 'expansion', insets } as const;
		assert.deepEqual(sent(composed([fakeLink('link')], { region })), []);
	});

	it('begin with what is being put together', () => {
		const references = [fakeReference('a'), fakeLink('link'), fakeReference('b')];
		const upright = fakeHash('upright');
		const job = fakeJob(
			{ status: 'cancelled', wasSent: true },
			{ picture: { ...fakeFinal, isFinal: false } },
		);
		assert.deepEqual(sent(composed(references, { region: fakeMask, upright }), [job]), [
			key('a'),
			key('b'),
			key('upright'),
			key('mask'),
			'job/1/3',
		]);
	});

	it('are all that jobs show, of the newest job first', () => {
		const jobs = ['1', '2'].map((id) =>
			fakeJob(savedAs(`file:///w/hero-edit-${id}.png`), {
				id,
				batch: { id, index: 0 },
				edit: editOf('file:///w/hero.png'),
				picture: { ...fakeFinal, raw: `answer-${id}` },
			}),
		);
		assert.deepEqual(sent(composed([]), jobs), [
			'job/2/3',
			'content/fox',
			'content/answer-2',
			'job/1/3',
			'content/answer-1',
		]);
	});

	it('are those of which a thumbnail is wanted', () => {
		const wantedThumbnails = [{ jobId: '1', picture: 'job/1/3' }];
		const state = studioState({ ...fakeShown, wantedThumbnails });
		assert.deepEqual(mentionedPictures(state), ['job/1/3']);
	});

	it('are the small pictures of the history that is in view', () => {
		const rows = [fakeRow('1', 'thumbnail/1'), fakeRow('2')];
		const history = { ...fakeHistory, rows };
		assert.deepEqual(mentionedPictures(studioState({ ...fakeShown, history })), ['thumbnail/1']);
	});
});
