import type { PictureKey, StudioState } from './views.ts';

/** The keys of all pictures that a state shows, the most wanted first; may repeat. */
export function mentionedPictures({
	composer,
	batches,
	history,
	iconSet,
	wantedThumbnails,
	wantedConversions,
}: StudioState): readonly PictureKey[] {
	const inComposer = [
		...composer.references.map(({ picture }) => picture),
		composer.upright,
		iconSet?.picture,
		composer.region?.kind === 'expansion' ? undefined : composer.region?.picture,
	];
	const inHistory = history?.rows.map(({ thumbnail }) => thumbnail) ?? [];
	const jobs = batches.flatMap((batch) => batch.jobs);
	const inJobs = jobs.flatMap(({ picture, before, raw, versions }) => [
		picture?.key,
		before,
		raw,
		...versions.map((version) => version.picture),
	]);
	const wanted = [...wantedConversions, ...wantedThumbnails].map(({ picture }) => picture);
	return [...inComposer, ...inJobs, ...inHistory, ...wanted].filter((key) => key !== undefined);
}
