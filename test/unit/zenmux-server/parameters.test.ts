import assert from 'node:assert/strict';
import { parseParameters, type Endpoint } from '../../zenmux-server/parameters.ts';
import { Refusal } from '../../zenmux-server/refusal.ts';

const base = { model: 'openai/gpt-image-2', prompt: 'A lighthouse' };

describe('the parameters the test server takes', () => {
	const accepted: readonly [string, Record<string, unknown>, Endpoint?][] = [
		['the least', {}],
		['a bare model name', { model: 'gpt-image-2' }],
		['the smallest picture', { size: '1024x640' }],
		['the largest picture', { size: '3840x2160' }],
		['the narrowest picture', { size: '1680x560' }],
		['a fixed size', { model: 'gpt-image-1.5', size: '1536x1024' }],
		['ten pictures', { n: 10 }],
		['the longest prompt', { prompt: 'x'.repeat(32_000) }],
		['compression with webp', { output_format: 'webp', output_compression: 0 }],
		['transparent webp', { output_format: 'webp', background: 'transparent' }],
		['max quality on 2.5', { model: 'gpt-image-2.5-flare', quality: 'max' }],
		['complexity on 2.6', { model: 'gpt-image-2.6-flare', complexity: 'low' }],
		['a stream without partial pictures', { stream: true, partial_images: 0 }],
		['input fidelity on 1.5', { model: 'gpt-image-1.5', input_fidelity: 'high' }, 'edit'],
	];
	for (const [what, fields, endpoint = 'generation'] of accepted) {
		it(`takes ${what}`, () => {
			assert.doesNotThrow(() => parseParameters(endpoint, { ...base, ...fields }));
		});
	}

	const refused: readonly [string, Record<string, unknown>, RegExp, Endpoint?][] = [
		['an unknown parameter', { response_format: 'url' }, /Unknown parameter: 'response_format'/],
		['a mask on generations', { mask: {} }, /Unknown parameter: 'mask'/],
		['no model', { model: undefined }, /Parameter model is required/],
		['no prompt', { prompt: undefined }, /prompt is required/],
		['an empty prompt', { prompt: '' }, /must not be empty/],
		['null', { quality: null }, /'quality'/],
		['a number as text', { n: '1' }, /'n': expected an integer/],
		['a fraction', { n: 1.5 }, /'n': expected an integer/],
		['eleven pictures', { n: 11 }, /expected 1 to 10/],
		['a stream flag as text', { stream: 'true' }, /'stream': expected a boolean/],
		['four partial pictures', { partial_images: 4 }, /expected 0 to 3/],
		['several pictures in a stream', { stream: true, n: 2 }, /only supported with n=1/],
		['a side not divisible by 16', { size: '1920x1080' }, /divisible by 16/],
		['a side too long', { size: '3856x1600' }, /longest edge/],
		['a shape too long', { size: '2048x640' }, /aspect ratio/],
		['too few pixels', { size: '624x1024' }, /655360/],
		['too many pixels', { size: '3840x2176' }, /8294400/],
		['a size that is none', { size: 'large' }, /WIDTHxHEIGHT/],
		['a free size on 1.5', { model: 'gpt-image-1.5', size: '1024x640' }, /Use auto/],
		['max quality on 2', { quality: 'max' }, /'quality'/],
		['gif', { output_format: 'gif' }, /'output_format'/],
		['compression with png', { output_compression: 80 }, /output_compression/],
		['transparent jpeg', { output_format: 'jpeg', background: 'transparent' }, /jpeg/],
		['complexity on 2', { complexity: 'low' }, /complexity/],
		['input fidelity on 2', { input_fidelity: 'low' }, /input_fidelity/, 'edit'],
		['input fidelity on generations', { input_fidelity: 'low' }, /Unknown parameter/],
	];
	for (const [what, fields, message, endpoint = 'generation'] of refused) {
		it(`refuses ${what}`, () => {
			const refusal = refusalOf(() => parseParameters(endpoint, { ...base, ...fields }));
			assert.equal(refusal.status, 400);
			assert.equal(refusal.type, 'invalid_params');
			assert.match(refusal.message, message);
		});
	}

	const otherwise: readonly [string, Record<string, unknown>, number, string][] = [
		['an unknown model', { model: 'openai/gpt-image-9' }, 404, 'invalid_model'],
		['a prompt too long', { prompt: 'x'.repeat(32_001) }, 413, 'invalid_params'],
		['a text model', { model: 'openai/gpt-5.2' }, 404, 'model_not_supported'],
		[
			'a model of the other protocol',
			{ model: 'google/gemini-3-pro-image-preview' },
			404,
			'model_not_supported',
		],
	];
	for (const [what, fields, status, type] of otherwise) {
		it(`answers ${status} ${type} to ${what}`, () => {
			const refusal = refusalOf(() => parseParameters('generation', { ...base, ...fields }));
			assert.deepEqual([refusal.status, refusal.type], [status, type]);
		});
	}
});

function refusalOf(parse: () => unknown): Refusal {
	try {
		parse();
	} catch (error) {
		assert.ok(error instanceof Refusal);
		return error;
	}
	return assert.fail('The request was not refused.');
}
