import type { PictureKey, StudioState } from './protocol.ts';

/** The keys of all pictures that a state shows, the most wanted first; may repeat. */
export function mentionedPictures({ composer, jobs }: StudioState): readonly PictureKey[] {
	const inComposer = [
		...composer.references.map(({ picture }) => picture),
		composer.upright,
		composer.region?.kind === 'expansion' ? undefined : composer.region?.picture,
	];
	const inJobs = jobs.flatMap(({ picture, before, raw, versions }) => [
		picture?.key,
		before,
		raw,
		...versions.map((version) => version.picture),
	]);
	return [...inComposer, ...inJobs].filter((key) => key !== undefined);
}
