import type { StoredContent } from '../jobs/composition.ts';
import type { Job, JobSpec } from '../jobs/job.ts';
import type { StoredPicture } from '../jobs/jobRequest.ts';
import { fileExtension } from '../pictures/format.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import { maxPictures } from '../zenmux/inputLimits.ts';
import { targetOf } from './targetOf.ts';

/**
 * The job that makes the final picture from a draft: the draft first, then what that was made of,
 * with the same prompt.
 * @param final the parameters that were meant
 * @param picture of the draft
 */
export function finalSpec(draft: Job, final: PictureParameters, picture: StoredContent): JobSpec {
	const { request, folder, composition } = draft;
	const { target, parameters } = targetOf(composition, final, request.model);
	const isEdit = request.kind === 'edit';
	const images = [draftPicture(picture), ...(isEdit ? request.images : [])];
	return {
		folder,
		composition,
		final: undefined,
		target,
		request: {
			...parameters,
			kind: 'edit',
			prompt: request.prompt,
			model: request.model,
			// Edits do not take it.
			complexity: 'auto',
			images: images.slice(0, maxPictures),
			mask: undefined,
			markup: undefined,
			inputFidelity: isEdit ? request.inputFidelity : undefined,
		},
		edit: {
			source: undefined,
			parent: draft.id,
			before: { hash: picture.hash, size: picture.size },
			keep: undefined,
		},
	};
}

function draftPicture({ hash, byteLength, format }: StoredContent): StoredPicture {
	return { kind: 'stored', name: `draft.${fileExtension[format]}`, format, byteLength, hash };
}
