// The entry of a worker thread: does the one task that it was started with, and ends.
import * as l10n from '@vscode/l10n';
import { parentPort, workerData } from 'node:worker_threads';
import { doPixelTask } from './doPixelTask.ts';
import type { PixelOrder, PixelReport } from './pixelTask.ts';
import { UnreadablePictureError } from './unreadablePictureError.ts';

const { task, texts } = workerData as PixelOrder;
l10n.config({ contents: texts });
const report = reportOf();
parentPort?.postMessage(report, report.status === 'done' ? buffersOf(report.answer) : []);

function reportOf(): PixelReport {
	try {
		return { status: 'done', answer: doPixelTask(task) };
	} catch (error) {
		if (!(error instanceof UnreadablePictureError)) throw error;
		return { status: 'unreadable', message: error.message };
	}
}

/** The bytes of an answer change hands: they are not copied. */
function buffersOf(answer: object): ArrayBuffer[] {
	return Object.values(answer).flatMap((value: unknown) =>
		value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [],
	);
}
