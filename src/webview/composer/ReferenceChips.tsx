import * as l10n from '@vscode/l10n';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ComposerView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import type { Send } from '../vscodeApi.ts';
import { AddPictures } from './AddPictures.tsx';
import { chipCommand } from './chipCommand.ts';
import { indexInGap } from './insertion.ts';
import { ReferenceChip } from './ReferenceChip.tsx';
import { useChipFocus } from './useChipFocus.ts';
import { useReorder, type Reordering } from './useReorder.ts';

type Props = {
	readonly composer: ComposerView;
	readonly pictures: PictureBlobs;
	readonly send: Send;
};

/**
 * The pictures that go along, in their order. One of them is a tab stop; arrow keys lead to the
 * others, with Alt they move a picture, and Delete removes it.
 */
export function ReferenceChips({ composer, pictures, send }: Props): JSX.Element {
	const { references, canAdd } = composer;
	const ids = references.map(({ id }) => id);
	const row = useRef<HTMLDivElement>(null);
	const { tabStop, onFocus, focus, follow } = useChipFocus(row, ids);
	const [news, setNews] = useState('');
	const move = (id: string, index: number): void => {
		const moved = references.find((reference) => reference.id === id);
		if (moved === undefined || ids[index] === id) return;
		if (row.current?.contains(document.activeElement)) follow(id);
		send({ type: 'moveReference', id, index });
		setNews(l10n.t('{0} is now picture {1} of {2}.', moved.name, index + 1, ids.length));
	};
	const remove = (id: string): void => {
		const index = ids.indexOf(id);
		const hasNext = focus(ids[index + 1] ?? ids[index - 1]);
		if (!hasNext) row.current?.querySelector<HTMLElement>('.add-pictures')?.focus();
		send({ type: 'removeReference', id });
	};
	const { reordering, start } = useReorder(ids, (id, gap) =>
		move(id, indexInGap(ids.indexOf(id), gap)),
	);
	const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
		const id = event.target instanceof HTMLElement ? event.target.dataset.reference : undefined;
		const command = id === undefined ? id : chipCommand(event, ids.indexOf(id), ids.length);
		if (id === undefined || command === undefined) return;
		// VS Code and the browser go back on Alt and an arrow key.
		event.preventDefault();
		event.stopPropagation();
		if (command.kind === 'remove') remove(id);
		else if (command.kind === 'move') move(id, command.index);
		else focus(ids[command.index]);
	};
	return (
		<div ref={row} class="references">
			{references.length > 0 && (
				<ol aria-label={l10n.t('Pictures to edit')} onPointerDown={start} onKeyDown={onKeyDown}>
					{references.map((reference, index) => (
						<ReferenceChip
							key={reference.id}
							reference={reference}
							index={index}
							picture={
								reference.picture === undefined ? undefined : pictures.get(reference.picture)
							}
							isTabStop={reference.id === tabStop}
							insertion={reordering && insertionAt(index, reordering, ids)}
							dragged={reordering?.id === reference.id ? reordering : undefined}
							onFocus={() => onFocus(reference.id)}
							onRemove={() => remove(reference.id)}
							send={send}
						/>
					))}
				</ol>
			)}
			{canAdd && (
				<AddPictures
					isFirst={references.length === 0}
					hasStyle={references.some(({ isStyle }) => isStyle)}
					send={send}
				/>
			)}
			<p class="visually-hidden" role="status">
				{news}
			</p>
		</div>
	);
}

/** The mark of the gap is on the item after it; the last gap's is on the last item. */
function insertionAt(
	index: number,
	{ id, gap }: Reordering,
	ids: readonly string[],
): 'before' | 'after' | undefined {
	const from = ids.indexOf(id);
	if (indexInGap(from, gap) === from) return undefined;
	if (gap === index) return 'before';
	return gap === ids.length && index === ids.length - 1 ? 'after' : undefined;
}
