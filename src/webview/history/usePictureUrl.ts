import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * The address of a picture for as long as it is drawn. A picture that the page no longer holds
 * stays drawn, such as while another tab is shown.
 */
export function usePictureUrl(picture: Blob | undefined): string | undefined {
	const [url, setUrl] = useState<string | undefined>();
	useLayoutEffect(() => {
		if (picture === undefined) return;
		const made = URL.createObjectURL(picture);
		setUrl(made);
		return () => URL.revokeObjectURL(made);
	}, [picture]);
	return url;
}
