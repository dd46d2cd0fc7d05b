import type { JobAction } from '../../../src/jobs/jobAction.ts';
import type { Fault } from '../../zenmux-server/faults.ts';
import type { FaultRow } from '../faultRow.ts';
import { answered, failedOnce, quick } from './answered.ts';

const charged = /may have charged/.source;

/** What ZenMux refuses once for all: each row of its error table, and what comes through from OpenAI. */
export const errorTableFaults: readonly FaultRow[] = [
	refused(400, 'invalid_params', /refused a parameter.*settings/, 'openSettings', 'selectModel'),
	refused(402, 'insufficient_credit', /overdue.*Top it up/, 'openBilling', 'retry'),
	refused(402, 'reject_no_credit', /balance is too low/, 'openBilling', 'selectModel'),
	refused(402, 'quote_exceeded', /next window/, 'openSubscription', 'setApiKey'),
	refused(403, 'access_denied', /refused the API key/, 'setApiKey', 'retry'),
	refused(403, 'safety_check_failed', /safety policy.*Change the prompt/, 'showLog', 'reuse'),
	refused(404, 'model_not_available', /not in your ZenMux plan/, 'selectModel', 'setApiKey'),
	refused(404, 'invalid_model', /does not know this model/, 'selectModel', 'retry'),
	refused(404, 'model_not_supported', /cannot be used through/, 'selectModel', 'retry'),
	refused(413, 'invalid_params', /too large.*Shorten/, 'showLog', 'reuse'),
	refused(422, 'provider_unprocessable_entity_error', /back to “auto”/, 'openSettings'),
	quick(refused(500, 'internal_server_error', told('error of its own'), 'retry')),
	refused(500, 'provider_api_error', told('maker of the model failed'), 'retry'),
	refused(500, 'provider_error', told('maker of the model failed'), 'retry'),
	refused(503, 'gateway', told('not available just now'), 'retry'),
	refused(504, 'gateway', told('did not answer in time'), 'retry'),
	refused(520, 'provider_internal_server_error', told('maker.*took too long'), 'retry'),
	refused(524, 'provider_internal_server_error', told('maker.*took too long'), 'retry'),
	passedOn('moderation_blocked', undefined, /safety policy.*Change the prompt/, 'showLog', 'reuse'),
	passedOn('invalid_value', 'size', /refused the parameter “size”/, 'openSettings'),
	passedOn('model_not_found', 'model', /does not know this model/, 'selectModel'),
	passedOn('insufficient_quota', undefined, /quota.*used up/, 'openSubscription'),
	{ ...passedOn('invalid_image_file', 'image[0]', /one of the pictures/), actions: ['edit'] },
	{ ...passedOn('invalid_mask_image_format', 'mask', /the mask/), actions: ['edit'] },
	answered(
		'500 with a body of 300 MB',
		{ kind: 'error', status: 500, type: 'provider_error', megabytes: 300 },
		failedOnce(told('not available just now'), 'retry'),
	),
];

/** An error of ZenMux's own envelope. */
function refused(
	status: number,
	type: string,
	reads: RegExp,
	...offers: readonly JobAction[]
): FaultRow {
	return answered(
		`${status} ${type}`,
		{ kind: 'error', status, type },
		failedOnce(reads, ...offers),
	);
}

/** An error of OpenAI's envelope. */
function passedOn(
	code: string,
	param: string | undefined,
	reads: RegExp,
	...offers: readonly JobAction[]
): FaultRow {
	const type = 'image_generation_user_error';
	const base = { kind: 'error', status: 400, type, code, envelope: 'openai' } as const;
	const fault: Fault = param === undefined ? base : { ...base, param };
	return answered(`400 ${code}`, fault, failedOnce(reads, ...offers));
}

/** A sentence that says, too, that there may be costs. */
function told(words: string): RegExp {
	return new RegExp(`${words}.*${charged}`);
}
