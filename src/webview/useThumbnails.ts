import { useEffect, useRef } from 'preact/hooks';
import type { StudioState } from '../studio/views.ts';
import { makeThumbnail } from './makeThumbnail.ts';
import type { PictureBlobs } from './pictures.ts';
import type { Send } from './vscodeApi.ts';

/** Makes the thumbnails that the history wants, one of each picture, when the page has nothing else to do. */
export function useThumbnails(
	wanted: StudioState['wantedThumbnails'],
	pictures: PictureBlobs,
	send: Send,
): void {
	const begun = useRef(new Set<string>()).current;
	useEffect(() => {
		for (const { jobId, picture: key } of wanted) {
			const picture = pictures.get(key);
			if (picture === undefined || begun.has(key)) continue;
			begun.add(key);
			requestIdleCallback(() => void make(jobId, picture, send));
		}
	});
}

async function make(jobId: string, picture: Blob, send: Send): Promise<void> {
	try {
		send({ type: 'thumbnail', jobId, bytes: await makeThumbnail(picture) });
	} catch {
		// It cannot be decoded: the card shows an icon.
	}
}
