import * as l10n from '@vscode/l10n';
import type { ComponentChildren, JSX } from 'preact';
import { mostPromptCharacters } from '../../studio/panelLimits.ts';
import type { ComposerView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { SendButtons } from './SendButtons.tsx';
import { sendKeys } from './sendKeys.ts';
import { usePromptDraft } from './usePromptDraft.ts';
import { usePromptRecall } from './usePromptRecall.ts';

type Props = {
	readonly composer: ComposerView;
	readonly send: Send;
	/** What stands beside the buttons that send; it is not drawn again while the person types. */
	readonly children: ComponentChildren;
};

/** The box that the person types into, and the buttons that send. */
export function Prompt({ composer, send, children }: Props): JSX.Element {
	const { text, type, flush, settle } = usePromptDraft(composer, send);
	const recall = usePromptRecall(composer.recentPrompts, text, type);
	const isEmpty = text.trim() === '';
	const submit = (isDraft: boolean): void => {
		if (isEmpty) return;
		settle();
		send({ type: 'send', prompt: text, isDraft });
	};
	const improve = (): void => {
		if (isEmpty) return;
		settle();
		send({ type: 'improvePrompt', prompt: text });
	};
	return (
		<div class="prompt-box">
			<textarea
				id="prompt"
				aria-label={l10n.t('Prompt')}
				maxLength={mostPromptCharacters}
				placeholder={
					composer.references.length > 0
						? l10n.t('Say what should change.')
						: l10n.t('Describe the picture, or add pictures to edit.')
				}
				value={text}
				onInput={(event) => type(event.currentTarget.value)}
				onBlur={flush}
				onKeyDown={(event) => {
					const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
					if (isSend && !event.isComposing) {
						event.stopPropagation();
						if (!event.repeat) submit(false);
					} else if (!recall(event, event.currentTarget)) return;
					event.preventDefault();
				}}
			/>
			<div class="prompt-tools">
				{composer.canImprove && (
					<button
						type="button"
						class="quiet"
						title={l10n.t('Lets the editor’s language model propose a better prompt.')}
						aria-disabled={isEmpty || composer.suggestion !== undefined}
						onClick={() => composer.suggestion === undefined && improve()}
					>
						<vscode-icon name="lightbulb-sparkle" aria-hidden="true" />
						{l10n.t('Improve')}
					</button>
				)}
				<span class="hint">{composer.estimate ?? l10n.t('{0} sends', sendKeys)}</span>
				{children}
				<SendButtons composer={composer} isEmpty={isEmpty} onSend={submit} />
			</div>
		</div>
	);
}
