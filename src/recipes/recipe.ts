import * as v from 'valibot';
import { maxPictures } from '../zenmux/inputLimits.ts';
import { parameterEntries } from '../zenmux/parameterEntries.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16_384));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** Relative to the recipe, with slashes; not encoded. */
const path = v.pipe(v.string(), v.regex(/^(?![/\\]|[A-Za-z]:)[^\\]+$/));

const { quality, outputFormat, outputCompression, background, moderation, complexity } =
	parameterEntries;

/** What is left out is as the settings say when the picture is made. */
const parameters = v.strictObject({
	size: v.exactOptional(v.pipe(v.string(), v.regex(/^(auto|[1-9]\d{0,4}x[1-9]\d{0,4})$/))),
	quality: v.exactOptional(quality),
	/** The type that the picture's name says. */
	outputFormat: v.exactOptional(outputFormat),
	outputCompression: v.exactOptional(outputCompression),
	background: v.exactOptional(background),
	moderation: v.exactOptional(moderation),
	complexity: v.exactOptional(complexity),
	inputFidelity: v.exactOptional(v.picklist(['low', 'high'])),
});

const reference = v.object({
	/** Either a file, or the address of a link. */
	path: v.exactOptional(path),
	url: v.exactOptional(v.string()),
	/** Of the file when the picture was made. */
	sha256: v.exactOptional(sha256),
	/** Whether it only shows the style that is wanted. */
	isStyle: v.exactOptional(v.boolean()),
});

/** How the answer is laid over the first reference. */
const keeping = {
	isRestKept: v.exactOptional(v.boolean()),
	/** Pixels. */
	feather: v.exactOptional(whole),
};

const made = v.object({
	/** When the picture came, as ISO 8601. */
	at: v.exactOptional(v.string()),
	requestId: v.exactOptional(v.string()),
	tokens: v.exactOptional(v.object({ input: whole, output: whole, total: whole })),
	/** Estimated, in millionths at the finest. */
	costUsd: v.exactOptional(v.number()),
	seconds: v.exactOptional(v.number()),
	/** Of the picture. */
	sha256: v.exactOptional(sha256),
	/** Of what it was made of; see `inputHash`. */
	input: v.exactOptional(sha256),
});

/** `name.png.prompt.json`: how the picture `name.png` beside it is made. Other keys are the person's own. */
export const recipeSchema = v.object({
	version: v.literal(1),
	prompt: v.pipe(v.string(), v.regex(/\S/)),
	/** The id of a style that adds to the prompt. */
	style: v.exactOptional(v.string()),
	model: v.pipe(v.string(), v.regex(/\S/)),
	parameters: v.exactOptional(parameters, {}),
	/** Exact pixels of the file. */
	targetSize: v.exactOptional(v.object({ width: side, height: side })),
	/** What stays in sight where that has another ratio than the answer. */
	focus: v.exactOptional(v.object({ x: share, y: share })),
	references: v.exactOptional(v.pipe(v.array(reference), v.maxLength(maxPictures)), []),
	/** PNG of the first reference's size, transparent where it may change. */
	mask: v.exactOptional(v.object({ path, sha256: v.exactOptional(sha256), ...keeping })),
	/** PNG of the first reference's size with strokes over it. */
	markup: v.exactOptional(v.object({ path, sha256: v.exactOptional(sha256) })),
	/** Pixels that the first reference's canvas grows by. */
	expansion: v.exactOptional(
		v.object({ left: whole, top: whole, right: whole, bottom: whole, ...keeping }),
	),
	made: v.exactOptional(made),
});

/** What a recipe says. */
export type Recipe = v.InferOutput<typeof recipeSchema>;

/** A picture that goes along, as a recipe names it. */
export type RecipeReference = Recipe['references'][number];

/** How a picture was made, and when. */
export type Made = NonNullable<Recipe['made']>;

/** The files that a recipe names, with the hashes that they had when the picture was made. */
export function filesOf({
	references,
	mask,
	markup,
}: Recipe): readonly { readonly path: string; readonly sha256?: string }[] {
	const all = [...references, mask, markup].filter((one) => one !== undefined);
	return all.flatMap(({ path, sha256 }) =>
		path === undefined ? [] : [{ path, ...(sha256 !== undefined && { sha256 }) }],
	);
}
