import * as vscode from 'vscode';
import { baseUrlProblem } from '../zenmux/baseUrl.ts';
import type { ImageRequest, OutputParameters } from '../zenmux/imageRequest.ts';
import { parameterProblem } from '../zenmux/parameterProblem.ts';
import { readSettings, settingProblem } from './settings.ts';

/** What the settings say of every picture; the prompt comes from elsewhere. */
export function outputSettings(scope: vscode.Uri | undefined): Omit<OutputParameters, 'prompt'> {
	const settings = readSettings(scope);
	return {
		model: settings.model,
		size: settings.size,
		quality: settings.quality,
		outputFormat: settings.outputFormat,
		outputCompression: settings.outputCompression,
		background: settings.background,
		moderation: settings.moderation,
		partialImages: settings.partialImages,
		complexity: settings.complexity,
	};
}

/** Why ZenMux would refuse the request, or must not get it: whole sentences; `undefined` when all is well. */
export function requestProblem(
	request: ImageRequest,
	scope: vscode.Uri | undefined,
): string | undefined {
	return (
		settingProblem(scope) ??
		parameterProblem(request)?.message ??
		baseUrlProblem(readSettings(undefined).baseUrl)
	);
}
