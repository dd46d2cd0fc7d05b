import type { PictureLink } from './languages/pictureLink.ts';

/** A link as it was seen; the document may have changed since. */
export type SeenLink = {
	readonly written: string;
	/** Where it stood: UTF-16 units from the document's begin. */
	readonly start: number;
};

/** The link with the same text that stands nearest to where it stood; `undefined` when it is gone. */
export function sameLink(
	links: readonly PictureLink[],
	{ written, start }: SeenLink,
): PictureLink | undefined {
	const same = links.filter((link) => link.written === written);
	const distance = (link: PictureLink): number => Math.abs(link.start - start);
	return same.reduce<PictureLink | undefined>(
		(nearest, link) =>
			nearest !== undefined && distance(nearest) <= distance(link) ? nearest : link,
		undefined,
	);
}
