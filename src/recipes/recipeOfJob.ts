import { formatOfName } from '../assets/assetName.ts';
import { storedContent } from '../jobs/composition.ts';
import { promptOf, type Job } from '../jobs/job.ts';
import type { ContentHash, EditedFile } from '../jobs/jobRequest.ts';
import { centre } from '../jobs/target.ts';
import type { Made, Recipe, RecipeReference } from './recipe.ts';

/** Gives bytes that went along a path in the recipe; `source` is the file that they were read from. */
export type PathOf = (hash: ContentHash, source: EditedFile | undefined) => Promise<string>;

/**
 * How a job made its saved picture.
 * @param asset URI of the picture
 * @param hash of the picture
 */
export async function recipeOfJob(
	job: Job,
	asset: string,
	hash: ContentHash,
	pathOf: PathOf,
): Promise<Recipe> {
	const { composition, request, target } = job;
	const { preset } = composition;
	const { size: targetSize, focus = centre } = target?.shape ?? {};
	const isFocused = focus.x !== centre.x || focus.y !== centre.y;
	return {
		version: 1,
		prompt: promptOf(job),
		...(preset !== undefined && { style: preset }),
		model: request.model,
		parameters: parametersOf(job, asset),
		...(targetSize !== undefined && { targetSize }),
		...(isFocused && { focus }),
		references: await referencesOf(job, pathOf),
		...(await regionOf(job, pathOf)),
		made: madeOf(job, hash),
	};
}

/** What a region or a target size decides is left out; the file's name says what it is. */
function parametersOf(job: Job, asset: string): Recipe['parameters'] {
	const { request, target } = job;
	const { quality, background, moderation, complexity } = request;
	const outputFormat = formatOfName(asset) ?? request.outputFormat;
	const outputCompression = target?.shape?.quality ?? request.outputCompression;
	const fidelity = request.kind === 'edit' ? request.inputFidelity : undefined;
	return {
		...(!hasRegion(job) && target?.shape === undefined && { size: request.size }),
		quality,
		outputFormat,
		...(outputFormat !== 'png' && { outputCompression }),
		background,
		moderation,
		complexity,
		...(fidelity !== undefined && { inputFidelity: fidelity }),
	};
}

async function referencesOf(job: Job, pathOf: PathOf): Promise<RecipeReference[]> {
	const { request, composition } = job;
	if (request.kind === 'generate') return [];
	const references: RecipeReference[] = [];
	for (const [index, image] of request.images.entries()) {
		const isBase = index === 0 && hasRegion(job);
		if (image.kind === 'url') {
			const linked = composition.references.find(
				({ content }) => content.kind === 'link' && content.url === image.url,
			);
			references.push({ url: image.url, ...styleOf(linked?.isStyle) });
			continue;
		}
		const hash = (isBase ? baseOf(job) : undefined) ?? image.hash;
		const known = composition.references.find((one) => storedContent(one)?.hash === hash);
		const path = await pathOf(hash, known?.source);
		references.push({ path, sha256: hash, ...styleOf(known?.isStyle) });
	}
	return references;
}

function styleOf(isStyle = false): { readonly isStyle?: boolean } {
	return isStyle ? { isStyle } : {};
}

/** The first picture before an expansion; as upright PNG, which a region needs. */
function baseOf({ composition }: Job): ContentHash | undefined {
	const first = storedContent(composition.references[0]);
	return first?.isUprightPng === true ? first.hash : composition.upright;
}

/** A final picture is made of its draft, without the region that the draft was made with. */
function hasRegion({ request, composition }: Job): boolean {
	const isPainted =
		request.kind === 'edit' && (request.mask !== undefined || request.markup !== undefined);
	return composition.region !== undefined && isPainted;
}

async function regionOf(job: Job, pathOf: PathOf): Promise<Partial<Recipe>> {
	const { region, isRestKept, feather } = job.composition;
	if (region === undefined || !hasRegion(job)) return {};
	const keeping = { isRestKept, ...(isRestKept && { feather }) };
	switch (region.kind) {
		case 'mask': {
			const path = await pathOf(region.hash, undefined);
			return { mask: { path, sha256: region.hash, ...keeping } };
		}
		case 'markup': {
			const path = await pathOf(region.hash, undefined);
			return { markup: { path, sha256: region.hash } };
		}
		case 'expansion':
			return { expansion: { ...region.insets, ...keeping } };
	}
}

function madeOf({ endedAt, startedAt, requestId, usage, cost }: Job, sha256: ContentHash): Made {
	const ended = endedAt ?? startedAt;
	return {
		at: new Date(ended).toISOString(),
		...(requestId !== undefined && { requestId }),
		...(usage !== undefined && {
			tokens: {
				input: usage.inputTokens,
				output: usage.outputTokens,
				total: usage.totalTokens,
			},
		}),
		...(cost !== undefined && { costUsd: Math.round(cost * 1e6) / 1e6 }),
		seconds: Math.round((ended - startedAt) / 100) / 10,
		sha256,
	};
}
