import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A picture to be drawn; `revision` is `undefined` where pictures are not counted. */
export type StagePicture = { readonly blob: Blob; readonly revision: number | undefined };

/** A decoded picture on the stage. */
export type PictureLayer = {
	readonly url: string;
	readonly revision: number | undefined;
	/** Width to height. */
	readonly ratio: number;
};

/** What is drawn at one place, the newest on top. */
export type PictureLayers = {
	readonly layers: readonly PictureLayer[];
	/** Whether a picture has faded in completely. */
	readonly isSettled: boolean;
	/** To be called when a layer has faded in: drops those that it covers now. */
	readonly settle: (layer: PictureLayer) => void;
};

/**
 * Lays each picture over the one before, once it is decoded, and revokes its address when it is
 * gone. A picture that cannot be decoded leaves the one before in its place.
 */
export function usePictureLayers(picture: StagePicture | undefined): PictureLayers {
	const [layers, setLayers] = useState<readonly PictureLayer[]>([]);
	const [isSettled, setSettled] = useState(false);
	const urls = useRef(new Set<string>()).current;
	const revoke = (url: string): void => {
		URL.revokeObjectURL(url);
		urls.delete(url);
	};
	useEffect(() => () => urls.forEach(revoke), []);
	// At once: `useEffect` would begin to decode only after the next frame.
	useLayoutEffect(() => {
		if (picture === undefined) return;
		const { blob, revision } = picture;
		const url = URL.createObjectURL(blob);
		urls.add(url);
		let isCurrent = true;
		void decodedRatio(url).then((ratio) => {
			if (isCurrent && ratio !== undefined)
				setLayers((below) => [...below, { url, revision, ratio }]);
			else revoke(url);
		});
		return () => (isCurrent = false);
	}, [picture?.blob, picture?.revision]);
	const settle = (layer: PictureLayer): void => {
		const covered = layers.slice(0, Math.max(0, layers.indexOf(layer)));
		for (const { url } of covered) revoke(url);
		setLayers((all) => all.filter((one) => !covered.includes(one)));
		setSettled(true);
	};
	return { layers, isSettled, settle };
}

/** Width to height, once the picture can be drawn; `undefined` when it cannot be. */
async function decodedRatio(url: string): Promise<number | undefined> {
	const image = new Image();
	image.src = url;
	try {
		await image.decode();
		return image.naturalWidth / image.naturalHeight;
	} catch {
		return undefined;
	}
}
