import * as v from 'valibot';
import { maxPictures } from '../zenmux/inputLimits.ts';
import { emptyComposition, type Composition } from './composition.ts';

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
	isBroken: v.boolean(),
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
});

/** What was being put together before the window was reloaded; the empty composition for anything else. */
export function keptComposition(value: unknown): Composition {
	const kept = v.safeParse(composition, value);
	if (!kept.success) return emptyComposition;
	const references = kept.output.references.map((one) => ({
		source: undefined,
		...one,
		// The jobs of that window are gone, and new ones count from 1 again.
		parent: undefined,
	}));
	return { ...emptyComposition, ...kept.output, references };
}
