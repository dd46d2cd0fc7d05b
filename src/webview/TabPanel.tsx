import type { ComponentChildren, JSX } from 'preact';
import type { StudioTab } from '../studio/views.ts';
import { tabId, tabPanelId } from './StudioTabs.tsx';

type Props = {
	readonly tab: StudioTab;
	readonly shown: StudioTab;
	readonly children: ComponentChildren;
};

/** What a tab shows. It is hidden, not thrown away: what was typed and scrolled to is there again. */
export function TabPanel({ tab, shown, children }: Props): JSX.Element {
	return (
		<div id={tabPanelId(tab)} role="tabpanel" aria-labelledby={tabId(tab)} hidden={tab !== shown}>
			{children}
		</div>
	);
}
