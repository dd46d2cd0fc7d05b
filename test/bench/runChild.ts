import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Runs a script of this folder in a process of its own. @returns the one message that it sends */
export async function runChild<Message>(script: string, args: readonly string[]): Promise<Message> {
	const child = fork(path.join(import.meta.dirname, script), args);
	const ended = once(child, 'exit');
	const [message] = (await Promise.race([
		once(child, 'message'),
		ended.then(() => {
			throw new Error(`“${script} ${args.join(' ')}” ended without a figure.`);
		}),
	])) as [Message];
	await ended;
	return message;
}
