import type { Fault } from '../zenmux-server/faults.ts';
import type { SoakKind } from './soakJob.ts';

const large = { quality: 'high', width: 1024, height: 1536 } as const;
const wide = { width: 1536, height: 1024 } as const;
const small = { quality: 'low', width: 640, height: 1024 } as const;

const byAgent = { ending: 'cancelled', requests: 1, by: 'agent' } as const;
const byCommand = { ...byAgent, by: 'command', isAllCancelled: true } as const;

/** Pictures that come without trouble: three formats and several sizes, of which some are heavy. */
const healthy: readonly SoakKind[] = [
	...many(15, saved({ by: 'command', action: 'generate' })),
	...many(6, saved({ by: 'command', action: 'edit' })),
	...many(3, saved({ by: 'agent', action: 'generate', format: 'png', input: large })),
	...many(6, saved({ by: 'agent', action: 'generate', format: 'jpg', input: small })),
	...many(6, saved({ by: 'agent', action: 'generate', format: 'webp', input: wide })),
	...many(3, saved({ by: 'agent', action: 'edit', format: 'jpg' })),
	...many(3, saved({ by: 'agent', action: 'edit', format: 'webp', input: wide })),
];

/** Trouble that a picture survives. */
const survived: readonly SoakKind[] = [
	...many(4, saved({ fault: tooFast('0'), times: 1, requests: 2 })),
	saved({ fault: refusal(502, 'no_provider_available'), times: 1, requests: 2 }),
	...many(2, saved({ fault: { kind: 'drip', bytes: 500 } })),
	saved({ fault: { kind: 'wrongFormat' }, by: 'command' }),
	...(
		[
			'crlf',
			'cr',
			'bom',
			'noFinalBlankLine',
			'unknownEvent',
			'minimalFields',
			'completedTwice',
			'partialAfterCompleted',
			'partialsOutOfOrder',
			'noPartials',
			'morePartials',
			'jsonInsteadOfStream',
			'done',
		] as const
	).map((kind) => saved({ fault: { kind } })),
];

/** Trouble that ends a job, after one request; only what was refused before any work is repeated. */
const fatal: readonly SoakKind[] = [
	failed(tooFast('0'), 3),
	failed(refusal(400, 'invalid_params')),
	failed(refusal(402, 'insufficient_credit')),
	failed(refusal(402, 'quote_exceeded')),
	failed(refusal(403, 'access_denied')),
	failed(refusal(403, 'safety_check_failed')),
	failed(refusal(404, 'invalid_model')),
	failed(refusal(404, 'model_not_available')),
	failed(refusal(413, 'invalid_params')),
	failed(refusal(422, 'provider_unprocessable_entity_error')),
	failed(refusal(500, 'internal_server_error')),
	failed(refusal(524, 'provider_internal_server_error')),
	failed({ kind: 'html', status: 503 }),
	failed({ kind: 'resetBeforeHeaders' }),
	failed({ kind: 'resetAfterHeaders' }),
	failed({ kind: 'resetInPartial' }),
	failed({ kind: 'resetBeforeCompleted' }),
	failed({ kind: 'endWithoutCompleted' }),
	failed({ kind: 'malformedJson' }),
	failed({ kind: 'invalidBase64' }),
	failed({ kind: 'emptyPicture' }),
	failed({ kind: 'inStreamError', form: 'event' }),
	failed({ kind: 'inStreamError', form: 'data' }),
	failed({ kind: 'inStreamError', form: 'type', at: 'partial' }),
];

/** Cancelled by an agent's person, one by one, at each stage. */
const cancelled: readonly SoakKind[] = [
	...many(3, { ...byAgent, requests: 0, stage: 'queued' }),
	{ ...byAgent, stage: 'sent', fault: { kind: 'stall', at: 'headers', keepAlive: false } },
	{ ...byAgent, stage: 'accepted', fault: { kind: 'stall', at: 'partial', keepAlive: true } },
	{ ...byAgent, stage: 'partials', fault: { kind: 'stall', at: 'completed', keepAlive: true } },
	{ ...byAgent, stage: 'partials', fault: { kind: 'stall', at: 'completed', keepAlive: false } },
	{ ...byAgent, stage: 'dripping', fault: { kind: 'drip' } },
	{ ...byAgent, stage: 'repeating', fault: tooFast('45') },
];

/** Cancelled all at once, when the others have ended. */
const allCancelled: readonly SoakKind[] = [
	{ ...byCommand, stage: 'sent', fault: { kind: 'stall', at: 'headers', keepAlive: false } },
	{ ...byCommand, stage: 'accepted', fault: { kind: 'stall', at: 'partial', keepAlive: false } },
	{ ...byCommand, stage: 'partials', fault: { kind: 'stall', at: 'completed', keepAlive: true } },
	{ ...byCommand, stage: 'repeating', fault: tooFast('45') },
];

/** A hundred jobs, of every kind some. */
export const soakMix: readonly SoakKind[] = [
	...healthy,
	...survived,
	...fatal,
	...cancelled,
	...allCancelled,
];

function many(count: number, kind: SoakKind): readonly SoakKind[] {
	return Array.from({ length: count }, () => kind);
}

function saved(kind: Partial<SoakKind>): SoakKind {
	return { ending: 'saved', requests: 1, ...kind };
}

function failed(fault: Fault, requests = 1): SoakKind {
	return { ending: 'failed', requests, fault };
}

function refusal(status: number, type: string): Fault {
	return { kind: 'error', status, type };
}

/** @param retryAfter seconds */
function tooFast(retryAfter: string): Fault {
	return { kind: 'error', status: 429, type: 'rate_limit', retryAfter };
}
