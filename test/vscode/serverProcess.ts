import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createDeferred } from './deferred.ts';
import type { VSCodeInstallation } from './vscodeInstallation.ts';
import { withTimeLimit } from './withTimeLimit.ts';

const startLimit = 60_000;
const endLimit = 10_000;

/**
 * The process of a VS Code server and all that it started (extension hosts, terminals): on Linux
 * and macOS a process group of its own, which ends together.
 */
export class ServerProcess {
	readonly #child: ChildProcess;
	readonly #ended: Promise<unknown>;
	readonly #port = createDeferred<number>();
	readonly #killAtExit = (): void => this.#kill('SIGKILL');
	#output = '';

	constructor(
		installation: VSCodeInstallation,
		serverArguments: readonly string[],
		env: NodeJS.ProcessEnv,
	) {
		this.#child = spawn(installation.node, [installation.serverMain, ...serverArguments], {
			env,
			detached: process.platform !== 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		this.#ended = once(this.#child, 'exit');
		this.#child.stdout?.on('data', this.#read);
		this.#child.stderr?.on('data', this.#read);
		this.#child.once('exit', (code) => this.#refuse(`It ended with code ${String(code)}.`));
		this.#ended.catch((error: unknown) => this.#refuse(String(error)));
		process.once('exit', this.#killAtExit);
	}

	/** All that the server printed so far. */
	get output(): string {
		return this.#output;
	}

	/** The port, once the server listens to it. Throws when it ends before or takes over a minute. */
	async listening(): Promise<number> {
		const describe = (): string =>
			`VS Code’s server did not start within ${startLimit / 1000} s. It printed:\n${this.#output}`;
		return withTimeLimit(this.#port.promise, startLimit, describe);
	}

	/** Ends the server, by force after ten seconds, and returns when it is gone. */
	async end(): Promise<void> {
		process.off('exit', this.#killAtExit);
		this.#kill('SIGTERM');
		const forced = setTimeout(() => this.#kill('SIGKILL'), endLimit);
		await this.#ended.catch(() => undefined);
		clearTimeout(forced);
		this.#kill('SIGKILL');
	}

	readonly #read = (chunk: Buffer): void => {
		this.#output += chunk.toString();
		const line = /Extension host agent listening on (\d+)/.exec(this.#output);
		if (line !== null) this.#port.resolve(Number(line[1]));
	};

	#refuse(reason: string): void {
		const sentence = `VS Code’s server did not start. ${reason} It printed:\n${this.#output}`;
		this.#port.reject(new Error(sentence));
	}

	#kill(signal: NodeJS.Signals): void {
		const { pid } = this.#child;
		if (pid === undefined) return;
		if (process.platform === 'win32') {
			this.#child.kill(signal);
			return;
		}
		try {
			process.kill(-pid, signal);
		} catch {
			// The whole group is gone already.
		}
	}
}
