import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Controls, FaultTarget } from './controls.ts';
import { faultKinds, type Fault, type Point } from './faults.ts';
import type { Records } from './records.ts';
import { readBytes } from './requestBody.ts';
import type { Timing } from './timing.ts';

type Order = {
	readonly fault?: Fault;
	readonly times?: number;
	readonly on?: FaultTarget;
	readonly prompt?: string;
	readonly point?: Point;
};

/** Answers below `/control`; `path` is the rest. Refuses callers from other machines. */
export async function answerControl(
	request: IncomingMessage,
	response: ServerResponse,
	path: string,
	controls: Controls,
	records: Records,
): Promise<void> {
	const [, name = '', id = '', index = ''] = path.split('/');
	const answer = (status: number, body: unknown) => {
		response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
	};
	if (!/^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '')) {
		answer(403, { error: 'Only from this machine.' });
	} else if (request.method === 'GET' && name === 'requests') {
		answer(200, records.all);
	} else if (request.method === 'GET' && name === 'pictures') {
		answerPicture(response, records.picture(id, index));
	} else {
		const body = JSON.parse((await readBytes(request)).toString() || '{}') as unknown;
		const complaint = obey(name, body, controls, records);
		answer(complaint === undefined ? 200 : 400, { error: complaint });
	}
}

/** Serves the bytes of a picture, with its type. */
export function answerPicture(response: ServerResponse, picture: Buffer | undefined): void {
	if (picture === undefined) {
		response.writeHead(404).end('No such picture.');
	} else {
		response.writeHead(200, { 'Content-Type': typeOf(picture) }).end(picture);
	}
}

function obey(
	name: string,
	body: unknown,
	controls: Controls,
	records: Records,
): string | undefined {
	const order = body as Order;
	switch (name) {
		case 'fault':
			if (order.fault !== undefined && !faultKinds.includes(order.fault.kind)) {
				return `No such fault: ${order.fault.kind}. There are: ${faultKinds.join(', ')}.`;
			}
			controls.setFault(order.on ?? 'images', order.fault, order.times, order.prompt);
			return undefined;
		case 'timing':
			controls.timing = body as Timing;
			return undefined;
		case 'hold':
			if (order.point === undefined) {
				return 'hold needs a point.';
			}
			controls.hold(order.point);
			return undefined;
		case 'release':
			controls.release();
			return undefined;
		case 'reset':
			controls.reset();
			records.clear();
			return undefined;
		default:
			return `No such order: ${name}.`;
	}
}

function typeOf(picture: Buffer): string {
	return picture[0] === 0x89 ? 'image/png' : picture[0] === 0xff ? 'image/jpeg' : 'image/webp';
}
