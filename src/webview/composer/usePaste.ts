import { useLayoutEffect } from 'preact/hooks';
import type { Send } from '../vscodeApi.ts';
import { isLink } from './droppedItems.ts';
import { handOver } from './handOver.ts';

/** What browsers call a picture that is on the clipboard without having been a file. */
const namelessPicture = 'image.png';

/**
 * Adds pictures that are pasted anywhere on the page, and addresses that are pasted outside of text
 * boxes. Text that is pasted into a text box stays text.
 */
export function usePaste(isOn: boolean, send: Send): void {
	useLayoutEffect(() => {
		if (!isOn) return;
		const stop = new AbortController();
		const paste = (event: ClipboardEvent): void => {
			const { clipboardData: data, target } = event;
			if (data === null) return;
			const text = data.getData('text/plain');
			const isTyping = target instanceof Element && target.matches('input, textarea');
			if (isTyping && text !== '') return;
			if (data.files.length > 0) void handOver([...data.files].map(withoutMadeUpName), send);
			else if (isLink(text)) send({ type: 'addLink', url: text.trim() });
			else return;
			event.preventDefault();
		};
		window.addEventListener('paste', paste, { signal: stop.signal });
		return () => stop.abort();
	}, [isOn, send]);
}

function withoutMadeUpName(file: File): File {
	return file.name === namelessPicture ? new File([file], '', { type: file.type }) : file;
}
