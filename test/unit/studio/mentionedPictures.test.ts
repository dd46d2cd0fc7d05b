import assert from 'node:assert/strict';
import type { Composition } from '../../../src/composer/composition.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { mentionedPictures } from '../../../src/studio/mentionedPictures.ts';
import type { PictureKey } from '../../../src/studio/protocol.ts';
import { studioState } from '../../../src/studio/studioState.ts';
import {
	composed,
	fakeHash,
	fakeLink,
	fakeMask,
	fakeReference,
} from '../composer/fakeReference.ts';
import { editOf, fakeFinal, fakeJob, savedAs } from '../jobs/fakeJob.ts';

/** The keys, each once, in the order in which they are sent. */
function sent(composition: Composition, jobs: readonly Job[] = []): readonly PictureKey[] {
	const model = 'openai/gpt-image-2';
	const composer = { composition, notice: undefined, promptRevision: 0, model };
	const state = studioState({ composer, jobs, replacements: [], language: 'en' });
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
		const job = fakeJob({ status: 'cancelled' }, { picture: { ...fakeFinal, isFinal: false } });
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
});
