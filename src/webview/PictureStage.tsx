import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JobView } from '../studio/protocol.ts';
import type { Picture } from './main.tsx';

type Props = { readonly job: JobView; readonly picture: Picture | undefined };
type Layer = { readonly revision: number; readonly url: string };

/**
 * The box of a job's picture. It has the shape that was asked for from the first moment, and each
 * picture fades in over the one before, once it is decoded: nothing flickers and nothing moves.
 */
export function PictureStage({ job, picture }: Props): JSX.Element {
	const { layers, dropBelow } = useLayers(picture);
	const ratio = job.width / job.height;
	return (
		<div class="stage" style={{ '--ratio': String(ratio) }} data-has-picture={layers.length > 0}>
			{layers.length === 0 && <Placeholder job={job} />}
			{layers.map(({ revision, url }) => (
				<img
					key={revision}
					src={url}
					alt={job.prompt}
					decoding="sync"
					data-revision={revision}
					onAnimationEnd={() => dropBelow(revision)}
				/>
			))}
			{job.tone === 'running' && <vscode-progress-bar indeterminate aria-hidden="true" />}
		</div>
	);
}

function Placeholder({ job }: Pick<Props, 'job'>): JSX.Element {
	return (
		<vscode-icon
			class="placeholder"
			size={32}
			name={job.tone === 'failed' ? 'error' : 'file-media'}
			aria-hidden="true"
		/>
	);
}

/** The pictures on the stage, the newest on top, and a way to drop those it has covered. */
function useLayers(picture: Picture | undefined): {
	readonly layers: readonly Layer[];
	readonly dropBelow: (revision: number) => void;
} {
	const [layers, setLayers] = useState<readonly Layer[]>([]);
	const urls = useRef(new Set<string>()).current;
	const revoke = (url: string): void => {
		URL.revokeObjectURL(url);
		urls.delete(url);
	};
	useEffect(() => () => urls.forEach(revoke), []);
	useEffect(() => {
		if (picture === undefined) return;
		const { revision } = picture;
		const url = URL.createObjectURL(picture.blob);
		urls.add(url);
		let isCurrent = true;
		void decoded(url).then((isDecoded) => {
			if (isCurrent && isDecoded) setLayers((below) => [...below, { revision, url }]);
			else revoke(url);
		});
		return () => (isCurrent = false);
	}, [picture]);
	const dropBelow = (revision: number): void => {
		for (const layer of layers) if (layer.revision < revision) revoke(layer.url);
		setLayers((all) => all.filter((layer) => layer.revision >= revision));
	};
	return { layers, dropBelow };
}

async function decoded(url: string): Promise<boolean> {
	const image = new Image();
	image.src = url;
	try {
		await image.decode();
		return true;
	} catch {
		return false;
	}
}
