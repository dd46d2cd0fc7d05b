import * as l10n from '@vscode/l10n';
import { byteSize } from '../pictures/byteSize.ts';
import { maxMaskBytes } from '../pictures/maskLimit.ts';
import { isSafe } from './baseUrl.ts';
import { dataUrlLength } from './dataUrl.ts';
import {
	hasLinks,
	type EditRequest,
	type FilePicture,
	type InputPicture,
	type UrlPicture,
} from './imageRequest.ts';
import { maxPictureBytes, maxPictures, maxUrlLength } from './inputLimits.ts';
import type { ModelRules } from './models.ts';
import { readable } from './readable.ts';

/** Why what an edit is made from is not taken, in whole sentences, by parameter; `undefined` where it is. */
export function inputProblems(
	request: EditRequest,
	rules: ModelRules,
): readonly (readonly [keyof EditRequest, string | undefined])[] {
	return [
		['images', imagesProblem(request)],
		['mask', maskProblem(request)],
		['markup', markupProblem(request, rules)],
		['inputFidelity', fidelityProblem(request, rules)],
	];
}

/** Why a link is not taken, in whole sentences. */
export function linkProblem({ url }: UrlPicture): string | undefined {
	return URL.canParse(url) && isSafe(new URL(url))
		? undefined
		: l10n.t(
				'“{0}” is not a link that ZenMux may fetch. Use one that starts with https, or add the picture as a file.',
				readable(url),
			);
}

function imagesProblem(request: EditRequest): string | undefined {
	const { images } = request;
	if (images.length === 0) {
		return l10n.t('There is no picture to edit. Add one.');
	}
	if (images.length > maxPictures) {
		return l10n.t(
			'There are {0} pictures, and at most {1} can be sent with one request. Remove some.',
			images.length,
			maxPictures,
		);
	}
	const isLinked = hasLinks(request);
	return images
		.map((picture) => pictureProblem(picture, isLinked))
		.find((problem) => problem !== undefined);
}

function maskProblem({ mask, markup }: EditRequest): string | undefined {
	if (mask === undefined) return undefined;
	if (markup !== undefined) {
		return l10n.t('A mask and strokes cannot be sent together. Remove one of them.');
	}
	return mask.length < maxMaskBytes
		? undefined
		: l10n.t(
				'The mask has {0}, and only masks under {1} are taken. Paint a simpler one, or scale the first picture down.',
				byteSize(mask.length),
				byteSize(maxMaskBytes),
			);
}

function markupProblem(request: EditRequest, { takesMarkup }: ModelRules): string | undefined {
	if (request.markup === undefined) return undefined;
	if (!takesMarkup) {
		return l10n.t(
			'Strokes over the picture are not taken by {0}. Remove them, or choose a GPT Image 2.5 model with “ZenMux Images: Select Model”.',
			request.model,
		);
	}
	return hasLinks(request)
		? l10n.t(
				'Strokes cannot be sent together with a picture given as a link. Download that picture, or remove the strokes.',
			)
		: undefined;
}

function fidelityProblem(
	{ model, inputFidelity }: EditRequest,
	{ inputFidelities }: ModelRules,
): string | undefined {
	if (inputFidelity === undefined || inputFidelities.includes(inputFidelity)) return undefined;
	return inputFidelities.length === 0
		? l10n.t('{0} takes no input fidelity. Choose none.', model)
		: l10n.t(
				'The input fidelity {0} is not taken by {1}. Choose none or one of {2}.',
				inputFidelity,
				model,
				inputFidelities.join(', '),
			);
}

function pictureProblem(picture: InputPicture, isLinked: boolean): string | undefined {
	switch (picture.kind) {
		case 'url':
			return linkProblem(picture);
		case 'file':
			return fileProblem(picture, isLinked);
	}
}

/** @param isLinked whether it goes beside a link, and so as a `data:` URL */
function fileProblem(
	{ name, format, content }: FilePicture,
	isLinked: boolean,
): string | undefined {
	const [shown, size] = [readable(name), byteSize(content.size)];
	if (content.size >= maxPictureBytes) {
		return l10n.t(
			'“{0}” has {1}, and only pictures under {2} are taken. Scale it down.',
			shown,
			size,
			byteSize(maxPictureBytes),
		);
	}
	return isLinked && dataUrlLength(format, content.size) > maxUrlLength
		? l10n.t(
				'“{0}” has {1}, which is too large beside a picture given as a link. Download the linked picture, so that both are sent as files, or scale “{0}” down.',
				shown,
				size,
			)
		: undefined;
}
