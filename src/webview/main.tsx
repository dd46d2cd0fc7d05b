import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import { pictureOrigin } from '../studio/pictureKey.ts';
import type { PageStart, ToPanel } from '../studio/protocol.ts';
import type { StudioState } from '../studio/views.ts';
import { focusPrompt } from './composer/focusPrompt.ts';
import { ignoreHeldKeys } from './ignoreHeldKeys.ts';
import { Pictures } from './pictures.ts';
import { showJob } from './showJob.ts';
import { StudioView } from './StudioView.tsx';
import { pageState, send } from './vscodeApi.ts';

const root = document.querySelector('#studio');
const pictures = new Pictures();
const start = readStart();
let state: StudioState | undefined;
/** The reference that the person wants to paint on. */
let painterFor: string | undefined;
/** The job whose crop the person adjusts. */
let cropped: string | undefined;
let isDrawnSoon = false;

window.addEventListener('message', ({ data, origin }: MessageEvent<ToPanel>) => {
	// VS Code hands its messages over from within this page's own origin; other pages may send, too.
	if (origin !== window.origin) return;
	switch (data.type) {
		case 'state':
			state = data.state;
			pictures.forgetAllBut(data.state);
			break;
		case 'piece':
			pictures.addPiece(data);
			return;
		case 'picture':
			pictures.set(data);
			if (pictureOrigin(data.key)?.kind === 'job') break;
			drawSoon();
			return;
		case 'focusPrompt':
			focusPrompt();
			return;
		case 'showJob':
			showJob(data.jobId);
			return;
		case 'adjustCrop':
			cropped = data.jobId;
			break;
		case 'openPainter':
			painterFor = data.referenceId;
			break;
	}
	draw();
});
// VS Code shows the page then, but waits for whatever is asked for before.
window.addEventListener('load', () => {
	document.querySelector('#vscode-codicon-stylesheet')?.setAttribute('rel', 'stylesheet');
	const isOfThePast = pageState.read('start') === start.id;
	pageState.write('start', start.id);
	if (isOfThePast) return;
	state ??= start.state;
	draw();
});
l10n.config({ contents: { ...start.bundle } });
ignoreHeldKeys();
send({ type: 'ready' });

function readStart(): PageStart {
	return JSON.parse(document.querySelector('#start')?.textContent ?? '') as PageStart;
}

/** Draws with the next frame: thumbnails and references come many at a time. */
function drawSoon(): void {
	if (isDrawnSoon) return;
	isDrawnSoon = true;
	requestAnimationFrame(() => {
		isDrawnSoon = false;
		draw();
	});
}

function draw(): void {
	if (root !== null && state !== undefined) {
		render(
			<StudioView
				state={state}
				pictures={pictures.all}
				painterFor={painterFor}
				cropped={cropped}
				onCropEnd={endCrop}
				send={send}
			/>,
			root,
		);
	}
}

function endCrop(): void {
	cropped = undefined;
	draw();
}
