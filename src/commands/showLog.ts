import * as vscode from 'vscode';
import type { Log } from '../host/log.ts';

/** *Show Log*: opens the output channel. */
export function registerShowLog(log: Log): vscode.Disposable {
	return vscode.commands.registerCommand('zenmuxImages.showLog', () => log.show());
}
