import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryText, parseEntry } from '../../../src/history/keptEntry.ts';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import type { PictureParameters } from '../../../src/zenmux/imageRequest.ts';
import { composed, fakeHash, fakeMask, fakeReference } from '../composer/fakeReference.ts';
import { fakeRequest, fakeStored, fakeStoredEdit } from '../fakeRequest.ts';
import { editOf, fakeFinal, fakeJob, unsaved } from '../jobs/fakeJob.ts';
import { endedJob, savedJob } from './historyWorld.ts';

const again = (job: Job): Job | undefined => parseEntry(entryText({ job, isPinned: false }))?.job;

const parameters: PictureParameters = {
	size: '1024x1024',
	quality: 'high',
	outputFormat: 'webp',
	outputCompression: 90,
	background: 'opaque',
	moderation: 'low',
	partialImages: 3,
	complexity: 'low',
};
const kept = { ...fakeFinal, hash: fakeHash('kept') };
const fox = fakeHash('fox');
const edited = savedJob('edit', {
	request: {
		...fakeStoredEdit,
		images: [
			{ ...fakeStored, hash: fox },
			{ kind: 'url', url: 'https://example.com/a.png' },
		],
		mask: fakeHash('mask'),
		inputFidelity: 'high',
	},
	folder: 'file:///w',
	edit: editOf('file:///w/fox.png', {
		source: { uri: 'file:///w/fox.png', hash: fox },
		parent: 'other',
		before: { hash: fox, size: { width: 640, height: 480 } },
		keep: { base: fox, mask: fakeHash('mask'), feather: 8 },
	}),
	composition: composed([fakeReference('fox', { parent: 'other' })], {
		region: fakeMask,
		models: [fakeRequest.model],
		parameters: { quality: 'low' },
		count: 3,
		preset: 'icon',
	}),
	requestId: 'req-1',
	usage: { inputTokens: 1, outputTokens: 2, totalTokens: 3 },
	cost: 0.04,
	got: { format: 'png', width: 640, height: 480, isTransparent: undefined },
	picture: { ...fakeFinal, raw: fakeHash('raw') },
});

describe('an entry that is written and read', () => {
	const failure = { message: 'ZenMux is busy.', remedies: ['retry'], requestId: 'r' } as const;
	const ended: readonly (readonly [string, Job])[] = [
		['a picture', savedJob('1')],
		['an edit with all that belongs to it', edited],
		['a draft', savedJob('1', { final: parameters })],
		['a picture without a file', endedJob('1', unsaved, { picture: kept })],
		[
			'one that was taken back',
			endedJob('1', { status: 'undone', isRestored: true }, { picture: kept }),
		],
		['a cancelled job', endedJob('1', { status: 'cancelled', wasSent: true })],
		['a failed job', endedJob('1', { status: 'failed', failure })],
		['an interrupted job', endedJob('1', { status: 'interrupted' })],
	];
	for (const [name, job] of ended) {
		it(`brings back ${name}`, () => {
			assert.deepEqual(again(job), job);
		});
	}

	it('never holds the bytes of the picture', () => {
		const job = savedJob('1', { picture: { ...fakeFinal, bytes: Uint8Array.of(1, 2, 3) } });
		assert.doesNotMatch(entryText({ job, isPinned: true }), /bytes/);
	});

	it('keeps its pin', () => {
		assert.equal(parseEntry(entryText({ job: savedJob('1'), isPinned: true }))?.isPinned, true);
	});
});

const interruptedInQueue = { status: 'interrupted', wasQueued: true } as const;

describe('a job whose window is gone', () => {
	const cutOff: readonly Progress[] = [
		{ status: 'requesting' },
		{ status: 'repeating', attempt: 2, until: 5 },
		{ status: 'streaming', partials: 1 },
		{ status: 'saving' },
	];
	for (const progress of cutOff) {
		it(`was interrupted when it was ${progress.status}`, () => {
			const job = again(fakeJob(progress, { picture: fakeFinal }));
			assert.deepEqual(job?.progress, { status: 'interrupted' });
			assert.equal(job.endedAt, job.startedAt);
			assert.equal(job.picture, undefined, 'its bytes were in memory alone');
		});
	}

	it('was not sent when it waited for its turn', () => {
		const [once, twice] = [
			again(fakeJob({ status: 'queued' })),
			again(fakeJob(interruptedInQueue)),
		];
		assert.deepEqual(once?.progress, interruptedInQueue);
		assert.deepEqual(twice?.progress, interruptedInQueue, 'also when it is kept again');
	});

	it('can still be saved when it was cut off while it was being saved', () => {
		const saving = { ...savedJob('1'), progress: { status: 'saving' } as const, picture: kept };
		const [once, twice] = [again(saving), again(again(saving) ?? saving)];
		assert.deepEqual(once?.progress, { ...unsaved, wasCutOff: true });
		assert.equal(once.picture?.hash, kept.hash);
		assert.deepEqual(twice, once, 'also when it is kept again');
	});

	it('was interrupted when its finished picture was in memory alone', () => {
		const job = again(endedJob('1', unsaved, { picture: fakeFinal }));
		assert.deepEqual(job?.progress, { status: 'interrupted' });
		assert.equal(job.endedAt, 2000);
	});

	it('keeps the unfinished picture that the content store has', () => {
		const job = again(endedJob('1', { status: 'cancelled', wasSent: true }, { picture: kept }));
		assert.deepEqual(job?.picture, kept);
	});
});

describe('what is no entry', () => {
	const whole = JSON.parse(entryText({ job: edited, isPinned: false })) as {
		readonly job: Readonly<Record<string, unknown>>;
	};
	const changed = (changes: object): string =>
		JSON.stringify({ ...whole, job: { ...whole.job, ...changes } });
	for (const [name, text] of [
		['an empty file', ''],
		['half a file', entryText({ job: edited, isPinned: false }).slice(0, 400)],
		['something else', '[]'],
		['a status of the future', changed({ progress: { status: 'dreaming' } })],
		['a hash that leads elsewhere', changed({ picture: { ...fakeFinal, hash: '../secrets' } })],
		['no request', changed({ request: undefined })],
		['a composition that is none', changed({ composition: 'a fox' })],
	] as const) {
		it(`is left out: ${name}`, () => assert.equal(parseEntry(text), undefined));
	}

	it('is not what a later version adds to an entry', () => {
		assert.deepEqual(parseEntry(changed({ stars: 5 }))?.job, edited);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				assert.equal(parseEntry(JSON.stringify({ job: value, isPinned: false })), undefined);
			}),
		);
	});
});
