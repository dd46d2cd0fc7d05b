import { useEffect, useState } from 'preact/hooks';

/** A picture decoded as it is; `undefined` until it is. */
export function useBitmap(picture: Blob): ImageBitmap | 'unreadable' | undefined {
	const [bitmap, setBitmap] = useState<ImageBitmap | 'unreadable' | undefined>();
	useEffect(() => {
		let isCurrent = true;
		let made: ImageBitmap | undefined;
		createImageBitmap(picture).then(
			(decoded) => {
				made = decoded;
				if (isCurrent) setBitmap(decoded);
				else decoded.close();
			},
			() => {
				if (isCurrent) setBitmap('unreadable');
			},
		);
		return () => {
			isCurrent = false;
			setBitmap(undefined);
			made?.close();
		};
	}, [picture]);
	return bitmap;
}
