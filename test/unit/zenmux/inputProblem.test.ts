import assert from 'node:assert/strict';
import type { EditRequest, FilePicture, UrlPicture } from '../../../src/zenmux/imageRequest.ts';
import { parameterProblem } from '../../../src/zenmux/parameterProblem.ts';
import { fakeEdit, fakePicture } from '../fakeRequest.ts';

const marked = 'gpt-image-2.5-flare';
const faithful = 'openai/gpt-image-1.5';
const strokes = new Uint8Array(8);
const link: UrlPicture = { kind: 'url', url: 'https://pictures.invalid/fox.png' };
/** The most bytes whose data URL has 20 971 520 characters. */
const linkedBytes = ((20_971_520 - 'data:image/png;base64,'.length) >> 2) * 3;

function picture(bytes: number, name = 'heavy.png'): FilePicture {
	return { ...fakePicture, name, content: new Blob([new Uint8Array(bytes)]) };
}

function links(...urls: readonly string[]): Partial<EditRequest> {
	return { images: urls.map((url): UrlPicture => ({ kind: 'url', url })) };
}

describe('parameterProblem, of an edit', () => {
	const taken: Readonly<Record<string, Partial<EditRequest>>> = {
		'one picture': {},
		'16 pictures': { images: Array<FilePicture>(16).fill(fakePicture) },
		'a picture just under 50 MiB': { images: [picture((50 << 20) - 1)] },
		'a mask just under 4 MiB': { mask: new Uint8Array((4 << 20) - 1) },
		'markup on a 2.5 model': { markup: strokes, model: marked },
		'an input fidelity that the model knows': { inputFidelity: 'high', model: faithful },
		'a link and a file that just fits beside it': { images: [link, picture(linkedBytes)] },
		'a link to this computer itself': links('http://127.0.0.1:4010/fox.png'),
		'a mask for a link': { images: [link], mask: strokes },
	};
	for (const [what, change] of Object.entries(taken)) {
		it(`has none for ${what}`, () => {
			assert.equal(parameterProblem({ ...fakeEdit, ...change }), undefined);
		});
	}

	type Refused = readonly [Partial<EditRequest>, keyof EditRequest, RegExp];
	const refused: Readonly<Record<string, Refused>> = {
		'no picture': [{ images: [] }, 'images', /Add one/],
		'17 pictures': [
			{ images: Array<FilePicture>(17).fill(fakePicture) },
			'images',
			/ 17 pictures.*at most 16/,
		],
		'a second picture of 50 MiB': [
			{ images: [fakePicture, picture(50 << 20)] },
			'images',
			/^“heavy\.png” has 50\D.*under 50\D.*Scale it down/,
		],
		'a picture by a name that would be a link': [
			{ images: [picture(50 << 20, '[click](command:evil)\n.png')] },
			'images',
			/^“\[click\] \(command:evil\) \.png” has/,
		],
		'a mask of 4 MiB': [{ mask: new Uint8Array(4 << 20) }, 'mask', /has 4\D.*under 4\D/],
		'a mask and markup': [{ mask: strokes, markup: strokes, model: marked }, 'mask', /together/],
		'markup on another model': [{ markup: strokes }, 'markup', /openai\/gpt-image-2\..*2\.5/],
		'markup beside a link': [
			{ images: [fakePicture, link], markup: strokes, model: marked },
			'markup',
			/link.*Download/,
		],
		'a fidelity for a model that takes none': [
			{ inputFidelity: 'low' },
			'inputFidelity',
			/^openai\/gpt-image-2 takes no input fidelity/,
		],
		'a fidelity that the model does not know': [
			{ inputFidelity: 'high', model: 'gpt-image-1-mini' },
			'inputFidelity',
			/high.*gpt-image-1-mini.*one of low/,
		],
		'a file too large beside a link': [
			{ images: [link, picture(linkedBytes + 1)] },
			'images',
			/^“heavy\.png” has 1[45].*Download the linked picture/,
		],
		'a link over plain http': [links('http://pictures.invalid/a'), 'images', /“http:.*https/],
		'a link that is none': [links('fox'), 'images', /“fox”.*add the picture as a file/],
		'picture data as a link': [links(`data:image/png;base64,${'A'.repeat(999)}`), 'images', /A…”/],
		'an empty prompt': [{ prompt: '' }, 'prompt', /empty/],
	};
	for (const [what, [change, parameter, sentence]] of Object.entries(refused)) {
		it(`refuses ${what}`, () => {
			const problem = parameterProblem({ ...fakeEdit, ...change });
			assert.equal(problem?.parameter, parameter);
			assert.match(problem.message, sentence);
		});
	}
});
