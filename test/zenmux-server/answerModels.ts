import { answerFault } from './answerFault.ts';
import { catalogue } from './catalogue.ts';
import type { Controls } from './controls.ts';
import type { Exchange } from './exchange.ts';

/** Answers `GET /models`; it needs no key. */
export async function answerModels(exchange: Exchange, controls: Controls): Promise<void> {
	const fault = controls.takeFault('models');
	if (await answerFault(exchange, fault)) {
		return;
	}
	const body = JSON.stringify({ object: 'list', data: catalogue });
	const shown =
		fault?.kind === 'emptyBody' ? '' : fault?.kind === 'malformedJson' ? body.slice(0, 99) : body;
	exchange.answer(200, 'application/json', shown);
}
