import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { DragSource } from './useDrop.ts';

/** Shows, while pictures hover over the page, that they can be dropped, and how. */
export function DropZone({ source }: { readonly source: DragSource }): JSX.Element {
	return (
		<div class="drop-zone">
			<p>
				<vscode-icon name="add" aria-hidden="true" />
				{source === 'explorer'
					? l10n.t('Keep holding Shift and drop the pictures.')
					: l10n.t('Drop the pictures.')}
			</p>
		</div>
	);
}
