import { apiUrl } from './baseUrl.ts';
import {
	hasLinks,
	type EditRequest,
	type ImageRequest,
	type InputPicture,
} from './imageRequest.ts';
import { toGenerateParams, toOutputParams } from './outputParams.ts';

/** A request for the log, in English: what is sent and how much, but no prompt, name, query or picture. */
export function describeRequest(request: ImageRequest, baseUrl: string): string {
	const isEdit = request.kind === 'edit';
	const { prompt, ...rest } = isEdit ? toOutputParams(request) : toGenerateParams(request);
	const address = apiUrl(baseUrl, isEdit ? '/images/edits' : '/images/generations');
	const inputs = isEdit ? describeInputs(request) : [];
	const facts = [JSON.stringify(rest), ...inputs, `prompt of ${prompt.length} characters`];
	return `POST ${address} ${facts.join(', ')}`;
}

function describeInputs(request: EditRequest): readonly string[] {
	const { images, mask, markup, inputFidelity } = request;
	const form = hasLinks(request) ? 'JSON' : 'multipart';
	return [
		`${form} with pictures: ${images.length} (${images.map(describePicture).join(', ')})`,
		...(mask === undefined ? [] : [`mask of ${mask.length} bytes`]),
		...(markup === undefined ? [] : [`markup of ${markup.length} bytes`]),
		...(inputFidelity === undefined ? [] : [`input fidelity ${inputFidelity}`]),
	];
}

function describePicture(picture: InputPicture): string {
	switch (picture.kind) {
		case 'file':
			return `${picture.format} of ${picture.content.size} bytes`;
		case 'url':
			return `link to ${URL.parse(picture.url)?.host ?? 'nowhere'}`;
	}
}
