import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ComposerView } from '../../studio/views.ts';
import { oneClick } from '../oneClick.ts';
import { sendKeys } from './sendKeys.ts';

type Props = {
	readonly composer: ComposerView;
	/** Whether there is no prompt to send. */
	readonly isEmpty: boolean;
	readonly onSend: (isDraft: boolean) => void;
};

/** What sends: drafts to choose from, or the picture itself. */
export function SendButtons({ composer, isEmpty, onSend }: Props): JSX.Element {
	const { region, sendLabel, estimate, references } = composer;
	const why = isEmpty ? whyNot(references.length > 0) : undefined;
	return (
		<>
			{region === undefined && (
				<button
					type="button"
					class="secondary"
					aria-disabled={isEmpty}
					title={
						why ??
						l10n.t('Makes several quick, cheap pictures; you pick one to be made in full quality.')
					}
					onClick={oneClick(() => onSend(true))}
				>
					{l10n.t('Drafts')}
				</button>
			)}
			<button
				type="button"
				class="primary"
				aria-disabled={isEmpty}
				title={why ?? sendTitle(sendLabel, estimate)}
				onClick={oneClick(() => onSend(false))}
			>
				{sendLabel}
			</button>
		</>
	);
}

function sendTitle(label: string, estimate: string | undefined): string {
	return estimate === undefined
		? `${label} (${sendKeys})`
		: l10n.t(
				'{0} ({1}). Your own earlier pictures of this kind cost {2}.',
				label,
				sendKeys,
				estimate,
			);
}

function whyNot(isEdit: boolean): string {
	return isEdit ? l10n.t('First say what should change.') : l10n.t('First describe the picture.');
}
