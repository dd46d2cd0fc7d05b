import * as vscode from 'vscode';
import { payAsYouGoUrl, subscriptionUrl } from '../zenmux/links.ts';
import type { Remedy } from '../zenmux/remedies.ts';
import { openLink } from './openLink.ts';

/** Sends the failed request again, with another model where one is given. */
export type Retry = (model?: string) => Promise<void>;

/**
 * Does what a remedy says. A new key or another model is what the failed request waited for, so it
 * is sent again then.
 */
export async function runRemedy(remedy: Remedy, retry?: Retry): Promise<void> {
	switch (remedy) {
		case 'setApiKey': {
			const isSet: unknown = await vscode.commands.executeCommand('zenmuxImages.setApiKey');
			if (isSet === true) await retry?.();
			return;
		}
		case 'selectModel': {
			const model: unknown = await vscode.commands.executeCommand('zenmuxImages.selectModel');
			if (typeof model === 'string') await retry?.(model);
			return;
		}
		case 'openBilling':
			return openLink(payAsYouGoUrl);
		case 'openSubscription':
			return openLink(subscriptionUrl);
		case 'openSettings':
			await vscode.commands.executeCommand('workbench.action.openSettings', 'zenmuxImages.');
			return;
		case 'showLog':
			await vscode.commands.executeCommand('zenmuxImages.showLog');
			return;
		case 'downloadPictures':
		case 'retry':
			await retry?.();
	}
}
