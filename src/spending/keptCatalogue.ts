import * as v from 'valibot';
import { priceSchema, type CatalogueModel } from '../zenmux/catalogue.ts';

/** ZenMux's list of models as it is kept in a file. */
export type KeptCatalogue = {
	/** Where the list came from. */
	readonly baseUrl: string;
	/** Milliseconds since 1970. */
	readonly readAt: number;
	readonly models: readonly CatalogueModel[];
};

const schema = v.object({
	baseUrl: v.string(),
	readAt: v.number(),
	models: v.array(
		v.object({
			id: v.string(),
			name: v.string(),
			owner: v.string(),
			pricings: v.record(v.string(), v.array(priceSchema)),
		}),
	),
});

/** Older lists are read anew. */
const freshFor = 24 * 60 * 60 * 1000;

/** Reads the file's text. @returns `undefined` for what is none of ours */
export function parseKeptCatalogue(text: string): KeptCatalogue | undefined {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
	return parsed.success ? parsed.output : undefined;
}

/** Whether the list should be read anew. @param now ms since 1970 */
export function isStale(kept: KeptCatalogue | undefined, baseUrl: string, now: number): boolean {
	if (kept?.baseUrl !== baseUrl) return true;
	// A clock that was set back must not keep the list for years.
	return kept.readAt > now || now - kept.readAt > freshFor;
}
