import { formatOfName } from '../assets/assetName.ts';
import type { PictureFormat } from '../pictures/format.ts';

/** A file beside the picture that is to be made. */
export type Neighbour = {
	readonly uri: string;
	/** Milliseconds since 1970. */
	readonly changedAt: number;
	readonly byteLength: number;
};

/** More would outweigh the prompt, and cost tokens. */
const mostNeighbours = 4;
/** Pictures above this are slow to send. */
const mostBytes = 8 << 20;

/**
 * The pictures whose style is to be matched: those of the wanted type first, the newest of them
 * first.
 * @param wanted the type of the picture that is to be made
 * @param taken URIs of files that are no choice
 */
export function neighbourChoice(
	files: readonly Neighbour[],
	wanted: PictureFormat,
	taken: readonly string[],
): readonly Neighbour[] {
	const rank = ({ uri }: Neighbour): number => (formatOfName(uri) === wanted ? 0 : 1);
	return files
		.filter(({ uri, byteLength }) => {
			const isFit = byteLength > 0 && byteLength <= mostBytes;
			return isFit && formatOfName(uri) !== undefined && !taken.includes(uri);
		})
		.toSorted((one, other) => rank(one) - rank(other) || other.changedAt - one.changedAt)
		.slice(0, mostNeighbours);
}
