import type { FromPanel } from '../studio/protocol.ts';

declare function acquireVsCodeApi(): {
	postMessage(message: FromPanel): void;
	getState(): unknown;
	setState(state: unknown): void;
};

const api = acquireVsCodeApi();

/** Tells the extension what the person asked for. */
export type Send = (message: FromPanel) => void;
export const send: Send = (message) => api.postMessage(message);

/** What VS Code keeps of this page while the page itself is thrown away: when its tab is hidden. */
export const pageState = {
	read: (): unknown => api.getState(),
	write: (state: unknown): void => api.setState(state),
};
