import { useEffect, useRef } from 'preact/hooks';
import type { StudioState } from '../studio/views.ts';
import { uprightPicture } from './composer/uprightPng.ts';
import type { PictureBlobs } from './pictures.ts';
import type { Send } from './vscodeApi.ts';

type Wanted = StudioState['wantedConversions'][number];

/** Makes the pictures into other types that the extension cannot make, each once. */
export function useConversions(
	wanted: readonly Wanted[],
	pictures: PictureBlobs,
	send: Send,
): void {
	const begun = useRef(new Set<string>()).current;
	useEffect(() => {
		for (const one of wanted) {
			const picture = pictures.get(one.picture);
			if (picture === undefined || begun.has(one.id)) continue;
			begun.add(one.id);
			void convert(one, picture, send);
		}
	});
}

async function convert({ id, format, quality }: Wanted, picture: Blob, send: Send): Promise<void> {
	try {
		// A browser that cannot make the type makes PNG: the extension looks at what came.
		const bytes = await uprightPicture(picture, `image/${format}`, quality / 100);
		send({ type: 'converted', id, bytes });
	} catch {
		send({ type: 'unconvertible', id });
	}
}
