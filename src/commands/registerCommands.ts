import * as vscode from 'vscode';
import type { FurtherParts } from '../furtherParts.ts';
import type { Parts } from '../parts.ts';
import type { CommandsOf } from './command.ts';
import { firstCommandNames, furtherCommandNames } from './commandNames.ts';

/** Registers every command; what it does is loaded with the first of them, or of its kind. */
export function registerCommands(
	load: () => Promise<Parts>,
	loadFurther: () => Promise<FurtherParts>,
): vscode.Disposable {
	return vscode.Disposable.from(
		...register(firstCommandNames, load),
		...register(furtherCommandNames, loadFurther),
	);
}

function register<Name extends string>(
	names: readonly Name[],
	load: () => Promise<{ readonly commands: CommandsOf<Name> }>,
): readonly vscode.Disposable[] {
	return names.map((name) =>
		vscode.commands.registerCommand(
			`zenmuxImages.${name}`,
			async (...given: readonly unknown[]): Promise<unknown> => {
				const { commands } = await load();
				return commands[name](...given);
			},
		),
	);
}
