import type { JSX } from 'preact';
import { expandedSize, type Insets } from '../../pictures/expansionLimits.ts';
import type { Size } from '../../pictures/size.ts';
import { Thumbnail } from '../Thumbnail.tsx';
import { thumbnailHeight } from './thumbnailHeight.ts';

type Props = {
	readonly picture: Blob | undefined;
	/** Of the picture, in pixels. */
	readonly size: Size;
	readonly insets: Insets;
};

/** A small picture in its enlarged canvas. */
export function ExpansionThumbnail({ picture, size, insets }: Props): JSX.Element {
	const canvas = expandedSize(size, insets);
	const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;
	return (
		<span class="expansion-thumbnail" style={{ '--ratio': String(canvas.width / canvas.height) }}>
			<Thumbnail
				picture={picture}
				height={thumbnailHeight}
				style={{
					left: percent(insets.left, canvas.width),
					top: percent(insets.top, canvas.height),
					width: percent(size.width, canvas.width),
					height: percent(size.height, canvas.height),
				}}
			/>
		</span>
	);
}
