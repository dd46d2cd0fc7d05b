import { sizeFor } from '../composer/targetOf.ts';
import { baseOf, storedContent, type Composition } from '../jobs/composition.ts';
import type { JobRequest } from '../jobs/jobRequest.ts';
import { expandedSize } from '../pictures/expansionLimits.ts';
import { requestSize, sizeText } from '../pictures/size.ts';
import type { OutputParameters } from '../zenmux/imageRequest.ts';
import { modelRules } from '../zenmux/models.ts';

/** What is asked for, as far as it decides about the cost. */
export type Asked = Pick<OutputParameters, 'model' | 'size' | 'quality'> & {
	/** How many pictures go along; none with a picture made from words alone. */
	readonly inputs: number;
};

/** What a request asks for. */
export function askedBy(request: JobRequest): Asked {
	const { model, size, quality } = request;
	return { model, size, quality, inputs: request.kind === 'edit' ? request.images.length : 0 };
}

/**
 * What each request of a composition would ask for, without reading its pictures.
 * @param settings what holds where the composition says nothing
 */
export function askedByAll(
	composition: Composition,
	settings: Pick<OutputParameters, 'model' | 'size' | 'quality'>,
): readonly Asked[] {
	const { models, parameters, references, count } = composition;
	const { size, quality } = { ...settings, ...parameters };
	const all = models.length === 0 ? [settings.model] : models;
	return all.flatMap((model) => {
		const { targetSize } = composition;
		const target = targetSize && sizeText(sizeFor(targetSize, model));
		const shaped = shapedSize(composition, model) ?? target ?? size;
		const asked = { model, size: shaped, quality, inputs: references.length };
		return Array.from({ length: count }, () => asked);
	});
}

/** A region decides about the size: the answer must lie on the first picture. */
function shapedSize(composition: Composition, model: string): string | undefined {
	const { region } = composition;
	const first = storedContent(baseOf(composition));
	if (first === undefined || region === undefined) return undefined;
	const base = region.kind === 'expansion' ? expandedSize(first.size, region.insets) : first.size;
	return sizeText(requestSize(base, modelRules(model).sizes));
}
