import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EntryFiles } from '../../src/history/entryFiles.ts';
import { entryName } from '../../src/history/entryName.ts';
import { entryText, type KeptEntry } from '../../src/history/keptEntry.ts';
import type { Job } from '../../src/jobs/job.ts';
import { composed, fakeHash, fakeReference } from '../unit/composer/fakeReference.ts';
import { fakeRequest, fakeStored, fakeStoredEdit } from '../unit/fakeRequest.ts';
import { savedJob } from '../unit/history/historyWorld.ts';
import { editOf } from '../unit/jobs/fakeJob.ts';

/**
 * Fills the folder of a history with jobs, each with a small picture; every third is an edit.
 * @param version that writes the index
 */
export async function writeHistory(folder: string, count: number, version: string): Promise<void> {
	await mkdir(folder);
	for (let index = 0; index < count; index++) {
		const entry = entryOf(index);
		const { id } = entry.job;
		await writeFile(path.join(folder, entryName(id, 1)), entryText(entry));
		await writeFile(path.join(folder, `${id}.webp`), '');
	}
	const files = new EntryFiles(folder, version);
	await files.read();
	await files.tidy();
}

function entryOf(index: number): KeptEntry {
	const prompt = `A red fox ${index} jumps over a lazy dog in the rain at night. `.repeat(3);
	const id = `a1b2c3d4-${index}`;
	const isEdit = index % 3 === 0;
	const references = isEdit ? [fakeReference(`fox ${index}`)] : [];
	const job = savedJob(id, {
		request: { ...fakeRequest, prompt },
		composition: composed(references, { prompt, models: [fakeRequest.model] }),
		startedAt: index * 60_000,
		endedAt: index * 60_000 + 20_000,
		requestId: id,
		usage: { inputTokens: 30, outputTokens: 1200, totalTokens: 1230 },
		cost: 0.04,
		got: { format: 'png', width: 1024, height: 1024, isTransparent: false },
		...(isEdit ? editedBy(id, prompt) : {}),
	});
	return { job, isPinned: false };
}

function editedBy(id: string, prompt: string): Partial<Job> {
	const hash = fakeHash(id);
	const uri = 'file:///w/assets/images/fox.png';
	return {
		request: { ...fakeStoredEdit, prompt, images: [{ ...fakeStored, hash }] },
		edit: editOf(uri, {
			source: { uri, hash },
			before: { hash, size: { width: 640, height: 480 } },
		}),
	};
}
