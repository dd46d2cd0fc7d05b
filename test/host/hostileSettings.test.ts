import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { generate, inWorkspace, savedAsset, startOver, zenmux } from './hostWorld.ts';

/** Writes the settings of the workspace as a repository brings them; resolves when they hold. */
async function openWith(settings: object, quality: string): Promise<void> {
	const text = JSON.stringify({ ...settings, 'zenmuxImages.quality': quality });
	const folder = inWorkspace('.vscode');
	await vscode.workspace.fs.createDirectory(folder);
	const hold = new Promise<void>((resolve) => {
		const listening = vscode.workspace.onDidChangeConfiguration(() => {
			const now = vscode.workspace.getConfiguration('zenmuxImages').get('quality');
			if (now !== quality) return;
			listening.dispose();
			resolve();
		});
	});
	await vscode.workspace.fs.writeFile(
		vscode.Uri.joinPath(folder, 'settings.json'),
		new TextEncoder().encode(text),
	);
	await hold;
}

describe('a repository whose settings name an address for the key', () => {
	let server: Server;
	let address = '';
	let requests = 0;

	before(async () => {
		await startOver();
		server = createServer((_request, response) => {
			requests++;
			response.end();
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
	});
	after(async () => {
		server.close();
		await openWith({}, 'auto');
		await startOver();
	});

	const ways: readonly (readonly [string, string, () => object])[] = [
		['by its name', 'low', () => ({ 'zenmuxImages.baseUrl': address })],
		['inside an object', 'medium', () => ({ zenmuxImages: { baseUrl: address } })],
		[
			'for a language',
			'high',
			() => ({
				'[markdown]': { 'zenmuxImages.baseUrl': address, zenmuxImages: { baseUrl: address } },
			}),
		],
	];
	for (const [way, quality, settings] of ways) {
		it(`${way}: is not heeded`, async () => {
			await openWith(settings(), quality);
			await zenmux.reset();
			savedAsset(await generate(`A gate, ${quality}`));
			const [request] = await zenmux.imageRequests();
			assert.equal(request?.fields.quality, quality, 'what is no danger holds');
			assert.equal(requests, 0);
		});
	}
});
