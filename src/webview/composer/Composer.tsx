import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ComposerView } from '../../studio/protocol.ts';
import type { PictureBlobs } from '../pictures.ts';
import type { Send } from '../vscodeApi.ts';
import { DropZone } from './DropZone.tsx';
import { FidelityChoice } from './FidelityChoice.tsx';
import { focusPrompt } from './focusPrompt.ts';
import { Notice } from './Notice.tsx';
import { Prompt } from './Prompt.tsx';
import { ReferenceChips } from './ReferenceChips.tsx';
import { RegionBar } from './RegionBar.tsx';
import type { RegionToolKind } from './regionTool.ts';
import { sendKeys } from './sendKeys.ts';
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

/** Where the person says what to make: pictures to go by, the part of them to change, the prompt. */
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
				<PromptTools composer={composer} send={send} />
			</Prompt>
			{dragSource !== undefined && <DropZone source={dragSource} />}
		</section>
	);
}

function PromptTools({ composer, send }: Pick<Props, 'composer' | 'send'>): JSX.Element {
	const { model, inputFidelity, canClear } = composer;
	return (
		<>
			<button
				type="button"
				class="quiet model"
				title={l10n.t('Select the model')}
				aria-label={l10n.t('Model: {0}', model)}
				onClick={() => send({ type: 'selectModel' })}
			>
				<span>{model}</span>
				<vscode-icon name="chevron-down" aria-hidden="true" />
			</button>
			{inputFidelity && <FidelityChoice fidelity={inputFidelity} send={send} />}
			<span class="hint">{l10n.t('{0} sends', sendKeys)}</span>
			{canClear && (
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
			)}
		</>
	);
}
