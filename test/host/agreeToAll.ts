import * as vscode from 'vscode';

/** Stands for the person who says yes to all tools: VS Code's own dialog cannot be clicked from here. */
export async function agreeToAll(isAgreed: boolean): Promise<void> {
	await vscode.commands.executeCommand(
		'setContext',
		'vscode.chat.tools.global.autoApprove.testMode',
		isAgreed,
	);
	await vscode.workspace
		.getConfiguration('chat.tools.global')
		.update('autoApprove', isAgreed || undefined, vscode.ConfigurationTarget.Global);
}
