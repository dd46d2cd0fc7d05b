import { setTimeout as wait } from 'node:timers/promises';
import { answerFault } from './answerFault.ts';
import { answerJson } from './answerJson.ts';
import { answerStream } from './answerStream.ts';
import type { Controls } from './controls.ts';
import { readEditInputs, splitEditBody } from './editInputs.ts';
import type { Exchange } from './exchange.ts';
import type { Fault } from './faults.ts';
import { ImageJob } from './imageJob.ts';
import { parseParameters, type Endpoint } from './parameters.ts';
import type { Records } from './records.ts';
import { documentedMessages, invalid, Refusal } from './refusal.ts';
import { describeBody, parseBody, readBytes, type RequestBody } from './requestBody.ts';

/** The keys the test server accepts. The second one is a subscription, with fewer models. */
export const keys = {
	payAsYouGo: 'sk-ai-v1-test-server-0123456789abcdef',
	subscription: 'sk-ss-v1-test-server-0123456789abcdef',
} as const;

/**
 * Answers `POST /images/generations` and `/images/edits`.
 * @throws Refusal for a request that breaks a rule, before anything is sent
 */
export async function answerImages(
	exchange: Exchange,
	endpoint: Endpoint,
	controls: Controls,
	records: Records,
): Promise<void> {
	const bytes = await readBytes(exchange.request);
	const parsing = parseBody(bytes, exchange.request.headers['content-type']);
	const note = (parsed: RequestBody): void => {
		exchange.record.fields = describeBody(parsed);
	};
	// The key is looked at first, and what it asked for is known of a refused one too.
	await parsing.then(note, () => undefined);
	const key = keyOf(exchange);
	checkKey(key);
	const body = await parsing;
	const { prompt } = body.fields;
	// A check of the key asks for no picture: the fault is not for it.
	const fault = typeof prompt === 'string' ? controls.takeFault('images', prompt) : undefined;
	if (await answerFault(exchange, fault)) {
		return;
	}
	const job = await readJob(endpoint, body, fault);
	if (key === keys.subscription && !job.parameters.model.inPlan) {
		throw new Refusal(404, 'model_not_available', documentedMessages.model_not_available ?? '');
	}
	await wait(controls.timing.firstByte, undefined, { signal: exchange.signal });
	await controls.pass('headers', exchange.signal);
	const isStream = job.parameters.stream && fault?.kind !== 'jsonInsteadOfStream';
	if (fault?.kind === 'emptyBody') {
		exchange.answer(200, isStream ? 'text/event-stream' : 'application/json', '');
		return;
	}
	if (fault?.kind === 'gzip') {
		exchange.compress();
	}
	await (isStream ? answerStream : answerJson)(exchange, job, controls, records);
}

async function readJob(
	endpoint: Endpoint,
	body: RequestBody,
	fault: Fault | undefined,
): Promise<ImageJob> {
	switch (endpoint) {
		case 'generation': {
			if (body.form !== 'json') {
				throw invalid('Image generation takes application/json only.');
			}
			return new ImageJob(endpoint, parseParameters(endpoint, body.fields), undefined, fault);
		}
		case 'edit': {
			const edit = await splitEditBody(body);
			const parameters = parseParameters(endpoint, edit.fields);
			const inputs = await readEditInputs(edit, parameters.model);
			return new ImageJob(endpoint, parameters, inputs, fault);
		}
	}
}

/** ZenMux takes the key in three headers (its page "Error codes", `access_denied`). */
function keyOf({ request: { headers } }: Exchange): string | undefined {
	const [, bearer] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
	const other = headers['x-api-key'] ?? headers['x-goog-api-key'];
	return bearer ?? (typeof other === 'string' ? other : undefined);
}

function checkKey(key: string | undefined): void {
	if (key !== keys.payAsYouGo && key !== keys.subscription) {
		throw new Refusal(403, 'access_denied', documentedMessages.access_denied ?? '');
	}
}
