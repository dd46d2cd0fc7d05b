const usage = { input_tokens: 30, output_tokens: 1200, total_tokens: 1230 };

/** The catalogue, of one model without a price, as JSON. */
export const models = JSON.stringify({
	object: 'list',
	data: [{ id: 'openai/gpt-image-2', object: 'model', output_modalities: ['image'] }],
});

/** An event of ZenMux's, which holds a picture. */
export function pictureEvent(
	kind: 'partial_image' | 'completed',
	picture: Buffer,
	index = 0,
): Buffer {
	const type = `image_generation.${kind}`;
	const more = kind === 'completed' ? { usage } : { partial_image_index: index };
	const data = { type, ...more, b64_json: picture.toString('base64') };
	return Buffer.from(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** An answer without a stream. */
export function pictureJson(picture: Buffer): Buffer {
	const data = [{ b64_json: picture.toString('base64') }];
	return Buffer.from(JSON.stringify({ created: 0, data, usage }));
}
