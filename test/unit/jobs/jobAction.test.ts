import assert from 'node:assert/strict';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import { actionLabel, actionsOf, jobActions } from '../../../src/jobs/jobAction.ts';
import { centre } from '../../../src/jobs/target.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { editOf, fakeFinal, fakeJob, savedAs, unsaved } from './fakeJob.ts';

const remedies = ['setApiKey', 'retry'] as const;
const failure = { message: 'No.', remedies, requestId: undefined };

describe('actionsOf', () => {
	const further = ['editThis', 'addReference', 'reuse'];
	const rows: readonly (readonly [string, Progress, readonly string[]])[] = [
		['waits for its turn', { status: 'queued' }, ['cancel']],
		['is sent', { status: 'requesting' }, ['cancel']],
		['waits', { status: 'repeating', attempt: 2, until: 0 }, ['cancel']],
		['streams', { status: 'streaming', partials: 0 }, ['cancel']],
		['is being saved', { status: 'saving' }, []],
		[
			'has its file',
			savedAs('file:///w/fox.png'),
			['open', 'insert', 'reveal', 'copyPath', 'undo', ...further],
		],
		[
			'is tried in its place',
			savedAs('file:///w/fox.png', { isTrial: true }),
			['keep', 'undo', 'open', ...further],
		],
		['is not saved', unsaved, ['save', 'saveAs', ...further]],
		[
			'could not be saved',
			{ ...unsaved, problem: 'The disk is full.' },
			['save', 'saveAs', ...further],
		],
		[
			'may replace its file',
			{ status: 'unsaved', problem: undefined, mayReplace: true },
			['replace', 'tryInPlace', 'saveBeside', 'saveAs', ...further],
		],
		['was taken back', { status: 'undone', isRestored: true }, ['save', 'saveAs', ...further]],
		['was cancelled', { status: 'cancelled', wasSent: true }, ['retry', 'reuse']],
		['was cut off by a reload', { status: 'interrupted' }, ['retry', 'reuse']],
		['failed', { status: 'failed', failure }, [...remedies, 'reuse']],
	];
	for (const [name, progress, actions] of rows) {
		it(`of a job that ${name}: ${actions.join(', ') || 'none'}`, () =>
			assert.deepEqual(actionsOf(fakeJob(progress, { picture: fakeFinal })), actions));
	}

	it('offers ZenMux’s own answer where the picture was laid over the original', () => {
		const picture = { ...fakeFinal, raw: 'raw' };
		for (const progress of [savedAs('file:///w/fox.png'), unsaved]) {
			assert.ok(actionsOf(fakeJob(progress, { picture })).includes('saveRaw'));
		}
		const cancelled = fakeJob({ status: 'cancelled', wasSent: true }, { picture });
		assert.ok(!actionsOf(cancelled).includes('saveRaw'));
	});

	it('offers a crop where an answer was cropped, and icons of a square', () => {
		const size = { width: 64, height: 64 };
		const shape = { size, focus: centre, format: 'png', quality: 100 } as const;
		const target = { file: undefined, shape, mayReplace: false, isPicked: false };
		const picture = { ...fakeFinal, raw: 'raw' };
		const actions = actionsOf(fakeJob(savedAs('file:///w/fox.png'), { picture, target }));
		assert.ok(actions.includes('adjustCrop'));
		assert.ok(actions.includes('exportIconSet'));
	});

	it('lets one be picked, and saves none before', () => {
		const target = {
			file: 'file:///w/fox.png',
			shape: undefined,
			mayReplace: false,
			isPicked: true,
		};
		const [first, ...others] = actionsOf(fakeJob(unsaved, { picture: fakeFinal, target }));
		assert.equal(first, 'pick');
		assert.ok(!others.includes('save'));
		// Another one has been picked before, and is in the file.
		const taken = fakeJob({ ...unsaved, mayReplace: true }, { picture: fakeFinal, target });
		assert.equal(actionsOf(taken)[0], 'replace');
	});

	it('offers to try a picture in the file that it is an edit of, or is to be', () => {
		const target = { file: 'file:///w/hero.png', shape: undefined, mayReplace: false };
		const placed: readonly Partial<Job>[] = [
			{ edit: editOf('file:///w/hero.png') },
			{ target: { ...target, isPicked: false } },
		];
		for (const place of placed) {
			for (const progress of [unsaved, { status: 'undone', isRestored: true } as const]) {
				const actions = actionsOf(fakeJob(progress, { picture: fakeFinal, ...place }));
				assert.deepEqual(actions.slice(0, 3), ['save', 'tryInPlace', 'saveAs']);
			}
		}
	});

	it('offers first to make the final picture of a finished draft', () => {
		const draft = { picture: fakeFinal, final: fakeRequest };
		for (const progress of [savedAs('file:///w/fox.png'), unsaved]) {
			assert.equal(actionsOf(fakeJob(progress, draft))[0], 'makeFinal');
		}
		assert.deepEqual(actionsOf(fakeJob({ status: 'interrupted' }, draft)), ['retry', 'reuse']);
	});
});

describe('actionLabel', () => {
	it('says something else for each action', () => {
		const labels = jobActions.map((action) => actionLabel(action));
		assert.ok(labels.every((label) => label !== ''));
		assert.equal(new Set(labels).size, jobActions.length);
	});

	it('says that a trial is reverted, and anything else undone', () => {
		const tried = fakeJob(savedAs('file:///w/fox.png', { isTrial: true }));
		assert.equal(actionLabel('undo', tried), 'Revert');
		assert.equal(actionLabel('undo', fakeJob(savedAs('file:///w/fox.png'))), 'Undo');
	});
});
