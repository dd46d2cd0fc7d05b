import type { ImageGenerateParamsStreaming } from 'openai/resources/images';
import type { PictureFormat } from '../pictures/format.ts';

export type OutputFormat = PictureFormat;
export type Quality = 'auto' | 'low' | 'medium' | 'high' | 'xhigh' | 'max';
export type Background = 'auto' | 'opaque' | 'transparent';
export type Moderation = 'auto' | 'low';

/** Coarse versions of the picture that may arrive before the final one; each costs 100 output tokens. */
export type PartialImages = 0 | 1 | 2 | 3;

/** A picture made from words alone. */
export type GenerateRequest = {
	readonly kind: 'generate';
	/** 1 to 32 000 characters. */
	readonly prompt: string;
	/** `provider/name`, as in ZenMux's catalogue, or the bare name. */
	readonly model: string;
	/** `auto` or `WIDTHxHEIGHT` in pixels. */
	readonly size: string;
	readonly quality: Quality;
	readonly outputFormat: OutputFormat;
	/** 0 (smallest file) to 100 (best picture); only for jpeg and webp. */
	readonly outputCompression: number;
	readonly background: Background;
	readonly moderation: Moderation;
	readonly partialImages: PartialImages;
};

/** Whatever can be asked of ZenMux's Images API. */
export type ImageRequest = GenerateRequest;

/**
 * Exactly what is sent to `POST /images/generations`. What equals the API's default is left out, so that
 * models which do not know a parameter are not bothered with it.
 */
export function toGenerateParams(request: GenerateRequest): ImageGenerateParamsStreaming {
	const { outputFormat, outputCompression, size, quality, background, moderation } = request;
	const isCompressed = outputFormat !== 'png' && outputCompression !== 100;
	return {
		model: request.model,
		prompt: request.prompt,
		n: 1,
		stream: true,
		partial_images: request.partialImages,
		output_format: outputFormat,
		...(isCompressed && { output_compression: outputCompression }),
		...(size !== 'auto' && { size }),
		...(quality !== 'auto' && { quality }),
		...(background !== 'auto' && { background }),
		...(moderation !== 'auto' && { moderation }),
	};
}
