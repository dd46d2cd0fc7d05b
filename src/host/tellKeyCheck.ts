import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { apiKeyKind } from '../zenmux/apiKey.ts';
import type { KeyCheck } from '../zenmux/checkApiKey.ts';
import type { Remedy } from '../zenmux/remedies.ts';
import { cancellableProgress } from './cancellableProgress.ts';
import { keyCheckSentence } from './keyCheckSentence.ts';
import type { Log } from './log.ts';
import { reportError } from './reportError.ts';
import { runRemedy } from './runRemedy.ts';
import { readSettings } from './settings.ts';

/** Asks ZenMux whether it takes a key, and tells the person, with what helps. */
export async function tellKeyCheck(key: string, log: Log): Promise<void> {
	const check = await ask(key);
	if (check === undefined) return;
	const kind = apiKeyKind(key);
	const message = keyCheckSentence(kind, check);
	if (check.result === 'works') {
		log.info(`API key: works kind=${kind}`);
		void vscode.window.showInformationMessage(message);
		return;
	}
	const { reason, requestId, status } = check.error;
	log.info(`API key: ${check.result} kind=${kind} reason=${reason} status=${String(status)}`);
	const again = (): Promise<void> => tellKeyCheck(key, log);
	await reportError({ message, requestId, remedies: remediesFor(check) }, (remedy) =>
		// A new key is checked by the command that sets it.
		runRemedy(remedy, remedy === 'retry' ? again : undefined),
	);
}

/** @returns `undefined` when the person cancelled it */
function ask(apiKey: string): Thenable<KeyCheck | undefined> {
	const title = l10n.t('Asking ZenMux whether it takes the API key…');
	return cancellableProgress(title, async (signal) => {
		const { checkApiKey } = await import('../zenmux/checkApiKey.ts');
		return checkApiKey({ baseUrl: readSettings(undefined).baseUrl, apiKey }, signal);
	});
}

function remediesFor({ result }: Exclude<KeyCheck, { result: 'works' }>): readonly Remedy[] {
	switch (result) {
		case 'refused':
			return ['setApiKey'];
		case 'noCredit':
			return ['openBilling', 'openSubscription', 'setApiKey'];
		case 'unknown':
			return ['retry', 'openSettings', 'showLog'];
	}
}
