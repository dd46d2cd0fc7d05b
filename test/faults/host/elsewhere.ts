import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import * as vscode from 'vscode';
import { selfSigned } from './selfSigned.ts';

const configuration = (): vscode.WorkspaceConfiguration =>
	vscode.workspace.getConfiguration('zenmuxImages');
const rightBaseUrl = configuration().get('baseUrl');

/** Sends requests to another address than the test server's; `undefined` for that again. */
export async function setBaseUrl(baseUrl: string | undefined): Promise<void> {
	const value = baseUrl ?? rightBaseUrl;
	if (configuration().get('baseUrl') === value) return;
	await configuration().update('baseUrl', value, vscode.ConfigurationTarget.Global);
}

/** Something else than ZenMux that listens at a port of this computer. */
export class Elsewhere {
	readonly #server: Server;
	readonly #sockets = new Set<Socket>();
	#connections = 0;

	constructor(server: Server) {
		this.#server = server;
		server.on('connection', (socket: Socket) => {
			this.#connections++;
			this.#sockets.add(socket);
			socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
		});
	}

	/** How often somebody connected. */
	get connections(): number {
		return this.#connections;
	}

	/** @returns the port */
	async open(): Promise<number> {
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
		return (this.#server.address() as AddressInfo).port;
	}

	async close(): Promise<void> {
		for (const socket of this.#sockets) socket.destroy();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}

/** What takes a connection and does something with it when the first bytes of a request are there. */
export function listening(onRequest: (socket: Socket, head: string) => void): Elsewhere {
	return new Elsewhere(
		createServer((socket) => {
			socket.once('data', (head) => onRequest(socket, head.toString('latin1')));
		}),
	);
}

/** An https server whose certificate nobody has signed but itself. */
export function untrusted(): Elsewhere {
	return new Elsewhere(createTlsServer(selfSigned()));
}
