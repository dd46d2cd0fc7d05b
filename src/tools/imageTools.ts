import * as l10n from '@vscode/l10n';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { readJobPicture } from '../assets/readJobPicture.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { ReferenceError } from '../composer/readReference.ts';
import { sendPicture } from '../composer/sendPicture.ts';
import type { Started } from '../jobs/jobs.ts';
import type { Studio } from '../studio/studio.ts';
import { composed } from './composed.ts';
import { confirmation, plainText } from './confirmation.ts';
import { pictureResult } from './pictureResult.ts';
import { toPlan, type Plan } from './plan.ts';
import { preview } from './preview.ts';
import { resultText, waitingText } from './resultText.ts';
import { endsError, savedJob, type SavedJob } from './savedJob.ts';
import { ShownPlans } from './shownPlans.ts';
import { ToolError } from './toolError.ts';
import type { ToolName } from './toolNames.ts';
import { waitForPick } from './waitForPick.ts';

/** How long a person is waited for, from when the last picture is finished, or was looked after. */
const pickMinutes = 10;

/** What the tools for agents do: they check, ask the person, send, wait, and tell what came of it. */
export class ImageTools {
	readonly #tools: ComposerTools;
	readonly #studio: Pick<Studio, 'reveal' | 'show'>;
	readonly #shown = new ShownPlans();

	constructor(tools: ComposerTools, studio: Pick<Studio, 'reveal' | 'show'>) {
		this.#tools = tools;
		this.#studio = studio;
	}

	/** What the person is asked before. What will be refused needs no asking: {@link invoke} says why. */
	async prepare(name: ToolName, input: unknown): Promise<vscode.PreparedToolInvocation> {
		try {
			const plan = await this.#plan(name, input);
			const asked = await confirmation(plan, this.#tools);
			this.#shown.note(name, input, plan);
			return asked;
		} catch (error) {
			if (!(error instanceof ToolError)) throw error;
			this.#shown.note(name, input, undefined);
			return { invocationMessage: plainText(l10n.t('Checking what was asked for…')) };
		}
	}

	/**
	 * Makes the picture; resolves when it is saved, or when nobody chose one of several in time.
	 * @throws ToolError that tells the agent what to do instead
	 * @throws vscode.CancellationError when the agent was stopped; nothing goes on then
	 */
	async invoke(
		name: ToolName,
		input: unknown,
		token: vscode.CancellationToken,
	): Promise<vscode.LanguageModelToolResult> {
		const plan = await this.#plan(name, input);
		this.#shown.check(name, input, plan);
		const jobs = await this.#send(plan, token);
		const abort = new AbortController();
		const stop = (): void => {
			for (const { id } of jobs) this.#tools.jobs.cancel(id);
			abort.abort(new vscode.CancellationError());
		};
		const listening = token.onCancellationRequested(stop);
		try {
			if (token.isCancellationRequested) stop();
			await this.#studio.reveal();
			const job =
				plan.variations > 1
					? await this.#pickedOf(jobs, abort.signal)
					: await savedOf(jobs, abort.signal);
			return job === undefined
				? textResult(waitingText(jobs.length, pickMinutes))
				: await this.#result(plan, job);
		} finally {
			listening.dispose();
		}
	}

	async #plan(name: ToolName, input: unknown): Promise<Plan> {
		if (!vscode.workspace.isTrusted) {
			throw new ToolError(
				'The workspace is not trusted, so no picture of it is sent. Ask the person to trust it first.',
			);
		}
		if ((await this.#tools.apiKey.read()) === undefined) {
			throw new ToolError(
				'There is no ZenMux API key yet. Ask the person to run “ZenMux Images: Set API Key” in VS Code, then try again.',
			);
		}
		return toPlan(name, input, this.#tools.catalogue);
	}

	async #send(plan: Plan, token: vscode.CancellationToken): Promise<readonly Started[]> {
		const { composition, change } = await composed(plan, this.#tools).catch(asToolError);
		const maySpend: ComposerTools['maySpend'] = async (specs) =>
			(await this.#tools.maySpend(specs)) && !token.isCancellationRequested;
		stopIfAsked(token);
		const tools = { ...this.#tools, maySpend };
		const sent = await sendPicture(tools, composition, plan.folder.uri, change);
		switch (sent.kind) {
			case 'sent':
				this.#studio.show({ tab: 'create' });
				return sent.jobs;
			case 'refused':
				throw new ToolError(sent.message);
			case 'dismissed':
				stopIfAsked(token);
				throw new ToolError('The person did not agree to the cost. Nothing was sent.');
		}
	}

	/** @returns `undefined` when nobody chose */
	async #pickedOf(started: readonly Started[], signal: AbortSignal): Promise<SavedJob | undefined> {
		const { jobs } = this.#tools;
		const batch = jobs.get(started[0]?.id ?? '')?.batch.id ?? '';
		const limit = { limit: pickMinutes * 60_000, wait: waitFor };
		const picked = await waitForPick(jobs, batch, limit, signal);
		switch (picked.kind) {
			case 'picked':
				return savedJob(picked.job);
			case 'nobody':
				return undefined;
			case 'none':
				throw endsError(picked.jobs);
		}
	}

	async #result(plan: Plan, job: SavedJob): Promise<vscode.LanguageModelToolResult> {
		const { log, runPixelTask, completeStep } = this.#tools;
		completeStep('agents');
		const bytes = (await readJobPicture(this.#tools, job.id)) ?? new Uint8Array();
		const result = textResult(resultText(await pictureResult(plan, job, bytes)));
		const picture = await preview(bytes, runPixelTask, log);
		if (picture !== undefined) result.content.push(picture);
		return result;
	}
}

function stopIfAsked(token: vscode.CancellationToken): void {
	if (token.isCancellationRequested) throw new vscode.CancellationError();
}

async function savedOf(
	jobs: readonly Started[],
	signal: AbortSignal,
): Promise<SavedJob | undefined> {
	const [job] = await Promise.all(jobs.map(({ ended }) => ended));
	signal.throwIfAborted();
	return job && savedJob(job);
}

function textResult(text: string): vscode.LanguageModelToolResult {
	return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}

async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
	await wait(ms, undefined, { signal });
}

/** A picture that cannot go along is named by its own sentence. */
function asToolError(error: unknown): never {
	throw error instanceof ReferenceError ? new ToolError(error.message) : error;
}
