import * as l10n from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { formatOfName } from '../assets/assetName.ts';
import type { ContentStore } from '../assets/contentStore.ts';
import { presetOf } from '../composer/presets.ts';
import { readReference, ReferenceError } from '../composer/readReference.ts';
import { referenceProblem } from '../composer/referenceProblem.ts';
import type { RunPixelTask } from '../host/pixels.ts';
import { readPresets } from '../host/settings.ts';
import {
	emptyComposition,
	storedContent,
	type Composition,
	type Reference,
	type Region,
} from '../jobs/composition.ts';
import { fileName } from '../jobs/job.ts';
import { lookUp } from './lookUp.ts';
import type { Recipe, RecipeReference } from './recipe.ts';
import { RecipeError } from './recipeError.ts';
import { pictureOf } from './recipeFiles.ts';
import { usualFeather } from './recipeInput.ts';

/** What pictures are read with. */
export type RecipeTools = { readonly store: ContentStore; readonly runPixelTask: RunPixelTask };

/**
 * What a recipe asks for, with its files as they are now, to be made into the picture beside it.
 * @throws RecipeError, ReferenceError when something that it names cannot go along
 */
export async function compositionOf(
	uri: vscode.Uri,
	recipe: Recipe,
	tools: RecipeTools,
): Promise<Composition> {
	checkFormat(uri, recipe);
	checkStyle(uri, recipe);
	const { inputFidelity, ...parameters } = recipe.parameters;
	const references: Reference[] = [];
	for (const one of recipe.references) references.push(await referenceOf(uri, one, tools));
	const { isRestKept = true, feather = usualFeather } = recipe.mask ?? recipe.expansion ?? {};
	return {
		...emptyComposition,
		prompt: recipe.prompt,
		references,
		region: await regionOf(uri, recipe, references[0], tools),
		isRestKept,
		feather,
		inputFidelity,
		models: [recipe.model.trim()],
		parameters,
		preset: recipe.style,
		targetFile: pictureOf(uri).toString(),
		targetSize: recipe.targetSize,
		focus: recipe.focus ?? emptyComposition.focus,
	};
}

function checkFormat(uri: vscode.Uri, { parameters: { outputFormat } }: Recipe): void {
	const picture = fileName(pictureOf(uri).toString());
	if (outputFormat === undefined || outputFormat === formatOfName(picture)) return;
	throw new RecipeError(
		l10n.t(
			'The recipe asks for {0}, which {1} must not be by its name. Change “outputFormat”, or rename the picture and its recipe.',
			outputFormat,
			picture,
		),
	);
}

function checkStyle(uri: vscode.Uri, { style }: Recipe): void {
	if (style === undefined || presetOf(style, readPresets(uri)) !== undefined) return;
	throw new RecipeError(
		l10n.t(
			'The style “{0}” of the recipe {1} is not known here. Add it to the setting “zenmuxImages.presets”, or remove it from the recipe.',
			style,
			fileName(uri.toString()),
		),
	);
}

async function referenceOf(
	uri: vscode.Uri,
	{ path, url = '', isStyle = false }: RecipeReference,
	{ store }: RecipeTools,
): Promise<Reference> {
	if (path === undefined) return linkOf(url, isStyle);
	const reference = { ...(await readReference(await confined(uri, path), store)), isStyle };
	const problem = referenceProblem(reference);
	if (problem !== undefined) throw new ReferenceError(problem);
	return reference;
}

function linkOf(url: string, isStyle: boolean): Reference {
	return {
		id: randomUUID(),
		name: url,
		content: { kind: 'link', url },
		source: undefined,
		parent: undefined,
		isBroken: false,
		isStyle,
	};
}

/** A recipe may come from anywhere: it must not send files that lie elsewhere on the disk. */
async function confined(uri: vscode.Uri, path: string): Promise<vscode.Uri> {
	const named = await lookUp(uri, path);
	const recipe = fileName(uri.toString());
	switch (named.kind) {
		case 'found':
		case 'unreadable':
			return named.file;
		case 'missing':
			throw new RecipeError(
				l10n.t(
					'{0} is not there, and the recipe {1} needs it. Bring it back, or correct its path.',
					path,
					recipe,
				),
			);
		case 'outside':
			throw new RecipeError(
				l10n.t(
					'The recipe {0} names {1}, which lies outside the workspace. Copy it into the workspace, and name it there.',
					recipe,
					path,
				),
			);
		case 'linked':
			throw new RecipeError(
				l10n.t(
					'The recipe {0} names {1}, which lies behind a symbolic link. Copy it into the workspace, and name it there.',
					recipe,
					path,
				),
			);
	}
}

async function regionOf(
	uri: vscode.Uri,
	{ mask, markup, expansion }: Recipe,
	first: Reference | undefined,
	tools: RecipeTools,
): Promise<Region | undefined> {
	if (mask === undefined && markup === undefined && expansion === undefined) return undefined;
	const content = storedContent(first);
	if (content?.isUprightPng !== true) {
		throw new RecipeError(
			l10n.t(
				'A mask, strokes or an expansion need {0} to be a PNG that is not turned by its EXIF data. Save it as one, and name that in the recipe.',
				first?.name ?? '',
			),
		);
	}
	if (expansion !== undefined) {
		const { left, top, right, bottom } = expansion;
		return { kind: 'expansion', insets: { left, top, right, bottom } };
	}
	const file = await confined(uri, (mask ?? markup)?.path ?? '');
	const hash = storedContent(await readReference(file, tools.store))?.hash ?? '';
	if (mask === undefined) return { kind: 'markup', hash };
	const bytes = await tools.store.read(hash);
	const answer = await tools.runPixelTask({ kind: 'readMask', mask: bytes, size: content.size });
	if ('problem' in answer) throw new RecipeError(answer.problem.message);
	const { transparentPixels, width, height } = answer.facts;
	return { kind: 'mask', hash, share: transparentPixels / (width * height) };
}
