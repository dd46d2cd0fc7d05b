import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { HistoryRowView } from '../../studio/views.ts';
import { toneIcon } from './toneIcon.ts';
import { usePictureUrl } from './usePictureUrl.ts';

type Props = { readonly entry: HistoryRowView; readonly picture: Blob | undefined };

/**
 * The picture of an entry in a square, or an icon where there is none. It is an image, not a canvas:
 * each of those is a layer of its own, which is slow to scroll.
 */
export function EntryPicture({ entry, picture }: Props): JSX.Element {
	const { thumbnail, ratio, isPinned } = entry;
	const url = usePictureUrl(picture);
	const part = (share: number): string => `${Math.min(1, share) * 100}%`;
	return (
		<div class="entry-picture">
			{thumbnail === undefined && (
				<vscode-icon name={toneIcon(entry.tone) ?? 'file-media'} size={24} aria-hidden="true" />
			)}
			{thumbnail !== undefined && url !== undefined && (
				<img
					src={url}
					alt=""
					draggable={false}
					style={{ width: part(ratio), height: part(1 / ratio) }}
				/>
			)}
			{isPinned && (
				<span class="entry-pin" role="img" aria-label={l10n.t('Pinned')} title={l10n.t('Pinned')}>
					<vscode-icon name="pinned" aria-hidden="true" />
				</span>
			)}
		</div>
	);
}
