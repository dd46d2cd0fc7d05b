import { spawn } from 'node:child_process';
import { once } from 'node:events';

type RunOptions = {
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
};

/**
 * Runs a program to its end and gives what it printed (standard output, then errors).
 * Throws with its last lines when it cannot be started or ends with another code than 0.
 */
export async function runProgram(
	program: string,
	programArguments: readonly string[],
	options: RunOptions = {},
): Promise<string> {
	const child = spawn(program, programArguments, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const [code] = (await once(child, 'close')) as [number | null];
	if (code !== 0) {
		const command = [program, ...programArguments].join(' ');
		const lastLines = output.trimEnd().split('\n').slice(-20).join('\n');
		throw new Error(`“${command}” ended with code ${String(code)}:\n${lastLines}`);
	}
	return output;
}
