import * as vscode from 'vscode';
import type { ComposerTools } from '../composer/composerTools.ts';
import type { Studio } from '../studio/studio.ts';
import { registerCancelAll } from './cancelAll.ts';
import { registerClearApiKey } from './clearApiKey.ts';
import { registerEditImage } from './editImage.ts';
import { registerGenerate } from './generate.ts';
import { registerOpenStudio } from './openStudio.ts';
import { registerSelectModel } from './selectModel.ts';
import { registerSetApiKey } from './setApiKey.ts';
import { registerShowLog } from './showLog.ts';

/** Registers every command of the manifest. */
export function registerCommands(tools: ComposerTools, studio: Studio): vscode.Disposable {
	const { jobs, apiKey, log } = tools;
	return vscode.Disposable.from(
		registerGenerate(jobs, studio, apiKey),
		registerEditImage(tools, studio),
		registerOpenStudio(studio),
		registerCancelAll(jobs),
		registerSelectModel(log),
		registerSetApiKey(apiKey),
		registerClearApiKey(apiKey),
		registerShowLog(log),
	);
}
