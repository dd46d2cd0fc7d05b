import assert from 'node:assert/strict';
import { contentInText, contentOfJob } from '../../../src/history/contentOfJob.ts';
import {
	composed,
	fakeHash,
	fakeLink,
	fakeMask,
	fakeReference,
} from '../composer/fakeReference.ts';
import { fakeStored, fakeStoredEdit } from '../fakeRequest.ts';
import { editOf, fakeFinal, fakeJob } from '../jobs/fakeJob.ts';
import { savedJob } from './historyWorld.ts';

describe('the content that a job needs', () => {
	it('is nothing for a job that waits, made from words alone', () => {
		assert.deepEqual(contentOfJob(fakeJob({ status: 'queued' })), []);
	});

	it('is what was sent, what was put together, what is compared with, and what came', () => {
		const job = savedJob('written', {
			request: {
				...fakeStoredEdit,
				images: [
					{ ...fakeStored, hash: 'sent' },
					{ kind: 'url', url: 'https://example.com' },
				],
				mask: 'sent mask',
				markup: 'sent markup',
			},
			edit: editOf('file:///w/a.png', {
				before: { hash: 'before', size: { width: 1, height: 1 } },
				keep: { base: 'base', mask: 'kept mask', feather: 8 },
			}),
			composition: composed([fakeReference('a'), fakeLink('b')], {
				region: fakeMask,
				upright: 'upright',
			}),
			picture: { ...fakeFinal, hash: 'picture', raw: 'raw' },
		});
		assert.deepEqual(
			[...contentOfJob(job)].sort(),
			[
				...['sent', 'sent mask', 'sent markup', 'before', 'base', 'kept mask', 'upright'],
				...[fakeHash('a'), fakeMask.hash, 'picture', 'raw', fakeHash('written')],
			].sort(),
		);
	});

	it('is whatever looks like it, in a text that is torn', () => {
		const text = `{"hash":"${fakeHash('a')}","before":{"hash":"${fakeHash('b')}","si`;
		assert.deepEqual(contentInText(text), [fakeHash('a'), fakeHash('b')]);
		assert.deepEqual(contentInText('{"hash":"fox"}'), []);
	});
});
