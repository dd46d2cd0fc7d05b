import type { FromPanel } from '../studio/protocol.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void };

const api = acquireVsCodeApi();

/** Tells the extension what the person asked for. */
export type Send = (message: FromPanel) => void;
export const send: Send = (message) => api.postMessage(message);
