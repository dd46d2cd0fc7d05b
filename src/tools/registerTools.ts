import * as vscode from 'vscode';
import type { FurtherParts } from '../furtherParts.ts';
import { toolNames } from './toolNames.ts';

/** Registers the tools for agents; what they do is loaded with the first call. */
export function registerTools(load: () => Promise<FurtherParts>): vscode.Disposable {
	return vscode.Disposable.from(
		...toolNames.map((name) =>
			vscode.lm.registerTool<unknown>(name, {
				prepareInvocation: async ({ input }) => (await load()).imageTools.prepare(name, input),
				invoke: async ({ input }, token) => (await load()).imageTools.invoke(name, input, token),
			}),
		),
	);
}
