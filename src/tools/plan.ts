import type * as vscode from 'vscode';
import { requestProblem } from '../host/requestSettings.ts';
import { readSettings } from '../host/settings.ts';
import type { Composition } from '../jobs/composition.ts';
import type { ModelCatalogue } from '../spending/modelCatalogue.ts';
import { maxPictures } from '../zenmux/inputLimits.ts';
import { plannedComposition } from './plannedComposition.ts';
import { inputFile, onlyFolder, targetFile, tooMany } from './plannedFiles.ts';
import { plannedOutput } from './plannedOutput.ts';
import { ToolError } from './toolError.ts';
import { editInput, generateInput, type EditInput, type GenerateInput } from './toolInput.ts';
import type { ToolName } from './toolNames.ts';
import { workspaceFile, type WorkspaceFile } from './workspaceFile.ts';

/** What a tool is to do, checked against the workspace; no picture was read yet. */
export type Plan = {
	readonly folder: vscode.WorkspaceFolder;
	/** The picture to edit. */
	readonly image: WorkspaceFile | undefined;
	readonly mask: WorkspaceFile | undefined;
	readonly references: readonly WorkspaceFile[];
	/** The file that the picture is to be; `undefined` where the settings say. */
	readonly target: WorkspaceFile | undefined;
	/** Whether there is one already, which the agent may replace. */
	readonly isReplacing: boolean;
	/** How many are made; a person chooses one of several. */
	readonly variations: number;
	/** Without the pictures that go along. */
	readonly composition: Composition;
	readonly altText: string | undefined;
	/** The document in which the picture will be referred to. */
	readonly document: WorkspaceFile | undefined;
};

/**
 * Checks what an agent asks for, without reading pictures and without asking anybody.
 * @throws ToolError that says what to ask for instead
 */
export async function toPlan(
	name: ToolName,
	given: unknown,
	catalogue: ModelCatalogue,
): Promise<Plan> {
	const plan = await readPlan(name, given, catalogue);
	const message = requestProblem({ kind: 'generate', ...plannedOutput(plan) }, plan.folder.uri);
	if (message !== undefined) throw new ToolError(message);
	return plan;
}

function readPlan(name: ToolName, given: unknown, catalogue: ModelCatalogue): Promise<Plan> {
	switch (name) {
		case 'zenmux_generate_image':
			return generatePlan(generateInput(given), catalogue);
		case 'zenmux_edit_image':
			return editPlan(editInput(given), catalogue);
	}
}

async function generatePlan(input: GenerateInput, catalogue: ModelCatalogue): Promise<Plan> {
	const common = await commonPlan(input);
	const { document } = common;
	const target = await targetFile(input.path);
	const isThere = target?.type !== undefined;
	if (isThere && !input.replace) {
		throw new ToolError(
			`${target.path} is there already. Pass replace: true to replace it, or give another path.`,
		);
	}
	const folder = (target ?? document)?.folder ?? onlyFolder();
	const composition = await plannedComposition(input, catalogue, folder, target);
	return {
		...common,
		folder,
		image: undefined,
		mask: undefined,
		target,
		isReplacing: isThere,
		composition,
	};
}

async function editPlan(input: EditInput, catalogue: ModelCatalogue): Promise<Plan> {
	const common = await commonPlan(input);
	const image = await inputFile(input.image, 'image');
	const mask = input.mask === undefined ? undefined : await inputFile(input.mask, 'mask');
	if (common.references.length >= maxPictures) throw tooMany();
	const path = await targetFile(input.path);
	const isItself = path?.uri.toString() === image.uri.toString();
	if (path?.type !== undefined && !(isItself && input.replace)) {
		throw new ToolError(
			`${path.path} is there already. To replace the edited picture, pass replace: true and no path; else give a path that is free.`,
		);
	}
	const isReplacing = input.replace && (path === undefined || isItself);
	const target = isReplacing ? image : path;
	if (target === undefined && readSettings(image.folder.uri).editOutput === 'replaceSource') {
		throw new ToolError(
			'Edits replace their picture by the person’s settings. Pass replace: true to do that, or a path that is free.',
		);
	}
	const folder = (target ?? image).folder;
	const composition = await plannedComposition(input, catalogue, folder, target);
	return { ...common, folder, image, mask, target, isReplacing, composition };
}

type Common = Pick<Plan, 'references' | 'variations' | 'altText' | 'document'>;

async function commonPlan(input: GenerateInput): Promise<Common> {
	const { references, variations, altText, forDocument } = input;
	if (references.length > maxPictures) throw tooMany();
	return {
		references: await Promise.all(references.map((path) => inputFile(path, 'references'))),
		variations,
		altText,
		document:
			forDocument === undefined ? undefined : await workspaceFile(forDocument, 'forDocument'),
	};
}
