import { imageModels, type ModelRules } from './modelRules.ts';
import { catalogue } from './catalogue.ts';
import { invalid, Refusal } from './refusal.ts';
import { parseSize, type Size } from './size.ts';

/** The two endpoints; also the first part of their event names, with an underscore. */
export type Endpoint = 'generation' | 'edit';

export type OutputFormat = 'png' | 'jpeg' | 'webp';

/** A request that keeps every rule. */
export type Parameters = {
	readonly prompt: string;
	readonly model: ModelRules;
	readonly n: number;
	/** As asked, `auto` included. */
	readonly size: string;
	/** What will be drawn. */
	readonly drawnSize: Size;
	readonly quality: string;
	readonly outputFormat: OutputFormat;
	/** 0 to 100. */
	readonly outputCompression: number;
	readonly background: 'auto' | 'opaque' | 'transparent';
	readonly stream: boolean;
	readonly partialImages: number;
};

type Fields = Readonly<Record<string, unknown>>;
type Rule<T> = (value: unknown, name: string) => T;

const shared = `prompt model n size quality output_format output_compression background moderation
	stream partial_images user`.split(/\s+/);
const allowed: Readonly<Record<Endpoint, readonly string[]>> = {
	generation: [...shared, 'complexity'],
	edit: [...shared, 'input_fidelity'],
};

/**
 * Checks the parameters of a request, except its pictures.
 * @throws Refusal for the first broken rule
 */
export function parseParameters(endpoint: Endpoint, fields: Fields): Parameters {
	const unknown = Object.keys(fields).find((name) => !allowed[endpoint].includes(name));
	if (unknown !== undefined) {
		throw invalid(`Unknown parameter: '${unknown}'`);
	}
	const model = parseModel(fields.model);
	const read = <T>(name: string, rule: Rule<T>): T | undefined =>
		fields[name] === undefined ? undefined : rule(fields[name], name);
	const prompt = parsePrompt(fields.prompt);
	read('moderation', choice(['auto', 'low']));
	read('user', text);
	if (
		read('complexity', choice(['low', 'medium', 'high'])) !== undefined &&
		!model.takesComplexity
	) {
		throw invalid("Unknown parameter: 'complexity'");
	}
	if (fields.input_fidelity !== undefined && model.inputFidelity.length === 0) {
		throw invalid(`The model '${model.name}' does not support the 'input_fidelity' parameter.`);
	}
	read('input_fidelity', choice(model.inputFidelity));
	const size = read('size', text) ?? 'auto';
	const parameters: Parameters = {
		prompt,
		model,
		n: read('n', integer(1, 10)) ?? 1,
		size,
		drawnSize: parseSize(size, model.anySize),
		quality: read('quality', choice(model.qualities)) ?? 'auto',
		outputFormat: read('output_format', choice(['png', 'jpeg', 'webp'])) ?? 'png',
		outputCompression: read('output_compression', integer(0, 100)) ?? 100,
		background: read('background', choice(['auto', 'opaque', 'transparent'])) ?? 'auto',
		stream: read('stream', boolean) ?? false,
		partialImages: read('partial_images', integer(0, 3)) ?? 0,
	};
	checkTogether(parameters, fields);
	return parameters;
}

function checkTogether(parameters: Parameters, fields: Fields): void {
	if (parameters.stream && parameters.n > 1) {
		throw invalid('Streaming is only supported with n=1.');
	}
	if (parameters.background === 'transparent' && parameters.outputFormat === 'jpeg') {
		throw invalid('Transparent background is not supported for jpeg output. Use png or webp.');
	}
	if (fields.output_compression !== undefined && parameters.outputFormat === 'png') {
		throw invalid("'output_compression' is only supported for jpeg and webp output.");
	}
}

function parseModel(value: unknown): ModelRules {
	if (value === undefined) {
		throw invalid('Parameter model is required');
	}
	const id = text(value, 'model');
	const rules = imageModels.find(({ name }) => id === name || id === `openai/${name}`);
	if (rules !== undefined) {
		return rules;
	}
	throw catalogue.some((entry) => entry.id === id || entry.id.endsWith(`/${id}`))
		? new Refusal(404, 'model_not_supported', `Model ${id} does not support this API`)
		: new Refusal(404, 'invalid_model', `Model ${id} is not valid`);
}

function parsePrompt(value: unknown): string {
	if (value === undefined) {
		throw invalid('Parameter prompt is required');
	}
	const prompt = text(value, 'prompt');
	if (prompt.length > 32_000) {
		throw new Refusal(413, 'invalid_params', 'Prompt is too long');
	}
	if (prompt === '') {
		throw invalid("'prompt' must not be empty.");
	}
	return prompt;
}

function text(value: unknown, name: string): string {
	if (typeof value !== 'string') {
		throw invalid(`Invalid type for '${name}': expected a string.`);
	}
	return value;
}

function boolean(value: unknown, name: string): boolean {
	if (typeof value !== 'boolean') {
		throw invalid(`Invalid type for '${name}': expected a boolean.`);
	}
	return value;
}

function integer(least: number, most: number): Rule<number> {
	return (value, name) => {
		if (typeof value !== 'number' || !Number.isInteger(value)) {
			throw invalid(`Invalid type for '${name}': expected an integer.`);
		}
		if (value < least || value > most) {
			throw invalid(`Invalid value for '${name}': expected ${least} to ${most}, got ${value}.`);
		}
		return value;
	};
}

function choice<const T extends string>(values: readonly T[]): Rule<T> {
	return (value, name) => {
		const found = values.find((candidate) => candidate === value);
		if (found === undefined) {
			throw invalid(`Invalid value for '${name}': supported values are ${values.join(', ')}.`);
		}
		return found;
	};
}
