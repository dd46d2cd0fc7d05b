import { environmentApiKey, type ApiKey } from '../host/apiKey.ts';
import { askForApiKey } from '../host/askForApiKey.ts';
import type { Log } from '../host/log.ts';
import { tellKeyCheck } from '../host/tellKeyCheck.ts';
import { apiKeyProblem } from '../zenmux/apiKey.ts';

/**
 * *Set API Key*, which says at once whether the key that was entered works. With the argument
 * `'environment'` it takes `ZENMUX_API_KEY` without a question.
 * @returns whether there is a new key; what waited for it does not wait for the check
 */
export function setApiKey(apiKey: ApiKey, log: Log): (from?: unknown) => Promise<boolean> {
	return async (from) => {
		if (from === 'environment') return importKey(apiKey);
		if (!(await askForApiKey(apiKey))) return false;
		const key = await apiKey.read();
		if (key !== undefined) tellKeyCheck(key, log).catch((error: unknown) => log.error(error));
		return true;
	};
}

async function importKey(apiKey: ApiKey): Promise<boolean> {
	const key = environmentApiKey();
	if (key === undefined || apiKeyProblem(key) !== undefined) return false;
	await apiKey.store(key);
	return true;
}
