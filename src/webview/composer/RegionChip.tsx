import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ComposerView, RegionView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import type { Send } from '../vscodeApi.ts';
import { ExpansionThumbnail } from './ExpansionThumbnail.tsx';
import { focusPrompt } from './focusPrompt.ts';
import { PaintedThumbnail } from './PaintedThumbnail.tsx';

type Props = {
	readonly region: RegionView;
	readonly composer: ComposerView;
	readonly pictures: PictureBlobs;
	readonly onEdit: () => void;
	readonly send: Send;
};

/** The region that there is: how it lies on the first reference, and ways to change it. */
export function RegionChip({ region, composer, pictures, onEdit, send }: Props): JSX.Element {
	const key = composer.references[0]?.picture;
	const picture = key === undefined ? undefined : pictures.get(key);
	return (
		<div class="region-chip">
			<RegionPicture
				region={region}
				size={composer.firstSize}
				picture={picture}
				pictures={pictures}
			/>
			<span class="region-facts">{region.facts}</span>
			<button type="button" class="secondary" aria-label={editWords(region)} onClick={onEdit}>
				{l10n.t('Edit')}
			</button>
			<button
				type="button"
				class="icon"
				title={l10n.t('Remove')}
				aria-label={removeWords(region)}
				onClick={() => {
					focusPrompt();
					send({ type: 'removeRegion' });
				}}
			>
				<vscode-icon name="close" aria-hidden="true" />
			</button>
		</div>
	);
}

function RegionPicture({
	region,
	size,
	picture,
	pictures,
}: Pick<Props, 'region' | 'pictures'> & {
	readonly size: ComposerView['firstSize'];
	readonly picture: Blob | undefined;
}): JSX.Element | null {
	if (region.kind !== 'expansion') {
		const painted = pictures.get(region.picture);
		return <PaintedThumbnail kind={region.kind} picture={picture} painted={painted} />;
	}
	if (size === undefined) return null;
	return <ExpansionThumbnail picture={picture} size={size} insets={region.insets} />;
}

function editWords({ kind }: RegionView): string {
	switch (kind) {
		case 'mask':
			return l10n.t('Edit the mask');
		case 'markup':
			return l10n.t('Edit the markup');
		case 'expansion':
			return l10n.t('Edit the expansion');
	}
}

function removeWords({ kind }: RegionView): string {
	switch (kind) {
		case 'mask':
			return l10n.t('Remove the mask');
		case 'markup':
			return l10n.t('Remove the markup');
		case 'expansion':
			return l10n.t('Remove the expansion');
	}
}
