import type { StoredEdit, StoredPicture } from '../../src/jobs/jobRequest.ts';
import type {
	EditRequest,
	FilePicture,
	GenerateRequest,
	OutputParameters,
} from '../../src/zenmux/imageRequest.ts';

/** The settings as they are shipped. */
export const usualParameters: Omit<OutputParameters, 'prompt'> = {
	model: 'openai/gpt-image-2',
	size: 'auto',
	quality: 'auto',
	outputFormat: 'png',
	outputCompression: 100,
	background: 'auto',
	moderation: 'auto',
	partialImages: 2,
	complexity: 'auto',
};

/** A request that every model takes. */
export const fakeRequest: GenerateRequest = {
	...usualParameters,
	kind: 'generate',
	prompt: 'a secret red fox',
};

/** A file that says it is a PNG; nobody looks inside. */
export const fakePicture: FilePicture = {
	kind: 'file',
	name: 'fox.png',
	format: 'png',
	content: new Blob(['a fox in pixels']),
};

/** The same with one picture. */
export const fakeEdit: EditRequest = {
	...fakeRequest,
	kind: 'edit',
	images: [fakePicture],
	mask: undefined,
	markup: undefined,
	inputFidelity: undefined,
};

/** A picture of the content store. */
export const fakeStored: StoredPicture = {
	kind: 'stored',
	name: 'fox.png',
	format: 'png',
	byteLength: 15,
	hash: 'fox',
};

/** The edit as a job keeps it. */
export const fakeStoredEdit: StoredEdit = {
	...fakeEdit,
	images: [fakeStored],
	mask: undefined,
	markup: undefined,
};
