import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What the setting is called, and what it was called in VS Code 1.103. */
const names = ['chat.tools.global.autoApprove', 'chat.tools.autoApprove'];

/** Stands for the person who says yes to all tools: VS Code's own dialog cannot be clicked from here. */
export async function agreeToAll(isAgreed: boolean): Promise<void> {
	await vscode.commands.executeCommand(
		'setContext',
		'vscode.chat.tools.global.autoApprove.testMode',
		isAgreed,
	);
	const settings = vscode.workspace.getConfiguration();
	const name = names.find((it) => settings.inspect(it)?.defaultValue !== undefined);
	assert.ok(name, 'VS Code has a setting that agrees to all tools');
	await settings.update(name, isAgreed || undefined, vscode.ConfigurationTarget.Global);
}
