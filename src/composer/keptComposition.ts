import * as v from 'valibot';
import { maxPictures } from '../zenmux/inputLimits.ts';
import { emptyComposition, maxCount, maxModels, type Composition } from '../jobs/composition.ts';
import { centre } from '../jobs/target.ts';
import { someParameters } from '../zenmux/parameterEntries.ts';

/** See `Focus`. */
export const focusSchema = v.object({ x: share(), y: share() });

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const content = v.variant('kind', [
	v.object({
		kind: v.literal('stored'),
		hash,
		byteLength: whole,
		format: v.picklist(['png', 'jpeg', 'webp']),
		size: v.object({ width: whole, height: whole }),
		isUprightPng: v.boolean(),
	}),
	v.object({ kind: v.literal('link'), url: v.string() }),
]);

const reference = v.object({
	id: v.string(),
	name: v.string(),
	content,
	source: v.optional(v.object({ uri: v.string(), hash })),
	parent: v.optional(v.string()),
	isBroken: v.boolean(),
	isStyle: v.optional(v.boolean(), false),
});

const region = v.variant('kind', [
	v.object({ kind: v.literal('mask'), hash, share: v.number() }),
	v.object({ kind: v.literal('markup'), hash }),
	v.object({
		kind: v.literal('expansion'),
		insets: v.object({ left: whole, top: whole, right: whole, bottom: whole }),
	}),
]);

/** JSON has no `undefined`: what is that, is missing. */
const composition = v.object({
	prompt: v.string(),
	references: v.pipe(v.array(reference), v.maxLength(maxPictures)),
	region: v.optional(region),
	upright: v.optional(hash),
	isRestKept: v.boolean(),
	feather: whole,
	inputFidelity: v.optional(v.picklist(['low', 'high'])),
	models: v.optional(v.pipe(v.array(v.string()), v.maxLength(maxModels)), []),
	parameters: v.optional(someParameters, {}),
	count: v.optional(v.pipe(whole, v.minValue(1), v.maxValue(maxCount)), 1),
	preset: v.optional(v.string()),
	targetFile: v.optional(v.string()),
	targetSize: v.optional(v.object({ width: whole, height: whole })),
	focus: v.optional(focusSchema, centre),
});

function share(): v.GenericSchema<number> {
	return v.pipe(v.number(), v.minValue(0), v.maxValue(1));
}

/** A composition as JSON, made whole again. */
export const compositionSchema = v.pipe(composition, v.transform(inFull));

/** What was being put together before the window was reloaded; the empty composition for anything else. */
export function keptComposition(value: unknown): Composition {
	const kept = v.safeParse(compositionSchema, value);
	return kept.success ? kept.output : emptyComposition;
}

function inFull(kept: v.InferOutput<typeof composition>): Composition {
	const references = kept.references.map((one) => ({
		source: undefined,
		parent: undefined,
		...one,
	}));
	return { ...emptyComposition, ...kept, references };
}
