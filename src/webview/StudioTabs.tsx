import * as l10n from '@vscode/l10n';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import type { StudioState, StudioTab } from '../studio/views.ts';
import { rovingIndex } from './rovingIndex.ts';
import { SpacedWords } from './SpacedWords.tsx';
import type { Send } from './vscodeApi.ts';

type Props = Pick<StudioState, 'tab' | 'spending'> & { readonly send: Send };

const tabs: readonly StudioTab[] = ['create', 'history'];

/** Leads to the parts of the panel. One of the tabs is a tab stop; arrow keys show the others. */
export function StudioTabs({ tab: shown, spending, send }: Props): JSX.Element {
	const showByKey = (event: TargetedKeyboardEvent<HTMLElement>): void => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const tab = tabs[rovingIndex(tabs.indexOf(shown), tabs.length, event.key) ?? -1];
		if (tab === undefined) return;
		event.preventDefault();
		document.getElementById(tabId(tab))?.focus();
		send({ type: 'showTab', tab });
	};
	return (
		<header class="studio-tabs">
			<div role="tablist" aria-label={l10n.t('Parts of the Studio')} onKeyDown={showByKey}>
				{tabs.map((tab) => (
					<button
						key={tab}
						type="button"
						role="tab"
						id={tabId(tab)}
						aria-controls={tabPanelId(tab)}
						aria-selected={tab === shown}
						tabIndex={tab === shown ? 0 : -1}
						onClick={() => send({ type: 'showTab', tab })}
					>
						{tabName(tab)}
					</button>
				))}
			</div>
			<p class="spending" title={spending.join('\n')}>
				<SpacedWords words={spending} />
			</p>
		</header>
	);
}

/** The id of a tab's button. */
export function tabId(tab: StudioTab): string {
	return `${tab}-tab`;
}

/** The id of what a tab shows. */
export function tabPanelId(tab: StudioTab): string {
	return `${tab}-panel`;
}

function tabName(tab: StudioTab): string {
	switch (tab) {
		case 'create':
			return l10n.t('Create');
		case 'history':
			return l10n.t('History');
	}
}
