import * as vscode from 'vscode';
import type { Parts } from '../parts.ts';
import { commandNames } from './commandNames.ts';

/** Registers every command; what it does is loaded with the first of them. */
export function registerCommands(load: () => Promise<Parts>): vscode.Disposable {
	return vscode.Disposable.from(
		...commandNames.map((name) =>
			vscode.commands.registerCommand(
				`zenmuxImages.${name}`,
				async (...given: readonly unknown[]): Promise<unknown> => {
					const { commands } = await load();
					return commands[name](...given);
				},
			),
		),
	);
}
