import type { Log } from '../host/log.ts';
import { reportError } from '../host/reportError.ts';
import { runRemedy } from '../host/runRemedy.ts';
import { toFailure } from '../jobs/failure.ts';
import { problemText } from './problemText.ts';

/** Shows what went wrong while pictures were handled, and logs it. */
export async function reportProblem(error: unknown, log: Log): Promise<void> {
	log.error(error);
	const failure = { ...toFailure(error), message: problemText(error) };
	await reportError(failure, (remedy) => runRemedy(remedy));
}
