import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { StudioState } from '../studio/views.ts';
import { OpenRegionTool } from './composer/OpenRegionTool.tsx';
import { useRegionTool } from './composer/useRegionTool.ts';
import { CreateView } from './CreateView.tsx';
import { HistoryPanel } from './history/HistoryPanel.tsx';
import type { PictureBlobs } from './pictures.ts';
import { StudioTabs } from './StudioTabs.tsx';
import { TabPanel } from './TabPanel.tsx';
import { useKeptScroll } from './useKeptScroll.ts';
import { useThumbnails } from './useThumbnails.ts';
import type { Send } from './vscodeApi.ts';

type Props = {
	readonly state: StudioState;
	readonly pictures: PictureBlobs;
	readonly send: Send;
};

/** The whole panel: its parts behind tabs, and the tool that covers them while it is open. */
export function StudioView({ state, pictures, send }: Props): JSX.Element {
	const { composer, tab, batches, spending, wantedThumbnails } = state;
	const { tool, open, close } = useRegionTool(composer, pictures);
	const isCreating = tab === 'create';
	useKeptScroll(isCreating, batches[0]?.id);
	useThumbnails(wantedThumbnails, pictures, send);
	// The state has it only while it is shown.
	const history = useRef(state.history);
	history.current = state.history ?? history.current;
	return (
		<>
			<main inert={tool !== undefined}>
				<StudioTabs tab={tab} spending={spending} send={send} />
				<TabPanel tab="create" shown={tab}>
					<CreateView
						state={state}
						pictures={pictures}
						isCovered={tool !== undefined || !isCreating}
						onOpenTool={open}
						send={send}
					/>
				</TabPanel>
				<TabPanel tab="history" shown={tab}>
					{history.current && (
						<HistoryPanel history={history.current} pictures={pictures} send={send} />
					)}
				</TabPanel>
			</main>
			{tool && <OpenRegionTool tool={tool} onClose={close} send={send} />}
		</>
	);
}
