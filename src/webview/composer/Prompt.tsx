import * as l10n from '@vscode/l10n';
import type { ComponentChildren, JSX } from 'preact';
import type { ComposerView } from '../../studio/protocol.ts';
import type { Send } from '../vscodeApi.ts';
import { sendKeys } from './sendKeys.ts';
import { usePromptDraft } from './usePromptDraft.ts';

type Props = {
	readonly composer: ComposerView;
	readonly send: Send;
	/** What stands beside the send button; it is not drawn again while the person types. */
	readonly children: ComponentChildren;
};

/** The box that the person types into, and the button that sends. */
export function Prompt({ composer, send, children }: Props): JSX.Element {
	const { text, type, flush, settle } = usePromptDraft(composer, send);
	const isEmpty = text.trim() === '';
	const isEdit = composer.references.length > 0;
	const submit = (): void => {
		if (isEmpty) return;
		settle();
		send({ type: 'send', prompt: text });
	};
	return (
		<div class="prompt-box">
			<textarea
				id="prompt"
				aria-label={l10n.t('Prompt')}
				placeholder={
					isEdit
						? l10n.t('Say what should change.')
						: l10n.t('Describe the picture, or add pictures to edit.')
				}
				value={text}
				onInput={(event) => type(event.currentTarget.value)}
				onBlur={flush}
				onKeyDown={(event) => {
					const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
					if (!isSend || event.isComposing) return;
					event.preventDefault();
					event.stopPropagation();
					if (!event.repeat) submit();
				}}
			/>
			<div class="prompt-tools">
				{children}
				<button
					type="button"
					class="primary"
					aria-disabled={isEmpty}
					title={isEmpty ? whyNot(isEdit) : `${composer.sendLabel} (${sendKeys})`}
					// The second click of a double click is not meant to send once more.
					onClick={(event) => event.detail <= 1 && submit()}
				>
					{composer.sendLabel}
				</button>
			</div>
		</div>
	);
}

function whyNot(isEdit: boolean): string {
	return isEdit ? l10n.t('First say what should change.') : l10n.t('First describe the picture.');
}
