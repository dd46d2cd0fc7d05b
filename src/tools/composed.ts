import * as vscode from 'vscode';
import type { ComposerTools } from '../composer/composerTools.ts';
import { readReference } from '../composer/readReference.ts';
import { storedContent, type Composition, type Region } from '../jobs/composition.ts';
import type { JobSpec } from '../jobs/job.ts';
import type { EditOrigin } from '../jobs/jobRequest.ts';
import { readShape } from '../pictures/format.ts';
import { readOrientation, uprightSize } from '../pictures/orientation.ts';
import type { Plan } from './plan.ts';
import { ToolError } from './toolError.ts';

/** A plan with its pictures, ready to be sent. */
export type Composed = {
	readonly composition: Composition;
	/** What is different in each job. */
	readonly change: (spec: JobSpec) => JobSpec;
};

type Sources = Pick<ComposerTools, 'store' | 'runPixelTask'>;

/**
 * Reads the pictures of a plan.
 * @throws ReferenceError when one cannot go along
 * @throws ToolError when the mask does not fit
 */
export async function composed(plan: Plan, sources: Sources): Promise<Composed> {
	const files = [...(plan.image === undefined ? [] : [plan.image]), ...plan.references];
	const references = await Promise.all(files.map(({ uri }) => readReference(uri, sources.store)));
	const composition = { ...plan.composition, references };
	const region = await maskOf(plan, composition, sources);
	const replaced = await replacedOrigin(plan, sources);
	return {
		composition: { ...composition, region },
		change: (spec) => ({
			...spec,
			target: targetOf(plan, spec),
			edit: replaced ?? (plan.image === undefined ? withoutSource(spec.edit) : spec.edit),
		}),
	};
}

function targetOf({ isReplacing, variations }: Plan, { target }: JobSpec): JobSpec['target'] {
	const isPicked = variations > 1;
	if (target === undefined && !isPicked) return undefined;
	const none = { file: undefined, shape: undefined };
	return { ...(target ?? none), mayReplace: isReplacing, isPicked };
}

/** A new picture does not go beside, or over, one that it was only made after. */
function withoutSource(edit: EditOrigin | undefined): EditOrigin | undefined {
	return edit && { ...edit, source: undefined };
}

/** The file that a new picture replaces, as it is now: it is replaced only while it stays so. */
async function replacedOrigin(
	{ image, isReplacing, target }: Plan,
	{ store }: Sources,
): Promise<EditOrigin | undefined> {
	if (!isReplacing || target === undefined || image !== undefined) return undefined;
	const bytes = await vscode.workspace.fs.readFile(target.uri);
	const hash = await store.put(bytes);
	const shape = readShape(bytes);
	const size = shape && uprightSize(shape, readOrientation(bytes));
	return {
		source: { uri: target.uri.toString(), hash },
		parent: undefined,
		before: size && { hash, size },
		keep: undefined,
	};
}

async function maskOf(
	{ mask }: Plan,
	{ references: [first] }: Composition,
	{ store, runPixelTask }: Sources,
): Promise<Region | undefined> {
	const content = storedContent(first);
	if (mask === undefined || content === undefined) return undefined;
	if (!content.isUprightPng) {
		throw new ToolError(
			'A mask needs a PNG as image. Convert the picture to PNG first, or leave mask out and say in the prompt what is to change.',
		);
	}
	const bytes = new Uint8Array(await vscode.workspace.fs.readFile(mask.uri));
	const answer = await runPixelTask({ kind: 'readMask', mask: bytes, size: content.size });
	if ('problem' in answer) throw new ToolError(`mask: ${answer.problem.message}`);
	const { transparentPixels, width, height } = answer.facts;
	return {
		kind: 'mask',
		hash: await store.put(bytes),
		share: transparentPixels / (width * height),
	};
}
