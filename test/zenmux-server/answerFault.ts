import { stall, type Exchange } from './exchange.ts';
import type { Fault } from './faults.ts';
import { documentedMessages, refusalBody } from './refusal.ts';

/** Shows a fault that takes the place of the whole answer; says whether it was one. */
export async function answerFault(exchange: Exchange, fault: Fault | undefined): Promise<boolean> {
	if (fault?.kind === 'error') {
		await answerError(exchange, fault);
	} else if (fault?.kind === 'html') {
		exchange.answer(fault.status, 'text/html; charset=utf-8', htmlPage(fault.status));
	} else if (fault?.kind === 'redirect') {
		const location = `http://${fault.to}${exchange.path}`;
		exchange.answer(fault.status ?? 307, 'text/plain', '', { Location: location });
	} else if (fault?.kind === 'resetBeforeHeaders') {
		exchange.reset();
	} else if (fault?.kind === 'stall' && fault.at === 'headers') {
		await stall(exchange.signal);
	} else {
		return false;
	}
	return true;
}

async function answerError(exchange: Exchange, fault: Fault & { kind: 'error' }): Promise<void> {
	const { status, type, code = type, param = null } = fault;
	const message = fault.message ?? documentedMessages[type] ?? `The request failed: ${type}`;
	const body =
		fault.envelope === 'openai'
			? JSON.stringify({ error: { message, type, param, code } })
			: refusalBody({ status, type, message });
	const headers = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
	if (fault.megabytes === undefined) {
		exchange.answer(status, 'application/json', body, headers);
		return;
	}
	exchange.begin(status, { 'Content-Type': 'application/json', ...headers });
	const start = body.lastIndexOf(message);
	await exchange.write(body.slice(0, start));
	for (let written = 0; written < fault.megabytes; written++) {
		await exchange.write('A'.repeat(1 << 20));
	}
	await exchange.write(body.slice(start));
	exchange.end();
}

function htmlPage(status: number): string {
	return `<!DOCTYPE html>
<html><head><title>${status} | proxy.example</title></head>
<body><h1>Error ${status}</h1><p>This page comes from the proxy, not from the service.</p></body></html>
`;
}
