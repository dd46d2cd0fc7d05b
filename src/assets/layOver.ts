import * as l10n from '@vscode/l10n';
import type { RunPixelTask } from '../host/pixels.ts';
import type { LayOver } from '../jobs/ports.ts';
import { readShape } from '../pictures/format.ts';
import { UnreadablePictureError } from '../pictures/unreadablePictureError.ts';
import type { ContentStore } from './contentStore.ts';

/** Lays answers over what was sent, off the extension host's thread; the answers themselves are kept. */
export function layOver(store: ContentStore, run: RunPixelTask): LayOver {
	return async ({ base, mask, feather }, answer) => {
		if (readShape(answer)?.format !== 'png') {
			throw new UnreadablePictureError(
				l10n.t('The model answered with another type than PNG, though PNG was asked for.'),
			);
		}
		const [raw, baseBytes, maskBytes] = await Promise.all([
			store.put(answer),
			store.read(base),
			store.read(mask),
		]);
		const { bytes } = await run({
			kind: 'keepRest',
			base: baseBytes,
			answer,
			mask: maskBytes,
			feather,
		});
		return { bytes, raw };
	};
}

/** The sentence for an answer that could not be laid over the original. */
export function layOverProblem(error: unknown): string {
	const cause = error instanceof Error ? error.message : String(error);
	return l10n.t(
		'The rest could not be kept untouched: {0} This is ZenMux’s own answer; Save keeps it as it is.',
		cause,
	);
}
