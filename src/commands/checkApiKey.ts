import type { ApiKey } from '../host/apiKey.ts';
import type { Log } from '../host/log.ts';
import { reportError } from '../host/reportError.ts';
import { runRemedy } from '../host/runRemedy.ts';
import { tellKeyCheck } from '../host/tellKeyCheck.ts';
import { ZenMuxError } from '../zenmux/zenmuxError.ts';

/** *Check API Key*: says whether ZenMux takes the key, and which kind it is. */
export async function checkApiKey(apiKey: ApiKey, log: Log): Promise<void> {
	const key = await apiKey.read();
	if (key !== undefined) return tellKeyCheck(key, log);
	const { message } = new ZenMuxError('noApiKey');
	await reportError({ message, requestId: undefined, remedies: ['setApiKey'] }, (remedy) =>
		runRemedy(remedy),
	);
}
