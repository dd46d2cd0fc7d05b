import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { sizeRules } from '../../pictures/size.ts';
import type { ComposerView } from '../../studio/views.ts';
import { megapixels } from '../expand/megapixels.ts';
import type { PictureBlobs } from '../pictures.ts';
import type { Send } from '../vscodeApi.ts';
import { KeepRest } from './KeepRest.tsx';
import { RegionChip } from './RegionChip.tsx';
import { regionTool, type RegionToolKind } from './regionTool.ts';

type Props = {
	readonly composer: ComposerView;
	readonly pictures: PictureBlobs;
	readonly onOpenTool: (kind: RegionToolKind) => void;
	readonly send: Send;
};

/** What limits the edit to a part of the first reference, or enlarges it. */
export function RegionBar({ composer, pictures, onOpenTool, send }: Props): JSX.Element {
	const { region, keepRest, canMask, canMarkup, canExpand } = composer;
	const tool = (
		kind: RegionToolKind,
		icon: string,
		label: string,
		refusal?: string,
	): JSX.Element => {
		const isReady = regionTool(kind, composer, pictures) !== undefined;
		const reason = refusal ?? (isReady ? undefined : l10n.t('The picture is not here yet.'));
		return (
			<button
				type="button"
				class="secondary"
				title={reason}
				aria-disabled={reason !== undefined}
				onClick={() => reason === undefined && onOpenTool(kind)}
			>
				<vscode-icon name={icon} aria-hidden="true" />
				{label}
			</button>
		);
	};
	return (
		<div class="region" role="group" aria-label={l10n.t('Part of the base picture to change')}>
			<div class="region-tools">
				{canMask && tool('mask', 'paintcan', l10n.t('Paint Mask…'))}
				{canMask && (
					<button type="button" class="secondary" onClick={() => send({ type: 'chooseMask' })}>
						<vscode-icon name="file-media" aria-hidden="true" />
						{l10n.t('Mask from File…')}
					</button>
				)}
				{tool(
					'expansion',
					'screen-full',
					l10n.t('Expand Canvas…'),
					canExpand ? undefined : noRoom(),
				)}
				{canMarkup && tool('markup', 'edit', l10n.t('Markup…'))}
			</div>
			{region && (
				<RegionChip
					region={region}
					composer={composer}
					pictures={pictures}
					onEdit={() => onOpenTool(region.kind)}
					send={send}
				/>
			)}
			{keepRest && <KeepRest keepRest={keepRest} send={send} />}
		</div>
	);
}

function noRoom(): string {
	return l10n.t(
		'This picture has no room to grow: a canvas has at most {0} pixels a side and {1} megapixels.',
		sizeRules.maxSide,
		megapixels(sizeRules.maxPixels, document.documentElement.lang),
	);
}
