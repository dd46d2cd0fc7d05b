import type { JSX } from 'preact';
import { ExpandFrame } from '../expand/ExpandFrame.tsx';
import { MaskPainter } from '../painter/MaskPainter.tsx';
import type { Send } from '../vscodeApi.ts';
import { keepPaintDraft } from './paintDraft.ts';
import type { RegionTool } from './regionTool.ts';

type Props = { readonly tool: RegionTool; readonly onClose: () => void; readonly send: Send };

/** The painter or the frame, over the whole panel. */
export function OpenRegionTool({ tool, onClose, send }: Props): JSX.Element {
	if (tool.kind === 'expansion') {
		return (
			<ExpandFrame
				picture={tool.picture}
				size={tool.size}
				insets={tool.insets}
				sizes={tool.sizes}
				onApply={(insets) => {
					send({ type: 'setExpansion', id: tool.referenceId, insets });
					onClose();
				}}
				onCancel={onClose}
			/>
		);
	}
	const { kind, referenceId } = tool;
	return (
		<MaskPainter
			key={referenceId}
			picture={tool.picture}
			name={tool.name}
			mode={kind}
			painted={tool.painted}
			isDraft={tool.isDraft}
			onDraft={(bytes) => keepPaintDraft({ kind, referenceId }, bytes)}
			onApply={(bytes) => {
				send({ type: kind === 'mask' ? 'setMask' : 'setMarkup', id: referenceId, bytes });
				onClose();
			}}
			onSave={(bytes) => send({ type: 'saveMask', bytes })}
			onCancel={onClose}
		/>
	);
}
