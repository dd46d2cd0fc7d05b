import * as vscode from 'vscode';
import { checkPlace } from '../assets/checkPlace.ts';
import { OutsideWorkspaceError } from '../assets/outsideWorkspaceError.ts';
import { askForApiKey } from '../host/askForApiKey.ts';
import { requestProblem } from '../host/requestSettings.ts';
import { wireRequest } from '../host/wireRequest.ts';
import type { Composition } from '../jobs/composition.ts';
import type { JobSpec } from '../jobs/job.ts';
import type { Started } from '../jobs/jobs.ts';
import { targetSizeProblem } from '../pictures/targetSize.ts';
import type { ComposerTools } from './composerTools.ts';
import { jobSpecs, type SendMode } from './jobSpecs.ts';

/** What became of a composition that was to be sent. */
export type Sent =
	| { readonly kind: 'sent'; readonly jobs: readonly Started[] }
	/** ZenMux would refuse it, or must not get it: whole sentences. */
	| { readonly kind: 'refused'; readonly message: string }
	/** The person gave no key, or did not want to spend so much. */
	| { readonly kind: 'dismissed' };

/**
 * Sends a composition when ZenMux would take it and the person's limits allow it; asks for the key
 * where there is none.
 * @param folder the workspace folder that gets the pictures; `undefined` asks where to save
 * @param change what is different in each job
 * @throws vscode.FileSystemError when the store has lost a picture
 */
export async function sendPicture(
	tools: ComposerTools,
	composition: Composition,
	folder: vscode.Uri | undefined,
	change: (spec: JobSpec) => JobSpec = (spec) => spec,
	mode: SendMode = 'full',
): Promise<Sent> {
	const { apiKey, store, jobs, runPixelTask } = tools;
	const { targetFile, targetSize } = composition;
	const problem =
		(targetFile && (await placeProblem(targetFile))) ??
		(targetSize && targetSizeProblem(targetSize));
	if (problem !== undefined) return { kind: 'refused', message: problem };
	if ((await apiKey.read()) === undefined && !(await askForApiKey(apiKey))) {
		return { kind: 'dismissed' };
	}
	const workplace = { scope: folder, store, run: runPixelTask };
	const specs = (await jobSpecs(composition, mode, workplace)).map(change);
	for (const request of new Set(specs.map((spec) => spec.request))) {
		const message = requestProblem(await wireRequest(request, store), folder);
		if (message !== undefined) return { kind: 'refused', message };
	}
	if (!(await tools.maySpend(specs))) return { kind: 'dismissed' };
	return { kind: 'sent', jobs: jobs.start(specs) };
}

/** What cannot be saved where it is asked for costs nothing. @param file URI */
async function placeProblem(file: string): Promise<string | undefined> {
	try {
		await checkPlace(vscode.Uri.parse(file, true));
		return undefined;
	} catch (error) {
		if (error instanceof OutsideWorkspaceError) return error.message;
		throw error;
	}
}
