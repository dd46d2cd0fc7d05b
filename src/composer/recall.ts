import * as l10n from '@vscode/l10n';
import { contentOf, storedContent, type Composition } from '../jobs/composition.ts';
import { promptOf, type Job } from '../jobs/job.ts';
import type { ContentHash } from '../jobs/jobRequest.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import { withoutReference } from './changedComposition.ts';
import {
	askedParameters,
	withModels,
	withParameters,
	type UsualParameters,
} from './changedParameters.ts';

/** What a job was made with, to begin from again. */
export type Recalled = {
	readonly composition: Composition;
	/** What could not be brought back: whole sentences. */
	readonly losses: readonly string[];
};

/** @param has whether the content store still has these bytes */
export async function recall(
	job: Job,
	usual: UsualParameters,
	has: (hash: ContentHash) => Promise<boolean>,
): Promise<Recalled> {
	const whole = wholeComposition(job, usual);
	const lost = new Set<ContentHash | undefined>();
	for (const hash of contentOf(whole)) if (!(await has(hash))) lost.add(hash);
	const gone = whole.references.filter((one) => lost.has(storedContent(one)?.hash));
	const rest = gone.reduce((left, { id }) => withoutReference(left, id), whole);
	const names = gone.map(({ name }) => name).join(', ');
	const goneText = gone.length === 0 ? [] : [l10n.t('Not there any more: {0}.', names)];
	const { region, upright } = rest;
	if (region !== undefined && region.kind !== 'expansion' && lost.has(region.hash)) {
		const text = l10n.t('What was painted on the first picture is not there any more.');
		return { composition: withoutRegion(rest), losses: [...goneText, text] };
	}
	// The panel makes the upright picture anew.
	const kept = lost.has(upright) ? { ...rest, upright: undefined } : rest;
	return { composition: kept, losses: goneText };
}

function withoutRegion(composition: Composition): Composition {
	return { ...composition, region: undefined, upright: undefined };
}

function wholeComposition(job: Job, usual: UsualParameters): Composition {
	const { composition, request } = job;
	const prompt = promptOf(job);
	const bare = { ...composition, prompt, parameters: {}, count: 1 };
	const { composition: begun } = withModels(bare, [request.model], usual);
	return withParameters(begun, meantParameters(job, usual), usual).composition;
}

/** Of a draft those that were meant; what region or target decided is left to them again. */
function meantParameters(job: Job, usual: UsualParameters): PictureParameters {
	const { composition, request, final } = job;
	const meant = final ?? request;
	const { region, targetFile, targetSize } = composition;
	if (region === undefined && targetFile === undefined && targetSize === undefined) return meant;
	const { size, outputFormat, outputCompression } = askedParameters(composition, usual);
	return { ...meant, size, outputFormat, outputCompression };
}
