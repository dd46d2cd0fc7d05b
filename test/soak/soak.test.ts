import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { agreeToAll } from '../host/agreeToAll.ts';
import { setSetting, sha256, startOver } from '../host/hostWorld.ts';
import { HostMemory } from './hostMemory.ts';
import { runRound, sideBySide, type Ended } from './runRound.ts';
import { keptStatuses, sources, storedFiles, workspaceFiles, writeSources } from './soakFiles.ts';
import {
	growthProblems,
	growthText,
	memoryText,
	type Memory,
	type SoakReport,
} from './soakReport.ts';

const rounds = [1, 2, 3, 4, 5];
/** A round of a hundred jobs takes a minute or two on two cores, and more beside other work. */
const roundLimit = 10 * 60_000;

describe('soak', () => {
	const memory: Memory[] = [];
	const ended: Ended[] = [];
	let host: HostMemory;

	before(async () => {
		await startOver();
		await agreeToAll(true);
		await setSetting('maxConcurrency', sideBySide);
		await setSetting('size', '640x1024');
		await setSetting('outputFormat', 'jpeg');
		await writeSources();
		host = new HostMemory();
		await measure('at start');
	});

	after(async () => {
		host.stop();
		await agreeToAll(false);
		const report: SoakReport = { ...endings(ended), memory, peak: host.peak };
		await writeFile(process.env.ZENMUX_SOAK_REPORT ?? '', JSON.stringify(report));
	});

	async function measure(when: string): Promise<void> {
		const now = await host.settled();
		memory.push(now);
		console.log(`      ${when}: ${memoryText(now)}`);
	}

	for (const round of rounds) {
		it(`round ${round}: each job ends as it must, each file is the picture that was sent`, async () => {
			ended.push(...(await runRound(round)));
			await measure(`after round ${round}`);
		}).timeout(roundLimit);
	}

	it('leaves the saved pictures in the workspace, each in its own file, and no other file', async () => {
		const files = ended.flatMap(({ outcome }) =>
			outcome.ending === 'saved' ? vscode.workspace.asRelativePath(outcome.file) : [],
		);
		assert.deepEqual(await workspaceFiles(), [...files, ...sources].sort());
	});

	it('leaves every job in the history as it ended', async () => {
		const statuses = await keptStatuses();
		assert.equal(statuses.size, ended.length);
		for (const { job } of ended) assert.equal(statuses.get(job.prompt), job.ending, job.prompt);
	});

	it('leaves nothing half-written in its storage, and no picture that a file holds', async () => {
		const stored = await storedFiles();
		const unfinished = stored.filter((file) => /\.(tmp|part)$/.test(file));
		assert.deepEqual(unfinished, []);
		const files = ended.flatMap(({ outcome }) => (outcome.ending === 'saved' ? outcome.file : []));
		const saved = new Set(await Promise.all(files.map(sha256)));
		assert.deepEqual(
			stored.filter((file) => saved.has(path.basename(file))),
			[],
		);
	}).timeout(roundLimit);

	it('does not hold more memory after 500 jobs than after 100', () => {
		console.log(`      ${growthText(memory)}`);
		assert.deepEqual(growthProblems(memory), []);
	});
});

function endings(ended: readonly Ended[]): Pick<SoakReport, 'saved' | 'failed' | 'cancelled'> {
	const count = (ending: string): number =>
		ended.filter(({ outcome }) => outcome.ending === ending).length;
	return { saved: count('saved'), failed: count('failed'), cancelled: count('cancelled') };
}
