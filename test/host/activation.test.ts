import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { generate, startOver } from './hostWorld.ts';

const extension = vscode.extensions.getExtension('zenmux-images.zenmux-images');

const isSdkLoaded = (): boolean =>
	Object.keys(require.cache).some((file) => /openai-\w+\.cjs$/.test(file));

describe('activation', () => {
	it('happens with the first command, and registers every command of the manifest', async () => {
		assert.ok(extension);
		await vscode.commands.executeCommand('zenmuxImages.clearApiKey');
		assert.ok(extension.isActive);
		const registered = new Set(await vscode.commands.getCommands(true));
		const { contributes } = extension.packageJSON as {
			contributes: { commands: readonly { command: string }[] };
		};
		const missing = contributes.commands.filter(({ command }) => !registered.has(command));
		assert.deepEqual(missing, []);
	});

	it('loads the SDK with the first request, not before', async () => {
		assert.equal(isSdkLoaded(), false);
		await startOver();
		await generate('A first picture');
		assert.equal(isSdkLoaded(), true);
	});
});
