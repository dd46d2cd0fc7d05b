import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import { render } from 'preact';
import type { StudioState, ToPanel } from '../studio/protocol.ts';
import { StudioView } from './StudioView.tsx';
import { send } from './vscodeApi.ts';

/** The newest picture of a job, as the extension sent it. */
export type Picture = { readonly revision: number; readonly blob: Blob };

const root = document.querySelector('#studio');
const pictures = new Map<string, Picture>();
let state: StudioState | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
	switch (data.type) {
		case 'state':
			state = data.state;
			forgetPictures(data.state);
			break;
		case 'picture': {
			const blob = new Blob([data.bytes], { type: data.mimeType });
			pictures.set(data.jobId, { revision: data.revision, blob });
		}
	}
	draw();
});
send({ type: 'ready' });

function draw(): void {
	if (root !== null && state !== undefined) {
		render(<StudioView state={state} pictures={pictures} send={send} />, root);
	}
}

function forgetPictures({ jobs }: StudioState): void {
	const ids = new Set(jobs.map(({ id }) => id));
	for (const id of pictures.keys()) if (!ids.has(id)) pictures.delete(id);
}
