import assert from 'node:assert/strict';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import type { EditOrigin } from '../../../src/jobs/jobRequest.ts';
import { centre } from '../../../src/jobs/target.ts';
import { jobView } from '../../../src/studio/jobView.ts';
import type { JobView } from '../../../src/studio/views.ts';
import { familiesOf } from '../../../src/studio/versions.ts';
import { fakeRequest, fakeStoredEdit } from '../fakeRequest.ts';
import { editOf, fakeFinal, fakeJob, savedAs, unsaved } from '../jobs/fakeJob.ts';

const view = (progress: Progress, changes: Partial<Job> = {}): JobView => {
	const job = fakeJob(progress, changes);
	return jobView(job, familiesOf([job]), 'en');
};
const requesting = { status: 'requesting' } as const;
const failure = { message: 'No.', remedies: ['setApiKey'], requestId: 'req-7' } as const;
const saved = savedAs('file:///w/fox.png');
const size = { width: 1200, height: 630 };
const shape = { size, focus: centre, format: 'jpeg', quality: 90 } as const;
const exact = { file: undefined, shape, mayReplace: false, isPicked: false };

describe('jobView', () => {
	const rows: readonly (readonly [Progress, JobView['tone']])[] = [
		[{ status: 'queued' }, 'running'],
		[requesting, 'running'],
		[{ status: 'repeating', attempt: 2, until: 0 }, 'running'],
		[{ status: 'streaming', partials: 0 }, 'running'],
		[{ status: 'saving' }, 'running'],
		[saved, 'done'],
		[{ status: 'undone', isRestored: false }, 'done'],
		[unsaved, 'done'],
		[{ ...unsaved, mayReplace: true }, 'done'],
		[{ ...unsaved, problem: 'The disk is full.' }, 'failed'],
		[{ status: 'cancelled', wasSent: true }, 'cancelled'],
		[{ status: 'failed', failure }, 'failed'],
	];
	it('says when a refused request is sent again, and nothing of that otherwise', () => {
		assert.equal(view({ status: 'repeating', attempt: 2, until: 4711 }).sentAgainAt, 4711);
		assert.equal(view(requesting).sentAgainAt, undefined);
	});

	for (const [progress, tone] of rows) {
		it(`looks ${tone} while it is ${JSON.stringify(progress)}`, () =>
			assert.equal(view(progress).tone, tone));
	}

	it('says where it stands, and what can be done', () => {
		const { status, detail, actions } = view({ status: 'failed', failure });
		assert.equal(status, 'Failed');
		assert.equal(detail, 'No. (Request ID: req-7)');
		assert.deepEqual(actions, [
			{ action: 'setApiKey', label: 'Set API Key' },
			{ action: 'reuse', label: 'Reuse' },
		]);
	});

	it('counts no time while it waits for its turn', () => {
		assert.equal(view({ status: 'queued' }).startedAt, undefined);
		assert.equal(view(requesting).startedAt, 1000);
	});

	it('says its place, its model, and whether it is a draft', () => {
		const batch = { id: 'batch of 4', index: 3 };
		const { place, model, isDraft } = view(saved, { batch });
		assert.deepEqual([place, model, isDraft], [3, 'openai/gpt-image-2', false]);
		const draft = view(saved, { final: fakeRequest });
		assert.ok(draft.isDraft);
		assert.equal(draft.actions[0]?.action, 'makeFinal');
	});

	it('names model, size and type that were asked for', () => {
		const request = { ...fakeRequest, size: '1536x1024' };
		assert.deepEqual(view(saved, { request }).facts, ['openai/gpt-image-2', '1536 × 1024', 'PNG']);
		assert.deepEqual(view(saved).facts, ['openai/gpt-image-2', 'automatic size', 'PNG']);
	});

	it('names the exact size and type that the picture is made into, and how it is cropped', () => {
		const { facts, crop, width, height } = view(saved, {
			target: exact,
			picture: { ...fakeFinal, raw: 'answer' },
		});
		assert.deepEqual(facts, ['openai/gpt-image-2', '1200 × 630', 'JPEG']);
		assert.deepEqual(crop, { size, focus: centre });
		assert.deepEqual([width, height], [1200, 630]);
	});

	it('has no crop to adjust where the answer is the picture, or was laid over the original', () => {
		assert.equal(view(saved, { target: exact, picture: fakeFinal }).crop, undefined);
		const keep = { base: 'fox', mask: 'mask', feather: 8 };
		const edit = editOf('file:///w/hero.png', { keep });
		const picture = { ...fakeFinal, raw: 'answer' };
		assert.equal(view(saved, { target: exact, picture, edit }).crop, undefined);
	});

	it('shows no picture before the first one', () => {
		const { picture, isFinal, before, raw, versions } = view(requesting);
		assert.deepEqual([picture, isFinal, before, raw], [undefined, false, undefined, undefined]);
		assert.deepEqual(versions, []);
	});

	it('shows the newest picture, what was edited, and ZenMux’s own answer', () => {
		const edit = editOf('file:///w/hero.png');
		const { picture, isFinal, before, raw } = view(saved, {
			edit,
			picture: { ...fakeFinal, raw: 'answer' },
		});
		assert.deepEqual(picture, { key: 'job/1/3', revision: 3 });
		assert.ok(isFinal);
		assert.equal(before, 'content/fox');
		assert.equal(raw, 'content/answer');
	});
});

describe('the box of a picture', () => {
	const keep: EditOrigin['keep'] = { base: 'fox', mask: 'mask', feather: 8 };
	const edit = editOf('file:///w/hero.png');
	const linked = { ...edit, before: undefined };
	const sized = { ...fakeStoredEdit, size: '1536x1024' };
	for (const [name, changes, size] of [
		['is a square while the model chooses', {}, [1, 1]],
		['has the size that was asked for', { request: sized }, [1536, 1024]],
		[
			'has the edited picture’s shape for an automatic size',
			{ request: fakeStoredEdit, edit },
			[640, 480],
		],
		[
			'has the size asked for, where nothing of the edited picture is kept',
			{ request: sized, edit },
			[1536, 1024],
		],
		[
			'has the edited picture’s size where its rest is kept',
			{ request: sized, edit: { ...edit, keep } },
			[640, 480],
		],
		['is a square for an edited link', { request: fakeStoredEdit, edit: linked }, [1, 1]],
	] as const) {
		it(name, () => {
			const { width, height } = view(requesting, changes);
			assert.deepEqual([width, height], size);
		});
	}
});
