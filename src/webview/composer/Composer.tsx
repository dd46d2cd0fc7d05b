import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ComposerView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import type { Send } from '../vscodeApi.ts';
import { DropZone } from './DropZone.tsx';
import { focusPrompt } from './focusPrompt.ts';
import { Notice } from './Notice.tsx';
import { Parameters } from './Parameters.tsx';
import { Prompt } from './Prompt.tsx';
import { ReferenceChips } from './ReferenceChips.tsx';
import { RegionBar } from './RegionBar.tsx';
import type { RegionToolKind } from './regionTool.ts';
import { Suggestion } from './Suggestion.tsx';
import { TargetFile } from './TargetFile.tsx';
import { useDecodeCheck } from './useDecodeCheck.ts';
import { useDrop } from './useDrop.ts';
import { usePaste } from './usePaste.ts';
import { useUndecodable } from './useUndecodable.ts';
import { useUpright } from './useUpright.ts';

type Props = {
	readonly composer: ComposerView;
	readonly pictures: PictureBlobs;
	/** Whether a tool covers the panel: nothing is dropped or pasted here then. */
	readonly isCovered: boolean;
	readonly onOpenTool: (kind: RegionToolKind) => void;
	readonly send: Send;
};

/**
 * Where the person says what to make: pictures to go by, the part of them to change, the prompt and
 * the parameters.
 */
export function Composer(props: Props): JSX.Element {
	const { composer, pictures, isCovered, onOpenTool, send } = props;
	const dragSource = useDrop(!isCovered, send);
	usePaste(!isCovered, send);
	const report = useUndecodable(send);
	useUpright(composer, pictures, report, send);
	useDecodeCheck(composer.references, pictures, report);
	return (
		<section class="composer" aria-label={l10n.t('Composer')}>
			<ReferenceChips composer={composer} pictures={pictures} send={send} />
			{composer.firstSize !== undefined && (
				<RegionBar composer={composer} pictures={pictures} onOpenTool={onOpenTool} send={send} />
			)}
			<Notice notice={composer.notice} onOpenTool={onOpenTool} send={send} />
			<Prompt composer={composer} send={send}>
				{composer.canClear && <ClearButton send={send} />}
			</Prompt>
			{composer.targetName !== undefined && <TargetFile name={composer.targetName} send={send} />}
			{composer.suggestion && <Suggestion suggestion={composer.suggestion} send={send} />}
			<Parameters composer={composer} send={send} />
			{dragSource !== undefined && <DropZone source={dragSource} />}
		</section>
	);
}

function ClearButton({ send }: Pick<Props, 'send'>): JSX.Element {
	return (
		<button
			type="button"
			class="quiet"
			onClick={() => {
				focusPrompt();
				send({ type: 'clear' });
			}}
		>
			{l10n.t('Clear')}
		</button>
	);
}
