import * as l10n from '@vscode/l10n';
import { remediesFor, type Remedy } from '../zenmux/remedies.ts';
import { ZenMuxError } from '../zenmux/zenmuxError.ts';

/** Why a job ended without a picture, ready to be read by a person. */
export type Failure = {
	/** Whole sentences: what happened and what to do. */
	readonly message: string;
	readonly remedies: readonly Remedy[];
	/** `X-ZenMux-RequestId` of the refused request; ZenMux's support asks for it. */
	readonly requestId: string | undefined;
};

/** What a person reads of any error. What is not a {@link ZenMuxError} is a bug of ours. */
export function toFailure(error: unknown): Failure {
	if (error instanceof ZenMuxError) {
		return {
			message: error.message,
			remedies: remediesFor(error.reason),
			requestId: error.requestId,
		};
	}
	return {
		message: l10n.t(
			'ZenMux Images met an error of its own. The log has the details; please report it.',
		),
		remedies: ['showLog', 'retry'],
		requestId: undefined,
	};
}
