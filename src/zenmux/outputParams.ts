import type {
	Background,
	Moderation,
	OutputFormat,
	OutputParameters,
	PartialImages,
	Quality,
} from './imageRequest.ts';

/** The parameters of the wanted picture under the API's own names. */
export type OutputParams = {
	readonly model: string;
	readonly prompt: string;
	readonly n: 1;
	readonly stream: true;
	readonly partial_images: PartialImages;
	readonly output_format: OutputFormat;
	readonly output_compression?: number;
	readonly size?: string;
	readonly quality?: Quality;
	readonly background?: Background;
	readonly moderation?: Moderation;
};

/**
 * Exactly what is sent to `POST /images/generations`, and what `POST /images/edits` gets besides its pictures.
 * What equals the API's default is left out, so that models which do not know a parameter are not bothered with it.
 */
export function toOutputParams(request: OutputParameters): OutputParams {
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
