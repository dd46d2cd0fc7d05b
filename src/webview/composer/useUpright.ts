import { useEffect } from 'preact/hooks';
import type { ComposerView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import type { Send } from '../vscodeApi.ts';
import { uprightPng } from './uprightPng.ts';
import type { ReportUndecodable } from './useUndecodable.ts';

/** Makes the upright PNG of the first reference when the extension needs it, and sends it. */
export function useUpright(
	composer: ComposerView,
	pictures: PictureBlobs,
	report: ReportUndecodable,
	send: Send,
): void {
	const { id, picture: key } = composer.references[0] ?? {};
	const isWanted = composer.isUprightNeeded && composer.upright === undefined;
	const picture = isWanted && key !== undefined ? pictures.get(key) : undefined;
	useEffect(() => {
		if (picture === undefined || id === undefined || key === undefined) return;
		let isCurrent = true;
		uprightPng(picture).then(
			(bytes) => isCurrent && send({ type: 'upright', id, bytes }),
			() => isCurrent && report(id, key),
		);
		return () => (isCurrent = false);
	}, [picture, id]);
}
