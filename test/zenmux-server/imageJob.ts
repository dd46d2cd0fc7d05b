import { randomBytes } from 'node:crypto';
import { draw, encode, encodePartial, type Artwork } from './artwork.ts';
import type { EditInputs } from './editInputs.ts';
import type { Fault } from './faults.ts';
import type { Endpoint, OutputFormat, Parameters } from './parameters.ts';

/** A checked request for pictures, and what is drawn for it. */
export class ImageJob {
	readonly endpoint: Endpoint;
	readonly parameters: Parameters;
	readonly fault: Fault | undefined;
	readonly #inputs: EditInputs | undefined;
	#artwork: Promise<Artwork> | undefined;

	constructor(
		endpoint: Endpoint,
		parameters: Parameters,
		inputs: EditInputs | undefined,
		fault: Fault | undefined,
	) {
		this.endpoint = endpoint;
		this.parameters =
			fault?.kind === 'unasked'
				? { ...parameters, drawnSize: { width: 1024, height: 1024 }, background: 'opaque' }
				: parameters;
		this.fault = fault;
		this.#inputs = inputs;
	}

	/** The format really sent, which one fault makes another than asked. */
	get sentFormat(): OutputFormat {
		const { outputFormat } = this.parameters;
		return this.fault?.kind !== 'wrongFormat'
			? outputFormat
			: outputFormat === 'png'
				? 'jpeg'
				: 'png';
	}

	async partial(index: number): Promise<Buffer> {
		return encodePartial(await this.#first(), index, this.sentFormat, this.parameters);
	}

	/** The finished picture; `variant` says which of `n`. */
	async final(variant = 0): Promise<Buffer> {
		if (this.fault?.kind === 'notAPicture') {
			return randomBytes(5000);
		}
		const artwork =
			variant === 0 ? await this.#first() : await draw(this.parameters, this.#inputs, variant);
		const picture = await encode(artwork, this.sentFormat, this.parameters);
		return this.fault?.kind === 'halfPicture' ? picture.subarray(0, picture.length / 2) : picture;
	}

	/** What `completed` and the JSON form say about the picture: actual values, never `auto`. */
	actualFields(): Record<string, string> {
		const { drawnSize, quality, background, outputFormat } = this.parameters;
		return {
			size: `${drawnSize.width}x${drawnSize.height}`,
			quality: quality === 'auto' ? 'medium' : quality,
			background: background === 'auto' ? 'opaque' : background,
			output_format: outputFormat,
		};
	}

	/** Token counts; each partial picture costs 100 output tokens. */
	usage(partials: number): Record<string, unknown> {
		const { prompt, n, quality, drawnSize } = this.parameters;
		const pixels = drawnSize.width * drawnSize.height;
		const perMegapixel =
			quality === 'low' ? 272 : quality === 'auto' || quality === 'medium' ? 1056 : 4160;
		const inputs = this.#inputs?.pictures ?? [];
		const imageTokens = inputs.reduce(
			(sum, it) => sum + Math.ceil((it.width * it.height) / 1024),
			0,
		);
		const textTokens = Math.ceil(prompt.length / 4);
		const outputTokens = n * Math.ceil((perMegapixel * pixels) / 1024 ** 2) + 100 * partials;
		return {
			input_tokens: textTokens + imageTokens,
			input_tokens_details: { text_tokens: textTokens, image_tokens: imageTokens },
			output_tokens: outputTokens,
			total_tokens: textTokens + imageTokens + outputTokens,
		};
	}

	#first(): Promise<Artwork> {
		return (this.#artwork ??= draw(this.parameters, this.#inputs, 0));
	}
}
