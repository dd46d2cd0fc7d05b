import { parseArgs } from 'node:util';
import { fastTiming, realisticTiming } from './timing.ts';
import { startZenMuxServer } from './zenmuxServer.ts';

const { values } = parseArgs({
	options: { port: { type: 'string', default: '4010' }, fast: { type: 'boolean', default: false } },
});

const server = await startZenMuxServer({
	port: Number(values.port),
	timing: values.fast ? fastTiming : realisticTiming,
});

console.log(`A test server that speaks ZenMux's Images protocol. It is not ZenMux, it draws
simple landscapes, and its keys are worth nothing. Ctrl-C ends it.

Base URL          ${server.url}
Key               ${server.key}
Subscription key  ${server.subscriptionKey}
Control           ${server.control}`);

process.once('SIGINT', () => void server.close());
process.once('SIGTERM', () => void server.close());
