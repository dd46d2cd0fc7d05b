import { useEffect, useState } from 'preact/hooks';

/** A picture decoded as it is; `undefined` until it is, and when it cannot be. */
export function useBitmap(picture: Blob): ImageBitmap | undefined {
	const [bitmap, setBitmap] = useState<ImageBitmap | undefined>();
	useEffect(() => {
		let isCurrent = true;
		let made: ImageBitmap | undefined;
		createImageBitmap(picture).then(
			(decoded) => {
				made = decoded;
				if (isCurrent) setBitmap(decoded);
				else decoded.close();
			},
			() => undefined,
		);
		return () => {
			isCurrent = false;
			setBitmap(undefined);
			made?.close();
		};
	}, [picture]);
	return bitmap;
}
