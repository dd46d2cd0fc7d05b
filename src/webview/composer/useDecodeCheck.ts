import { useEffect } from 'preact/hooks';
import type { ReferenceView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import { scaledBitmap } from '../scaledBitmap.ts';
import { thumbnailHeight } from './thumbnailHeight.ts';
import type { ReportUndecodable } from './useUndecodable.ts';

/** Finds out which references cannot be decoded, from the thumbnails that are made anyway. */
export function useDecodeCheck(
	references: readonly ReferenceView[],
	pictures: PictureBlobs,
	report: ReportUndecodable,
): void {
	const height = Math.ceil(thumbnailHeight * devicePixelRatio);
	useEffect(() => {
		for (const { id, picture: key } of references) {
			const picture = key === undefined ? undefined : pictures.get(key);
			if (key === undefined || picture === undefined) continue;
			void scaledBitmap(picture, height).then((bitmap) => {
				if (bitmap === undefined) report(id, key);
			});
		}
	});
}
