import { stall, type Exchange } from './exchange.ts';
import type { Fault } from './faults.ts';
import { documentedMessages, refusalBody } from './refusal.ts';

/** Shows a fault that takes the place of the whole answer; says whether it was one. */
export async function answerFault(exchange: Exchange, fault: Fault | undefined): Promise<boolean> {
	if (fault?.kind === 'error') {
		answerError(exchange, fault);
	} else if (fault?.kind === 'html') {
		exchange.answer(fault.status, 'text/html; charset=utf-8', htmlPage(fault.status));
	} else if (fault?.kind === 'redirect') {
		exchange.answer(307, 'text/plain', '', { Location: `http://${fault.to}${exchange.path}` });
	} else if (fault?.kind === 'resetBeforeHeaders') {
		exchange.reset();
	} else if (fault?.kind === 'stall' && fault.at === 'headers') {
		await stall(exchange.signal);
	} else {
		return false;
	}
	return true;
}

function answerError(exchange: Exchange, fault: Fault & { kind: 'error' }): void {
	const { status, type, code = type, param = null } = fault;
	const message = fault.message ?? documentedMessages[type] ?? `The request failed: ${type}`;
	const body =
		fault.envelope === 'openai'
			? JSON.stringify({ error: { message, type, param, code } })
			: refusalBody({ status, type, message });
	const headers = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
	exchange.answer(status, 'application/json', body, headers);
}

function htmlPage(status: number): string {
	return `<!DOCTYPE html>
<html><head><title>${status} | proxy.example</title></head>
<body><h1>Error ${status}</h1><p>This page comes from the proxy, not from the service.</p></body></html>
`;
}
