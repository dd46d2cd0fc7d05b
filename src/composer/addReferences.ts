import * as l10n from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { readJobPicture } from '../assets/readJobPicture.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { maxPictures } from '../zenmux/inputLimits.ts';
import { linkProblem } from '../zenmux/inputProblem.ts';
import { withReferences } from './changedComposition.ts';
import type { Composition, Reference } from './composition.ts';
import type { ComposerTools } from './composerTools.ts';
import type { Notice } from './notice.ts';
import { problemText } from './problemText.ts';
import { readReference, ReferenceError, toReference } from './readReference.ts';

/** Adds files to what is being put together; says which cannot be added, and why. */
export async function addFiles(tools: ComposerTools, uris: readonly vscode.Uri[]): Promise<void> {
	await add(tools, filesOf(tools, uris), 'more');
}

/** Begins an edit of these files; what was being put together can be brought back. */
export async function beginWithFiles(
	tools: ComposerTools,
	uris: readonly vscode.Uri[],
): Promise<void> {
	await add(tools, filesOf(tools, uris), 'anew');
}

/** Adds a pasted or dropped picture. */
export async function addPicture(
	tools: ComposerTools,
	name: string,
	bytes: Uint8Array,
): Promise<void> {
	const shown = name === '' ? l10n.t('Pasted picture') : name;
	await add(tools, [() => toReference(shown, bytes, tools.store)], 'more');
}

/** Adds a picture that ZenMux has to fetch itself. */
export async function addLink(tools: ComposerTools, url: string): Promise<void> {
	const address = url.trim();
	const problem = linkProblem({ kind: 'url', url: address });
	if (problem !== undefined) throw new ReferenceError(problem);
	const content = { kind: 'link', url: address } as const;
	const reference = {
		id: randomUUID(),
		name: address,
		content,
		source: undefined,
		parent: undefined,
		isBroken: false,
	};
	await add(tools, [() => Promise.resolve(reference)], 'more');
}

/** Adds the picture of a job. */
export async function addJob(tools: ComposerTools, jobId: string): Promise<void> {
	await add(tools, [() => jobReference(tools, jobId)], 'more');
}

/** Begins an edit of the picture of a job; what was being put together can be brought back. */
export async function beginWithJob(tools: ComposerTools, jobId: string): Promise<void> {
	await add(tools, [() => jobReference(tools, jobId)], 'anew');
}

function filesOf(
	{ store, jobs }: ComposerTools,
	uris: readonly vscode.Uri[],
): readonly (() => Promise<Reference>)[] {
	return uris.map((uri) => async () => {
		const reference = await readReference(uri, store);
		return { ...reference, parent: parentOf(uri, jobs) };
	});
}

async function jobReference(tools: ComposerTools, jobId: string): Promise<Reference> {
	const job = tools.jobs.get(jobId);
	const asset = job?.progress.status === 'saved' ? job.progress.asset : undefined;
	const file =
		asset === undefined
			? undefined
			: await readReference(vscode.Uri.parse(asset, true), tools.store);
	// Another edit may have replaced the file since: then it does not hold this picture.
	const bytes = await readJobPicture(tools, jobId);
	if (bytes === undefined) throw new ReferenceError(l10n.t('This picture is not there any more.'));
	const name = file?.name ?? l10n.t('Unsaved picture');
	const reference = await toReference(name, bytes, tools.store);
	return { ...reference, source: file?.source, parent: jobId };
}

/** Takes in what can be read, at once, and then tells of the rest. */
async function add(
	tools: ComposerTools,
	reads: readonly (() => Promise<Reference>)[],
	mode: 'more' | 'anew',
): Promise<void> {
	const { composer, log } = tools;
	const results = await Promise.allSettled(reads.map((read) => read()));
	const read = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
	const problems = results.flatMap((result) =>
		result.status === 'rejected' ? [problemOf(result.reason, log)] : [],
	);
	const { composition: before } = composer;
	const isAnew = mode === 'anew' && read.length > 0 && !isEmpty(before);
	const base = isAnew ? { ...before, ...nothingYet } : before;
	const { composition, leftOver } = withReferences(base, read);
	const all = leftOver.length === 0 ? problems : [...problems, tooMany(leftOver)];
	if (!isAnew) {
		composer.set(composition, problemNotice(all));
		return;
	}
	const text = [...all, l10n.t('A new edit was begun.')].join(' ');
	composer.remove(composition, text, all.length === 0 ? 'info' : 'problem');
}

/** What a new edit begins with; the choices of how to edit stay. */
const nothingYet = { prompt: '', references: [], region: undefined, upright: undefined };

function isEmpty({ prompt, references }: Composition): boolean {
	return prompt.trim() === '' && references.length === 0;
}

function problemNotice(problems: readonly string[]): Notice | undefined {
	return problems.length === 0
		? undefined
		: { tone: 'problem', text: problems.join(' '), actions: ['dismiss'] };
}

function problemOf(error: unknown, log: ComposerTools['log']): string {
	if (!(error instanceof ReferenceError)) log.error(error);
	return problemText(error);
}

function tooMany(leftOver: readonly Reference[]): string {
	return l10n.t(
		'At most {0} pictures can go along. Not added: {1}.',
		maxPictures,
		leftOver.map(({ name }) => name).join(', '),
	);
}

/** The newest job that saved this file, so that an edit of its result knows where it comes from. */
function parentOf(uri: vscode.Uri, jobs: Jobs): string | undefined {
	const asset = uri.toString();
	return jobs.all.findLast(
		({ progress }) => progress.status === 'saved' && progress.asset === asset,
	)?.id;
}
