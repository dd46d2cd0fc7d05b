import * as v from 'valibot';
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

/**
 * What VS Code keeps of this page while the page itself is thrown away: when its tab is hidden. Each
 * part has its own name and is JSON.
 */
export const pageState = {
	read: (part: string): unknown => wholeState()[part],
	write: (part: string, value: unknown): void => api.setState({ ...wholeState(), [part]: value }),
};

function wholeState(): Readonly<Record<string, unknown>> {
	const state = v.safeParse(v.record(v.string(), v.unknown()), api.getState());
	return state.success ? state.output : {};
}
