import { Worker } from 'node:worker_threads';
import type { PixelAnswers, PixelOrder, PixelReport, PixelTask } from './pixelTask.ts';
import { UnreadablePictureError } from './unreadablePictureError.ts';

/** Where a worker thread comes from. */
export type PixelThread = {
	/** The built `pixelWorker`, or its source where Node strips types: a path or `file:` URL. */
	readonly entry: string | URL;
	/** See {@link PixelOrder}. */
	readonly texts: PixelOrder['texts'];
};

/**
 * Does a task in a thread of its own, which ends with it and gives its memory back. The task's
 * bytes are copied: the caller keeps using them.
 * @throws {UnreadablePictureError} when a picture is damaged or far too large
 * @throws the signal's reason when aborted
 */
export async function runPixelTask<Task extends PixelTask>(
	task: Task,
	{ entry, texts }: PixelThread,
	signal?: AbortSignal,
): Promise<PixelAnswers[Task['kind']]> {
	signal?.throwIfAborted();
	const own = withOwnBytes(task);
	const order: PixelOrder = { task: own.task, texts };
	const worker = new Worker(entry, { workerData: order, transferList: own.buffers });
	const stop = (): void => void worker.terminate();
	signal?.addEventListener('abort', stop);
	try {
		const report = await reportOf(worker);
		if (report.status === 'unreadable') throw new UnreadablePictureError(report.message);
		return report.answer as PixelAnswers[Task['kind']];
	} catch (error) {
		signal?.throwIfAborted();
		throw error;
	} finally {
		signal?.removeEventListener('abort', stop);
		await worker.terminate();
	}
}

/** A buffer that only goes along in part would be sent whole, so each part becomes its own. */
function withOwnBytes(task: PixelTask): {
	readonly task: PixelTask;
	readonly buffers: ArrayBuffer[];
} {
	const buffers: ArrayBuffer[] = [];
	const entries = Object.entries(task).map(([name, value]: [string, unknown]) => {
		if (!(value instanceof Uint8Array)) return [name, value] as const;
		const bytes = new Uint8Array(value);
		buffers.push(bytes.buffer);
		return [name, bytes] as const;
	});
	return { task: Object.fromEntries(entries) as PixelTask, buffers };
}

function reportOf(worker: Worker): Promise<PixelReport> {
	return new Promise((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.once('exit', (code) => reject(new Error(`The pixel worker ended (${code}) unasked.`)));
	});
}
