import * as vscode from 'vscode';
import type { Log } from '../host/log.ts';
import type { RunPixelTask } from '../host/pixels.ts';
import { centre } from '../jobs/target.ts';
import { readShape } from '../pictures/format.ts';

/** Pixels of the longer side: enough to see what the picture shows, few enough to read it cheaply. */
const longestSide = 256;

/**
 * A small picture for the language model; `undefined` where VS Code has no such part yet, and for
 * pictures that cannot be made smaller here.
 */
export async function preview(
	bytes: Uint8Array,
	run: RunPixelTask,
	log: Log,
): Promise<object | undefined> {
	const shape = readShape(bytes);
	const imagePart = imagePartOf(vscode);
	if (shape?.format !== 'png' || imagePart === undefined) return undefined;
	const scale = Math.min(1, longestSide / Math.max(shape.width, shape.height));
	const size = {
		width: Math.max(1, Math.round(shape.width * scale)),
		height: Math.max(1, Math.round(shape.height * scale)),
	};
	try {
		const small =
			scale === 1
				? bytes
				: (
						await run({
							kind: 'shape',
							picture: bytes,
							size,
							focus: centre,
							format: 'png',
							quality: 100,
						})
					).bytes;
		return imagePart(small, 'image/png');
	} catch (error) {
		// The picture is saved: it is only not seen by the language model.
		log.error(error);
		return undefined;
	}
}

type ImagePart = (bytes: Uint8Array, mimeType: string) => object;

/** `LanguageModelDataPart.image`, which came after VS Code 1.103. */
function imagePartOf(api: object): ImagePart | undefined {
	if (!('LanguageModelDataPart' in api)) return undefined;
	const { LanguageModelDataPart: part } = api as {
		readonly LanguageModelDataPart?: { readonly image?: ImagePart };
	};
	return part?.image?.bind(part);
}
