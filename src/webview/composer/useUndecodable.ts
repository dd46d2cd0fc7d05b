import { useRef } from 'preact/hooks';
import type { PictureKey, ReferenceView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';

/** Tells the extension that the picture of a reference cannot be decoded. */
export type ReportUndecodable = (id: ReferenceView['id'], picture: PictureKey) => void;

/** Tells it once for each picture. */
export function useUndecodable(send: Send): ReportUndecodable {
	const told = useRef(new Set<string>()).current;
	return (id, picture) => {
		const report = `${id} ${picture}`;
		if (!told.has(report)) send({ type: 'undecodable', id });
		told.add(report);
	};
}
