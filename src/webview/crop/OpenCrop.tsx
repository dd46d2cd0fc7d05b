import type { JSX } from 'preact';
import type { StudioState } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import type { Send } from '../vscodeApi.ts';
import { CropDialog } from './CropDialog.tsx';

type Props = {
	readonly jobId: string;
	readonly state: StudioState;
	readonly pictures: PictureBlobs;
	readonly onClose: () => void;
	readonly send: Send;
};

/** The crop of a job's picture, over the whole panel, once the answer that it is made of is here. */
export function OpenCrop({ jobId, state, pictures, onClose, send }: Props): JSX.Element | null {
	const job = state.batches.flatMap(({ jobs }) => jobs).find(({ id }) => id === jobId);
	const picture = pictures.get(job?.raw ?? '');
	if (job?.crop === undefined || picture === undefined) return null;
	return (
		<CropDialog
			picture={picture}
			size={job.crop.size}
			focus={job.crop.focus}
			onApply={(focus) => {
				send({ type: 'setCrop', jobId, focus });
				onClose();
			}}
			onCancel={onClose}
		/>
	);
}
