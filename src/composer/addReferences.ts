import * as l10n from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Jobs } from '../jobs/jobs.ts';
import { maxPictures } from '../zenmux/inputLimits.ts';
import { linkProblem } from '../zenmux/inputProblem.ts';
import { isEmpty, withReferences } from './changedComposition.ts';
import { checkReach } from './checkReach.ts';
import { emptyComposition, type Composition, type Reference } from '../jobs/composition.ts';
import type { ComposerTools } from './composerTools.ts';
import type { Notice } from './notice.ts';
import { jobPicture } from './jobPicture.ts';
import { problemText } from './problemText.ts';
import { readReference, ReferenceError, toReference } from './readReference.ts';
import { reuseDropped } from './reuse.ts';
import { isRecipe } from '../recipes/recipeFiles.ts';
import { reuseRecipe } from '../recipes/reuseRecipe.ts';

/** Adds files to what is being put together; says which cannot be added, and why. */
export async function addFiles(tools: ComposerTools, uris: readonly vscode.Uri[]): Promise<void> {
	await add(tools, filesOf(tools, uris), 'more');
}

/** Adds dropped files; a recipe, or one that was made here, may bring back what it was made with. */
export async function addDropped(tools: ComposerTools, uris: readonly vscode.Uri[]): Promise<void> {
	const [first] = uris;
	if (uris.length === 1 && first !== undefined && isRecipe(first)) return reuseRecipe(tools, first);
	await add(tools, filesOf(tools, uris), uris.length === 1 ? 'dropped' : 'more');
}

/**
 * Begins an edit of these files; what was being put together can be brought back.
 * @param begun what the edit begins with besides them
 */
export async function beginWithFiles(
	tools: ComposerTools,
	uris: readonly vscode.Uri[],
	begun: Partial<Composition> = {},
): Promise<void> {
	await add(tools, filesOf(tools, uris), 'anew', begun);
}

/** Adds a pasted or dropped picture; one that comes alone may bring back what it was made with. */
export async function addPicture(
	tools: ComposerTools,
	name: string,
	bytes: Uint8Array,
	isAlone: boolean,
): Promise<void> {
	const shown = name === '' ? l10n.t('Pasted picture') : name;
	const read = (): Promise<Reference> => toReference(shown, bytes, tools.store);
	await add(tools, [read], isAlone ? 'dropped' : 'more');
}

/** Adds a picture that ZenMux has to fetch itself. */
export async function addLink(tools: ComposerTools, url: string): Promise<void> {
	const address = url.trim();
	const problem = linkProblem({ kind: 'url', url: address });
	if (problem !== undefined) throw new ReferenceError(problem);
	checkReach(address);
	const content = { kind: 'link', url: address } as const;
	const reference = {
		id: randomUUID(),
		name: address,
		content,
		source: undefined,
		parent: undefined,
		isBroken: false,
		isStyle: false,
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
	const bytes = await jobPicture(tools, jobId);
	const asset = job?.progress.status === 'saved' ? job.progress.asset : undefined;
	// Another edit may have replaced the file since, and somebody may have deleted it.
	const file =
		asset === undefined
			? undefined
			: await readReference(vscode.Uri.parse(asset, true), tools.store).catch(asMissing);
	const name = file?.name ?? l10n.t('Unsaved picture');
	const reference = await toReference(name, bytes, tools.store);
	return { ...reference, source: file?.source, parent: jobId };
}

/** The picture itself is there: it goes along without its file. */
function asMissing(error: unknown): undefined {
	if (!(error instanceof ReferenceError)) throw error;
}

/** Takes in what can be read, at once, and then tells of the rest. */
async function add(
	tools: ComposerTools,
	reads: readonly (() => Promise<Reference>)[],
	mode: 'more' | 'anew' | 'dropped',
	begun: Partial<Composition> = {},
): Promise<void> {
	const { composer, log } = tools;
	const results = await Promise.allSettled(reads.map((read) => read()));
	const read = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
	const problems = results.flatMap((result) =>
		result.status === 'rejected' ? [problemOf(result.reason, log)] : [],
	);
	const [first] = read;
	if (mode === 'dropped' && first !== undefined && (await reuseDropped(tools, first))) return;
	const { composition: before } = composer;
	const isBegun = mode === 'anew' && read.length > 0;
	const isAnew = isBegun && !isEmpty(before);
	const bare = isBegun ? { ...before, ...nothingYet } : before;
	const base = read.length > 0 ? { ...bare, ...begun } : bare;
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
const nothingYet = {
	prompt: '',
	references: [],
	region: undefined,
	upright: undefined,
	targetFile: undefined,
	targetSize: undefined,
	focus: emptyComposition.focus,
};

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
