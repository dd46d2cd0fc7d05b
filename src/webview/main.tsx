import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import type { StudioState, ToPanel } from '../studio/protocol.ts';
import { focusPrompt } from './composer/focusPrompt.ts';
import { Pictures } from './pictures.ts';
import { StudioView } from './StudioView.tsx';
import { send } from './vscodeApi.ts';

const root = document.querySelector('#studio');
const pictures = new Pictures();
let state: StudioState | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
	switch (data.type) {
		case 'language':
			l10n.config({ contents: { ...data.bundle } });
			return;
		case 'state':
			state = data.state;
			pictures.forgetAllBut(data.state);
			break;
		case 'picture':
			pictures.set(data.key, new Blob([data.bytes], { type: data.mimeType }));
			break;
		case 'focusPrompt':
			focusPrompt();
			return;
	}
	draw();
});
send({ type: 'ready' });

function draw(): void {
	if (root !== null && state !== undefined) {
		render(<StudioView state={state} pictures={pictures.all} send={send} />, root);
	}
}
