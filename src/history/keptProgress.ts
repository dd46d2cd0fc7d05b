import * as v from 'valibot';
import type { Remedy } from '../zenmux/remedies.ts';
import { contentHash, maybe, time, whole } from './keptValues.ts';

const remedies: readonly Remedy[] = [
	'setApiKey',
	'selectModel',
	'openBilling',
	'openSubscription',
	'openSettings',
	'downloadPictures',
	'retry',
	'showLog',
];

/** Where a job stood, as JSON. */
export const keptProgress = v.variant('status', [
	v.object({ status: v.literal('queued') }),
	v.object({ status: v.literal('requesting') }),
	v.object({ status: v.literal('repeating'), attempt: whole, until: time }),
	v.object({ status: v.literal('streaming'), partials: whole }),
	v.object({ status: v.literal('saving') }),
	v.object({
		status: v.literal('saved'),
		asset: v.string(),
		hash: contentHash,
		replaced: maybe(v.string()),
		note: maybe(v.string()),
		isTrial: v.optional(v.boolean(), false),
	}),
	v.object({
		status: v.literal('unsaved'),
		problem: maybe(v.string()),
		mayReplace: v.boolean(),
		wasCutOff: v.exactOptional(v.literal(true)),
	}),
	v.object({ status: v.literal('undone'), isRestored: v.boolean() }),
	v.object({ status: v.literal('cancelled'), wasSent: v.boolean() }),
	v.object({
		status: v.literal('interrupted'),
		wasQueued: v.exactOptional(v.literal(true)),
	}),
	v.object({
		status: v.literal('failed'),
		failure: v.object({
			message: v.string(),
			remedies: v.array(v.picklist(remedies)),
			requestId: maybe(v.string()),
		}),
	}),
]);

/** The newest picture of a job, as JSON: its bytes are elsewhere. */
export const keptPicture = v.object({
	revision: whole,
	isFinal: v.boolean(),
	bytes: v.optional(v.undefined(), () => undefined),
	hash: maybe(contentHash),
	raw: maybe(contentHash),
});
