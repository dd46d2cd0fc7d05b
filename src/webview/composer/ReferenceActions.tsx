import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { sizeRules } from '../../pictures/size.ts';
import type { ReferenceView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { scaledDown } from './scaleDown.ts';

type Props = {
	readonly reference: ReferenceView;
	readonly picture: Blob | undefined;
	readonly isTabStop: boolean;
	readonly send: Send;
};

/** What helps with this picture; nothing for most. */
export function ReferenceActions({
	reference,
	picture,
	isTabStop,
	send,
}: Props): JSX.Element | null {
	const { id, name, isLink, canScaleDown } = reference;
	const [isScaling, setIsScaling] = useState(false);
	if (!isLink && !canScaleDown) return null;
	const scale = async (): Promise<void> => {
		if (picture === undefined || isScaling) return;
		setIsScaling(true);
		try {
			send({ type: 'scaledReference', id, bytes: await scaledDown(picture) });
		} catch {
			send({ type: 'undecodable', id });
		} finally {
			setIsScaling(false);
		}
	};
	return (
		<div class="chip-actions">
			{isLink && (
				<button
					type="button"
					class="secondary"
					tabIndex={isTabStop ? 0 : -1}
					title={l10n.t('Download the picture, so that it can be seen and masked.')}
					aria-label={l10n.t('Download {0}', name)}
					onClick={() => send({ type: 'downloadReference', id })}
				>
					{l10n.t('Download')}
				</button>
			)}
			{canScaleDown && (
				<button
					type="button"
					class="secondary"
					tabIndex={isTabStop ? 0 : -1}
					aria-disabled={picture === undefined || isScaling}
					title={l10n.t('Use a smaller copy, of at most {0} pixels a side.', sizeRules.maxSide)}
					aria-label={l10n.t('Scale down {0}', name)}
					onClick={() => void scale()}
				>
					{isScaling ? l10n.t('Scaling Down…') : l10n.t('Scale Down')}
				</button>
			)}
		</div>
	);
}
