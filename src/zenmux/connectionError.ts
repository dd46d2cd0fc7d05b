import * as l10n from '@vscode/l10n';
import { ZenMuxError } from './zenmuxError.ts';

/** Codes of a connection that broke after it stood: the request may have been received. */
const lostCodes: ReadonlySet<string> = new Set([
	'ECONNRESET',
	'EPIPE',
	'UND_ERR_SOCKET',
	'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);
/** Node's own limits of 300 s, reached when ours are longer. */
const silenceCodes: ReadonlySet<string> = new Set([
	'UND_ERR_HEADERS_TIMEOUT',
	'UND_ERR_BODY_TIMEOUT',
]);

/** The error for a request without an answer. */
export function noAnswerError(cause: unknown): ZenMuxError {
	const code = codeOf(cause);
	return code !== undefined && lostCodes.has(code)
		? lostAnswerError(cause)
		: (silenceError(code, cause) ??
				new ZenMuxError('unreachable', { message: unreachable(code), cause }));
}

/** The error for an answer whose rest did not come. */
export function lostAnswerError(cause: unknown): ZenMuxError {
	return silenceError(codeOf(cause), cause) ?? new ZenMuxError('connectionLost', { cause });
}

function silenceError(code: string | undefined, cause: unknown): ZenMuxError | undefined {
	return code !== undefined && silenceCodes.has(code)
		? new ZenMuxError('silence', { cause })
		: undefined;
}

/** The sentences for a connection that never stood; `undefined` where nothing more is known. */
function unreachable(code: string | undefined): string | undefined {
	if (code === undefined) return undefined;
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
		return l10n.t(
			'The name of the ZenMux server was not found ({0}). Check your network and the setting “zenmuxImages.baseUrl”, then try again.',
			code,
		);
	}
	if (/CERT|SSL|TLS|SIGNATURE/.test(code)) {
		return l10n.t(
			'No trusted connection to ZenMux could be made ({0}). Check the clock of this computer, and whether a proxy shows a certificate of its own, then try again.',
			code,
		);
	}
	return l10n.t(
		'ZenMux could not be reached ({0}). Check your network, your proxy and the setting “zenmuxImages.baseUrl”, then try again.',
		code,
	);
}

/** The first system, TLS or undici code in a chain of causes. */
function codeOf(error: unknown): string | undefined {
	for (let depth = 0; depth < 8 && error instanceof Error; depth++) {
		if ('code' in error && typeof error.code === 'string') return error.code;
		const inner: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
		error = error.cause ?? inner[0];
	}
	return undefined;
}
