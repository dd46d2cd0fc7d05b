import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A server with ready answers, in a process of its own. */
export type AnswerServer = {
	/** The base URL. A prompt such as `4x20` is answered with 4 pictures of 20 MB (2^20 bytes) each. */
	readonly url: string;
	readonly close: () => void;
};

export async function startAnswerServer(): Promise<AnswerServer> {
	const child = fork(path.join(import.meta.dirname, 'answerServer.ts'));
	const [port] = (await once(child, 'message')) as [number];
	return {
		url: `http://127.0.0.1:${port}`,
		close: () => child.kill(),
	};
}
