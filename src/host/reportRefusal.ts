import { reportError } from './reportError.ts';
import { runRemedy } from './runRemedy.ts';

/** Says why a request was not sent, outside the composer. @param message whole sentences */
export function reportRefusal(message: string): void {
	void reportError(
		{ message, remedies: ['openSettings', 'selectModel'], requestId: undefined },
		(remedy) => runRemedy(remedy),
	);
}
