import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Progress } from '../../src/jobs/job.ts';
import { inWorkspace } from '../host/hostWorld.ts';
import { sources } from './soakFiles.ts';
import type { SoakJob } from './soakJob.ts';

/** What became of a job, as the one reads who asked for it. */
export type Outcome =
	| { readonly ending: 'saved'; readonly file: vscode.Uri }
	| { readonly ending: 'failed'; readonly message: string }
	| { readonly ending: 'cancelled' };

/** Asks for a picture as a person or an agent does; resolves when its job has ended. */
export function askFor(job: SoakJob, token?: vscode.CancellationToken): Promise<Outcome> {
	return job.by === 'agent' ? askAsAgent(job, token) : askAsPerson(job);
}

async function askAsPerson({ action, prompt, format }: SoakJob): Promise<Outcome> {
	const given = action === 'generate' ? [{ prompt }] : [sourceOf(format), undefined, { prompt }];
	const command = action === 'generate' ? 'zenmuxImages.generate' : 'zenmuxImages.editImage';
	const progress = await vscode.commands.executeCommand<Progress | undefined>(command, ...given);
	return (
		outcomeOf(progress) ?? assert.fail(`“${prompt}” ended as ${progress?.status ?? 'nothing'}.`)
	);
}

function outcomeOf(progress: Progress | undefined): Outcome | undefined {
	if (progress?.status === 'saved') {
		return { ending: 'saved', file: vscode.Uri.parse(progress.asset) };
	}
	if (progress?.status === 'failed') {
		return { ending: 'failed', message: progress.failure.message };
	}
	return progress?.status === 'cancelled' ? { ending: 'cancelled' } : undefined;
}

async function askAsAgent(job: SoakJob, token?: vscode.CancellationToken): Promise<Outcome> {
	const { action, prompt, format, input } = job;
	const name = prompt.replaceAll(/\W+/g, '-');
	const image = vscode.workspace.asRelativePath(sourceOf(format));
	const whole = {
		prompt,
		path: `agent/${name}.${format}`,
		...(action === 'edit' && { image }),
		...input,
	};
	try {
		const tool = action === 'generate' ? 'zenmux_generate_image' : 'zenmux_edit_image';
		const options = { input: whole, toolInvocationToken: undefined };
		const { content } = await vscode.lm.invokeTool(tool, options, token);
		const [text] = content;
		assert.ok(text instanceof vscode.LanguageModelTextPart);
		const { uri } = JSON.parse(text.value) as { readonly uri: string };
		return { ending: 'saved', file: vscode.Uri.parse(uri) };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return /^Cancell?ed/i.test(message) ? { ending: 'cancelled' } : { ending: 'failed', message };
	}
}

function sourceOf(format: SoakJob['format']): vscode.Uri {
	return inWorkspace(sources.find((file) => file.endsWith(format)) ?? sources[0]);
}
