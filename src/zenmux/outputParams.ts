import type {
	Background,
	Complexity,
	Moderation,
	OutputFormat,
	OutputParameters,
	PartialImages,
	Quality,
} from './imageRequest.ts';

/** The parameters of the wanted picture, whatever it is made from, under the API's own names. */
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

/** What is sent to `POST /images/generations`. */
export type GenerateParams = OutputParams & { readonly complexity?: Exclude<Complexity, 'auto'> };

/** Exactly what is sent to `POST /images/generations`. */
export function toGenerateParams(request: OutputParameters): GenerateParams {
	const { complexity } = request;
	return { ...toOutputParams(request), ...(complexity !== 'auto' && { complexity }) };
}

/**
 * What is sent for every picture; all that `POST /images/edits` gets besides its pictures.
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
