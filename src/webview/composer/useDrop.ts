import { useLayoutEffect, useState } from 'preact/hooks';
import { mostDroppedFiles } from '../../studio/panelLimits.ts';
import type { Send } from '../vscodeApi.ts';
import { droppedItems, explorerType, uriListType } from './droppedItems.ts';
import { handOver } from './handOver.ts';

/** Where pictures that hover over the page come from. */
export type DragSource = 'explorer' | 'outside';

/**
 * Takes pictures that are dropped anywhere on the page. @returns where those come from that hover
 * over it now
 *
 * VS Code covers webviews while something is dragged, unless Shift is held: from its own Explorer
 * always; from outside once the pointer was over VS Code, or once the webview's page has reported
 * the drag. That page listens on the same window: it is kept from reporting by stopping the events
 * in the capture phase, so what comes in from outside directly can be dropped without Shift.
 */
export function useDrop(isOn: boolean, send: Send): DragSource | undefined {
	const [source, setSource] = useState<DragSource | undefined>();
	useLayoutEffect(() => {
		if (!isOn) return;
		const stop = new AbortController();
		const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: Act): void =>
			window.addEventListener(
				type,
				(event) => {
					const from = event.dataTransfer && sourceOf(event.dataTransfer);
					if (event.dataTransfer && from) act(event, event.dataTransfer, from);
				},
				{ capture: true, signal: stop.signal },
			);
		const take: Act = (event, data, from) => {
			event.preventDefault();
			event.stopPropagation();
			data.dropEffect = 'copy';
			setSource(from);
		};
		listen('dragenter', take);
		listen('dragover', take);
		listen('dragleave', ({ relatedTarget }) => {
			if (relatedTarget === null) setSource(undefined);
		});
		listen('drop', (event, data) => {
			event.preventDefault();
			event.stopPropagation();
			setSource(undefined);
			addDropped(data, send);
		});
		return () => {
			stop.abort();
			setSource(undefined);
		};
	}, [isOn, send]);
	return source;
}

type Act = (event: DragEvent, data: DataTransfer, from: DragSource) => void;

/** @returns `undefined` for what cannot be a picture, such as text. */
function sourceOf({ types }: DataTransfer): DragSource | undefined {
	if (types.includes(explorerType)) return 'explorer';
	return types.includes('Files') || types.includes(uriListType) ? 'outside' : undefined;
}

/** A picture from a web page comes with its address and its bytes: the bytes are surer. */
function addDropped(data: DataTransfer, send: Send): void {
	const { uris, links } = droppedItems((type) => data.getData(type));
	if (uris.length > 0) send({ type: 'addFiles', uris: uris.slice(0, mostDroppedFiles) });
	else if (data.files.length > 0) void handOver([...data.files], send);
	else for (const url of links) send({ type: 'addLink', url });
}
