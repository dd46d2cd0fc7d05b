import assert from 'node:assert/strict';
import type { StudioState } from '../../../src/studio/views.ts';
import { jobPictureKey } from '../../../src/studio/pictureKey.ts';
import { studioState } from '../../../src/studio/studioState.ts';
import { Pictures } from '../../../src/webview/pictures.ts';
import { fakeFinal, fakeJob } from '../jobs/fakeJob.ts';
import { fakeShown } from '../studio/fakeShown.ts';

const running = fakeJob(
	{ status: 'streaming', partials: 1 },
	{ id: '1', picture: { ...fakeFinal, isFinal: false } },
);
const key = jobPictureKey(running) ?? '';
const cancelled = fakeJob({ status: 'cancelled', wasSent: true }, { id: '1' });

function stateOf(job = running): StudioState {
	return studioState({ ...fakeShown, jobs: [job] });
}

function piece(pictures: Pictures, arrival: number, text: string, jobId = '1'): void {
	pictures.addPiece({ type: 'piece', jobId, arrival, bytes: new TextEncoder().encode(text) });
}

function rest(pictures: Pictures, arrival: number | undefined, text: string, of = key): void {
	const bytes = new TextEncoder().encode(text);
	pictures.set({ type: 'picture', key: of, mimeType: 'image/png', arrival, bytes });
}

async function shown(pictures: Pictures, of = key): Promise<string | undefined> {
	return pictures.all.get(of)?.text();
}

describe('Pictures', () => {
	it('puts a picture together from its pieces and its rest', async () => {
		const pictures = new Pictures();
		piece(pictures, 1, 'a');
		piece(pictures, 1, 'b');
		rest(pictures, 1, 'c');
		assert.equal(await shown(pictures), 'abc');
		assert.equal(pictures.all.get(key)?.type, 'image/png');
	});

	it('takes one that is sent whole', async () => {
		const pictures = new Pictures();
		piece(pictures, 1, 'a');
		rest(pictures, undefined, 'whole');
		assert.equal(await shown(pictures), 'whole');
	});

	it('keeps the pieces of a picture while the next one of the job arrives', async () => {
		const pictures = new Pictures();
		piece(pictures, 1, 'a');
		piece(pictures, 2, 'x');
		piece(pictures, 7, '-', 'another job');
		rest(pictures, 1, 'b');
		assert.equal(await shown(pictures), 'ab');
		rest(pictures, 2, 'y');
		assert.equal(await shown(pictures), 'xy');
	});

	it('keeps them when the state with the finished job comes before its picture', async () => {
		const pictures = new Pictures();
		piece(pictures, 1, 'a');
		const unsaved = { status: 'unsaved', problem: 'No.', mayReplace: false } as const;
		pictures.forgetAllBut(stateOf({ ...running, progress: unsaved }));
		rest(pictures, 1, 'b');
		assert.equal(await shown(pictures), 'ab');
	});

	for (const [what, state] of [
		['that is cancelled', stateOf(cancelled)],
		['that is gone', studioState(fakeShown)],
	] as const) {
		it(`forgets the pieces of a job ${what}, and shows nothing of them`, async () => {
			const pictures = new Pictures();
			piece(pictures, 1, 'a');
			pictures.forgetAllBut(state);
			rest(pictures, 1, 'b');
			assert.equal(await shown(pictures), undefined);
		});
	}

	it('forgets what the state does not mention', () => {
		const pictures = new Pictures();
		rest(pictures, undefined, 'old', 'job/0/1');
		rest(pictures, undefined, 'new');
		pictures.forgetAllBut(stateOf());
		assert.deepEqual([...pictures.all.keys()], [key]);
	});
});
