import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerControl, answerPicture } from './answerControl.ts';
import { answerImages, keys } from './answerImages.ts';
import { answerModels } from './answerModels.ts';
import { Controls } from './controls.ts';
import { Exchange } from './exchange.ts';
import { Records } from './records.ts';
import { Refusal, refusalBody } from './refusal.ts';
import { fastTiming, type Timing } from './timing.ts';

/** A running test server. It speaks ZenMux's OpenAI-Images protocol; it is not ZenMux. */
export type ZenMuxServer = {
	/** Base URL, `http://127.0.0.1:PORT/api/v1`. */
	readonly url: string;
	/** For `controlClient`, `http://127.0.0.1:PORT/control`. */
	readonly control: string;
	/** A pay-as-you-go key it accepts. */
	readonly key: string;
	/** A subscription key it accepts; `gpt-image-2.5-sunburst` is not in its plan. */
	readonly subscriptionKey: string;
	/** Cuts all connections. */
	close(): Promise<void>;
};

/** Starts a test server on 127.0.0.1; on a free port and with `fastTiming` by default. */
export async function startZenMuxServer(
	options: { readonly port?: number; readonly timing?: Timing } = {},
): Promise<ZenMuxServer> {
	const controls = new Controls(options.timing ?? fastTiming);
	const records = new Records();
	const server = createServer((request, response) => {
		void route(request, response, controls, records);
	});
	const port = await listen(server, options.port ?? 0);
	return {
		url: `http://127.0.0.1:${port}/api/v1`,
		control: `http://127.0.0.1:${port}/control`,
		key: keys.payAsYouGo,
		subscriptionKey: keys.subscription,
		close: () => close(server),
	};
}

async function route(
	request: IncomingMessage,
	response: ServerResponse,
	controls: Controls,
	records: Records,
): Promise<void> {
	const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
	const [, first = '', id = '', index = ''] = pathname.split('/');
	try {
		if (first === 'control') {
			await answerControl(request, response, pathname.slice(8), controls, records);
		} else if (first === 'pictures') {
			new Exchange(request, response, pathname, records);
			answerPicture(response, records.picture(id, index));
		} else if (first === 'endless') {
			await answerEndlessly(new Exchange(request, response, pathname, records));
		} else {
			await answerApi(new Exchange(request, response, pathname, records), controls, records);
		}
	} catch (error) {
		console.error('The test server itself failed:', error);
		response.destroy();
	}
}

/** A picture of which there is always more. */
async function answerEndlessly(exchange: Exchange): Promise<void> {
	exchange.begin(200, { 'Content-Type': 'image/png' });
	while (!exchange.signal.aborted) {
		await exchange.write('A'.repeat(1 << 20)).catch(() => undefined);
	}
}

async function answerApi(exchange: Exchange, controls: Controls, records: Records): Promise<void> {
	try {
		switch (`${exchange.request.method ?? ''} ${exchange.path}`) {
			case 'GET /api/v1/models':
				await answerModels(exchange, controls);
				break;
			case 'POST /api/v1/images/generations':
				await answerImages(exchange, 'generation', controls, records);
				break;
			case 'POST /api/v1/images/edits':
				await answerImages(exchange, 'edit', controls, records);
				break;
			default:
				throw new Refusal(404, 'invalid_params', `No such endpoint: ${exchange.path}`);
		}
	} catch (error) {
		if (error instanceof Refusal) {
			exchange.answer(error.status, 'application/json', refusalBody(error));
		} else if (!exchange.signal.aborted && exchange.request.complete) {
			throw error;
		}
	}
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
