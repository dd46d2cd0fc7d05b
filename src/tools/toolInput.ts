import * as v from 'valibot';
import { maxCount } from '../jobs/composition.ts';
import { parameterEntries } from '../zenmux/parameterEntries.ts';
import { ToolError } from './toolError.ts';

/** More pixels a side than any model makes would only be blown up. */
const maxSide = 4096;

const text = (name: string) =>
	v.pipe(
		v.string(`${name} must be a text.`),
		v.trim(),
		v.nonEmpty(`${name} is empty. Give a text, or leave it out where it is optional.`),
	);
const path = (name: string) =>
	v.pipe(
		v.string(`${name} must be a path in the workspace, such as assets/hero.png.`),
		v.nonEmpty(`${name} is empty. Give a path in the workspace, such as assets/hero.png.`),
	);
const paths = (name: string) =>
	v.array(path(`Each of ${name}`), `${name} must be a list of paths in the workspace.`);
const whole = (most: number, sentence: string) =>
	v.pipe(
		v.number(sentence),
		v.integer(sentence),
		v.minValue(1, sentence),
		v.maxValue(most, sentence),
	);
const side = (name: string) =>
	whole(maxSide, `${name} must be a whole number of pixels from 1 to ${maxSide}.`);
const oneOf = <const Options extends readonly string[]>(name: string, options: Options) =>
	v.picklist(options, `${name} must be one of ${options.join(', ')}.`);
const flag = (name: string) => v.boolean(`${name} must be true or false.`);

/** What both tools take. */
const common = {
	prompt: text('prompt'),
	path: v.optional(path('path')),
	replace: v.optional(flag('replace'), false),
	width: v.optional(side('width')),
	height: v.optional(side('height')),
	model: v.optional(text('model')),
	quality: v.optional(oneOf('quality', parameterEntries.quality.options)),
	background: v.optional(oneOf('background', parameterEntries.background.options)),
	references: v.optional(paths('references'), []),
	variations: v.optional(whole(maxCount, `variations must be 1 to ${maxCount}; ask for fewer.`), 1),
	altText: v.optional(text('altText')),
	forDocument: v.optional(path('forDocument')),
};

const edited = { ...common, image: path('image'), mask: v.optional(path('mask')) };

type Sides = { readonly width?: number | undefined; readonly height?: number | undefined };
const hasBothSides = ({ width, height }: Sides): boolean =>
	(width === undefined) === (height === undefined);
const bothSides = 'width and height go together. Give both, or neither.';

const generateSchema = v.pipe(
	v.strictObject(common),
	v.check((input) => hasBothSides(input), bothSides),
);
const editSchema = v.pipe(
	v.strictObject(edited),
	v.check((input) => hasBothSides(input), bothSides),
);

/** What `zenmux_generate_image` was asked for; paths are as the agent wrote them. */
export type GenerateInput = v.InferOutput<typeof generateSchema>;
/** What `zenmux_edit_image` was asked for. */
export type EditInput = v.InferOutput<typeof editSchema>;

/** @throws ToolError that names the property */
export function generateInput(given: unknown): GenerateInput {
	return parse(generateSchema, Object.keys(common), given);
}

/** @throws ToolError that names the property */
export function editInput(given: unknown): EditInput {
	return parse(editSchema, Object.keys(edited), given);
}

function parse<Schema extends v.GenericSchema>(
	schema: Schema,
	properties: readonly string[],
	given: unknown,
): v.InferOutput<Schema> {
	const parsed = v.safeParse(schema, withoutNulls(given));
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new ToolError(sentence(issue, properties));
}

/** Language models write `null` for what they leave out. */
function withoutNulls(given: unknown): unknown {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
	return Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
	);
}

function sentence(issue: v.BaseIssue<unknown>, properties: readonly string[]): string {
	if (issue.type !== 'strict_object') return issue.message;
	const [step] = issue.path ?? [];
	if (step === undefined) return 'The input must be a JSON object.';
	const name = String(step.key);
	return issue.expected === 'never'
		? `The property ${name} is unknown. The properties are ${properties.join(', ')}.`
		: `${name} is missing. It is always needed.`;
}
