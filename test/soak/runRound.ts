import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { Turns } from '../../src/jobs/turns.ts';
import { sha256, zenmux } from '../host/hostWorld.ts';
import { askFor, type Outcome } from './askFor.ts';
import { jobsAtTheirStage } from './jobsAtTheirStage.ts';
import type { SoakJob } from './soakJob.ts';
import { soakRound } from './soakRound.ts';

/** A job of a round, and what came of it. */
export type Ended = { readonly job: SoakJob; readonly outcome: Outcome };

/** Requests that run at the same time. */
export const sideBySide = 20;

/** Milliseconds between two looks at how far the jobs are that are to be cancelled. */
const lookAgain = 100;

/**
 * Asks for the pictures of a round: first twenty that the server holds back, and behind them those
 * that are cancelled while they wait; then the others; at the end those that *Cancel All Jobs* ends.
 * Checks each job against what the server got and sent.
 */
export async function runRound(round: number): Promise<readonly Ended[]> {
	const jobs = soakRound(round);
	await zenmux.reset();
	for (const { prompt, fault, times } of jobs) {
		const options = times === undefined ? { prompt } : { prompt, times };
		if (fault !== undefined) await zenmux.setFault(fault, options);
	}
	const front = jobs.filter(({ fault, stage }) => fault === undefined && stage === undefined);
	const first = front.slice(0, sideBySide);
	const queued = jobs.filter(({ stage }) => stage === 'queued');
	const last = jobs.filter(({ isAllCancelled }) => isAllCancelled === true);
	const taken = new Set([...first, ...queued, ...last]);
	const others = jobs.filter((job) => !taken.has(job));
	const ended = [
		...(await runWithQueue(first, queued)),
		...(await runAndCancelEach(others)),
		...(await runAndCancelAll(last)),
	];
	await checkRequests(ended);
	return ended;
}

async function runWithQueue(
	first: readonly SoakJob[],
	queued: readonly SoakJob[],
): Promise<readonly Ended[]> {
	await zenmux.hold('headers');
	const running = first.map((job) => run(job));
	while ((await zenmux.imageRequests()).length < sideBySide) await wait(lookAgain);
	const cancelled = await runAndCancelEach(queued);
	await zenmux.release();
	return [...cancelled, ...(await Promise.all(running))];
}

/** A few more at a time than may run, so that some always wait. */
async function runAndCancelEach(jobs: readonly SoakJob[]): Promise<readonly Ended[]> {
	const turns = new Turns(() => sideBySide + 5);
	const sources = new Map(jobs.map((job) => [job, new vscode.CancellationTokenSource()]));
	const { signal } = new AbortController();
	const ended = jobs.map((job) => turns.take(signal, () => run(job, sources.get(job)?.token)));
	let left = jobs.filter(({ stage }) => stage !== undefined);
	while (left.length > 0) {
		const there = await jobsAtTheirStage(left);
		for (const job of there) sources.get(job)?.cancel();
		left = left.filter((job) => !there.includes(job));
		await wait(lookAgain);
	}
	return (await Promise.all(ended)).filter((one) => one !== undefined);
}

async function runAndCancelAll(jobs: readonly SoakJob[]): Promise<readonly Ended[]> {
	const ended = jobs.map((job) => run(job));
	while ((await jobsAtTheirStage(jobs)).length < jobs.length) await wait(lookAgain);
	assert.equal(await vscode.commands.executeCommand('zenmuxImages.cancelAll'), jobs.length);
	return Promise.all(ended);
}

async function run(job: SoakJob, token?: vscode.CancellationToken): Promise<Ended> {
	return { job, outcome: await askFor(job, token) };
}

/** Each job ended as it must, from as many requests as it must; its file is the server's picture. */
async function checkRequests(ended: readonly Ended[]): Promise<void> {
	const requests = Map.groupBy(await zenmux.imageRequests(), ({ fields }) => fields.prompt);
	for (const { job, outcome } of ended) {
		const sent = requests.get(job.prompt) ?? [];
		const what = `${JSON.stringify({ job, outcome })} after ${sent.length} requests`;
		assert.equal(outcome.ending, job.ending, what);
		assert.equal(sent.length, job.requests, what);
		if (outcome.ending !== 'saved') continue;
		const picture = sent.at(-1)?.pictures.find(({ kind }) => kind === 'completed');
		assert.equal(await sha256(outcome.file), picture?.sha256, what);
	}
	const prompts = new Set(ended.map(({ job }) => job.prompt));
	assert.deepEqual(
		[...requests.keys()].filter((prompt) => !prompts.has(String(prompt))),
		[],
	);
}
