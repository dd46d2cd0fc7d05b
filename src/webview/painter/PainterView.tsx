import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DiscardQuestion } from './DiscardQuestion.tsx';
import { withControl, withKeys } from './keyNames.ts';
import type { MaskPainterProps } from './MaskPainter.tsx';
import type { Painting } from './openPainting.ts';
import type { Painter } from './painter.ts';
import { commandOfKey } from './painterCommand.ts';
import { PainterDialog } from './PainterDialog.tsx';
import { firstState } from './painterState.ts';
import { count, paintedMessage } from './paintMessages.ts';
import { PaintStage } from './PaintStage.tsx';
import { PaintTools } from './PaintTools.tsx';
import { toolHint } from './paintTool.ts';
import { useDraft } from './useDraft.ts';

type Props = MaskPainterProps & { readonly painting: Painting; readonly titleId: string };

/** What is going on beside painting. */
type Pause = 'none' | 'asking' | 'encoding';

/** The painter with its picture open. */
export function PainterView(props: Props): JSX.Element {
	const { painting, titleId, mode, onCancel } = props;
	const painter = useRef<Painter>(undefined);
	const [state, setState] = useState(() => firstState(painting.levels.size, mode));
	const [pause, setPause] = useState<Pause>('none');
	const isKept = useDraft(painting, state, props.onDraft);
	const close = (): void => {
		painter.current?.finish();
		if (painting.session.isChanged || props.isDraft) setPause('asking');
		else onCancel();
	};
	useLayoutEffect(() => {
		if (pause === 'none') painter.current?.focus();
	}, [pause]);
	useLayoutEffect(() => {
		// A dialog of VS Code had the focus, and gives it back to the page, not to what had it there.
		const takeFocus = (): void => {
			if (document.activeElement === document.body) painter.current?.focus();
		};
		window.addEventListener('focus', takeFocus);
		return () => window.removeEventListener('focus', takeFocus);
	}, []);
	const escape = (): void => {
		if (pause === 'asking') setPause('none');
		else if (painter.current?.cancelGesture() !== true) close();
	};
	const handOver = async (to: (png: Uint8Array<ArrayBuffer>) => void): Promise<void> => {
		painter.current?.finish();
		if (painting.session.painted === 0 || pause !== 'none') return;
		setPause('encoding');
		try {
			to(await painting.encode());
		} finally {
			setPause('none');
		}
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const command = commandOfKey(event, mode);
		const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
		if (isDone) void handOver(props.onApply);
		else if (command !== undefined) painter.current?.run(command);
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<PainterDialog titleId={titleId} onEscape={escape}>
			<div
				class="painter-view"
				inert={pause !== 'none'}
				data-mode={mode}
				data-kept={isKept}
				onKeyDown={onKeyDown}
			>
				<Head
					{...props}
					isEmpty={state.painted === 0}
					onApply={() => void handOver(props.onApply)}
					onSave={() => void handOver(props.onSave)}
					onCancel={close}
				/>
				<PaintTools
					painting={painting}
					state={state}
					run={(command) => painter.current?.run(command)}
				/>
				<PaintStage
					painting={painting}
					helpId="painter-help"
					onReady={(made) => (painter.current = made)}
					onChange={setState}
				/>
				<footer class="painter-foot">
					<span class="painter-hint">{toolHint(state.tool)}</span>
					<span class="painter-share">{paintedMessage(state.painted)}</span>
				</footer>
				<p id="painter-help" class="visually-hidden">
					{l10n.t(
						'Arrow keys move the cursor, with Shift ten pixels at a time. Hold Space and move to paint, or press Enter to begin and again to end.',
					)}
				</p>
				<p class="visually-hidden" role="status">
					{state.message}
				</p>
			</div>
			{pause === 'asking' && (
				<DiscardQuestion onKeep={() => setPause('none')} onDiscard={onCancel} />
			)}
		</PainterDialog>
	);
}

type HeadProps = Pick<Props, 'painting' | 'titleId' | 'mode' | 'name'> & {
	readonly isEmpty: boolean;
	readonly onApply: () => void;
	readonly onSave: () => void;
	readonly onCancel: () => void;
};

function Head(props: HeadProps): JSX.Element {
	const { painting, titleId, mode, name, isEmpty, onApply, onSave, onCancel } = props;
	const { width, height } = painting.levels.size;
	const title =
		mode === 'mask' ? l10n.t('Paint what may change') : l10n.t('Draw what guides the model');
	const save = mode === 'mask' ? l10n.t('Save Mask…') : l10n.t('Save Markup…');
	const done = l10n.t('Done');
	const why = isEmpty ? l10n.t('Paint something first.') : undefined;
	return (
		<header class="painter-head">
			<h2 id={titleId} title={name}>
				{title}
				<span class="painter-facts">
					<span class="painter-name">{name}</span>
					<span>{`${count(width)} × ${count(height)}`}</span>
				</span>
			</h2>
			<div class="painter-actions">
				<vscode-button secondary disabled={isEmpty} title={why} onClick={onSave}>
					{save}
				</vscode-button>
				<vscode-button secondary onClick={onCancel}>
					{l10n.t('Cancel')}
				</vscode-button>
				<vscode-button
					disabled={isEmpty}
					title={why ?? withKeys(done, withControl('Enter'))}
					onClick={onApply}
				>
					{done}
				</vscode-button>
			</div>
		</header>
	);
}
