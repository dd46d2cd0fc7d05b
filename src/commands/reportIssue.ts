import { arch, platform, release } from 'node:os';
import * as vscode from 'vscode';
import type { Log } from '../host/log.ts';
import { issueText } from './issueText.ts';

/**
 * *Report Issue…*: a document with what is asked first, to be completed. VS Code's own reporter takes
 * none for an extension whose manifest names no address for them.
 * @param version of the extension
 */
export async function reportIssue(version: string, log: Pick<Log, 'lastRequestId'>): Promise<void> {
	const content = issueText({
		version,
		editor: `${vscode.env.appName} ${vscode.version}`,
		system: `${platform()} ${release()} ${arch()}`,
		remote: remoteKind(),
		requestId: log.lastRequestId,
	});
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	await vscode.window.showTextDocument(document);
}

/** Some editors name the very computer there, which is nobody's business. */
function remoteKind(): string | undefined {
	const { remoteName } = vscode.env;
	return remoteName === undefined || /^[a-z-]+$/.test(remoteName) ? remoteName : 'other';
}
