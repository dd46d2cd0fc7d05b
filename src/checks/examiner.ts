import * as vscode from 'vscode';
import { lookAt } from '../host/lookAt.ts';
import type { RunPixelTask } from '../host/pixels.ts';
import { fileName } from '../jobs/job.ts';
import { parseRecipe } from '../recipes/parseRecipe.ts';
import { recipeOf, shownText } from '../recipes/recipeFiles.ts';
import { pictureFacts } from '../references/pictureFacts.ts';
import type { CheckedPicture, Place } from './checkedPicture.ts';
import { isNamedTransparent } from './namedTransparent.ts';
import { pictureType } from './pictureType.ts';

type Known = {
	/** Of the file: what was found holds as long as it is the same. */
	readonly stamp: string;
	readonly picture: Omit<CheckedPicture, 'transparency'>;
};

/** Looks at pictures; one that has not changed only once. */
export class Examiner {
	readonly #lookAt: ReturnType<typeof lookAt>;
	readonly #known = new Map<string, Known>();

	constructor(run: RunPixelTask) {
		this.#lookAt = lookAt(run);
	}

	/** What is known of a picture; `undefined` when it is not there, or cannot be read. */
	async examine(file: vscode.Uri): Promise<CheckedPicture | undefined> {
		const transparency = await transparencyOf(file);
		const picture = await this.#look(file, transparency !== undefined);
		return picture && { ...picture, transparency };
	}

	async #look(file: vscode.Uri, isAsked: boolean): Promise<Known['picture'] | undefined> {
		try {
			const { mtime, size } = await vscode.workspace.fs.stat(file);
			const stamp = `${mtime} ${size} ${isAsked}`;
			const known = this.#known.get(file.toString());
			// Some file systems know no times.
			if (mtime !== 0 && known?.stamp === stamp) return known.picture;
			const picture = await this.#read(file, isAsked);
			this.#known.set(file.toString(), { stamp, picture });
			return picture;
		} catch {
			this.#known.delete(file.toString());
			return undefined;
		}
	}

	async #read(file: vscode.Uri, isAsked: boolean): Promise<Known['picture']> {
		const { size, byteLength, bytes } = await pictureFacts(file);
		const type = bytes && pictureType(bytes);
		const got = isAsked && bytes ? await this.#lookAt(new Uint8Array(bytes)) : undefined;
		const isOpaque = got?.isTransparent === false;
		return { file: file.toString(), byteLength, type, size, isOpaque };
	}
}

async function transparencyOf(file: vscode.Uri): Promise<CheckedPicture['transparency']> {
	const recipe = recipeOf(file);
	const text = await shownText(recipe);
	return (text && wishOf(recipe, text)) || (isNamedTransparent(file.path) ? 'name' : undefined);
}

/** Where a recipe asks for transparency. */
function wishOf(recipe: vscode.Uri, text: string): Place | undefined {
	try {
		const { parameters } = parseRecipe(fileName(recipe.toString()), text);
		if (parameters.background !== 'transparent') return undefined;
	} catch {
		// What is wrong with it is said where it is opened, and when it is used.
		return undefined;
	}
	const written = '"background"';
	const start = Math.max(0, text.indexOf(written));
	return { document: recipe.toString(), written, start, end: start + written.length };
}
