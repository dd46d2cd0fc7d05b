import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { StudioState } from '../studio/views.ts';
import { Announcer } from './Announcer.tsx';
import { OpenRegionTool } from './composer/OpenRegionTool.tsx';
import { useRegionTool } from './composer/useRegionTool.ts';
import { OpenCrop } from './crop/OpenCrop.tsx';
import { CreateView } from './CreateView.tsx';
import { HistoryPanel } from './history/HistoryPanel.tsx';
import { IconSetDialog } from './icons/IconSetDialog.tsx';
import type { PictureBlobs } from './pictures.ts';
import { StudioTabs } from './StudioTabs.tsx';
import { TabPanel } from './TabPanel.tsx';
import { useConversions } from './useConversions.ts';
import { useKeptScroll } from './useKeptScroll.ts';
import { useThumbnails } from './useThumbnails.ts';
import type { Send } from './vscodeApi.ts';

type Props = {
	readonly state: StudioState;
	readonly pictures: PictureBlobs;
	/** The reference to open the painter on, as soon as its picture is here. */
	readonly painterFor: string | undefined;
	/** The job whose crop is adjusted. */
	readonly cropped: string | undefined;
	readonly onCropEnd: () => void;
	readonly send: Send;
};

/** The whole panel: its parts behind tabs, and the tool that covers them while it is open. */
export function StudioView(props: Props): JSX.Element {
	const { state, pictures, painterFor, cropped, send } = props;
	const { composer, tab, batches, spending, wantedThumbnails, iconSet } = state;
	const { tool, open, close } = useRegionTool(composer, pictures, painterFor);
	const isCreating = tab === 'create';
	useKeptScroll(isCreating, batches[0]?.id);
	useThumbnails(wantedThumbnails, pictures, send);
	useConversions(state.wantedConversions, pictures, send);
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
						isCovered={[tool, cropped, iconSet].some((one) => one !== undefined) || !isCreating}
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
			<Announcer batches={batches} />
			{tool && <OpenRegionTool tool={tool} onClose={close} send={send} />}
			{iconSet && (
				<IconSetDialog
					key={iconSet.picture}
					view={iconSet}
					picture={pictures.get(iconSet.picture)}
					send={send}
				/>
			)}
			{cropped !== undefined && (
				<OpenCrop
					key={cropped}
					jobId={cropped}
					state={state}
					pictures={pictures}
					onClose={props.onCropEnd}
					send={send}
				/>
			)}
		</>
	);
}
