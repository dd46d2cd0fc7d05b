import assert from 'node:assert/strict';
import { setSetting, zenmux } from '../../host/hostWorld.ts';
import type { FaultRow } from '../faultRow.ts';
import { answered, failedOnce, quick, savedOnce } from './answered.ts';

const foreign = failedOnce(/Something other than ZenMux answered/, 'openSettings', 'retry');
const gateway = failedOnce(/not available just now.*charged/, 'retry', 'showLog');
const { host } = new URL(process.env.ZENMUX_TEST_CONTROL ?? '');
const json = { kind: 'jsonInsteadOfStream' } as const;

/** Answers as somebody between here and ZenMux would change them. */
export const proxyFaults: readonly FaultRow[] = [
	quick(answered('page with status 200', { kind: 'html', status: 200 }, foreign)),
	answered('page with status 403', { kind: 'html', status: 403 }, foreign),
	answered('page with status 502', { kind: 'html', status: 502 }, gateway),
	answered('page with status 524', { kind: 'html', status: 524 }, gateway),
	quick(answered('redirect to the same host', { kind: 'redirect', to: host }, foreign)),
	answered('empty body', { kind: 'emptyBody' }, failedOnce(/without a usable picture/, 'retry')),
	quick(answered('compressed', { kind: 'gzip' }, savedOnce)),
	answered('stream called text/plain', { kind: 'contentType', type: 'text/plain' }, savedOnce),
	answered('stream called JSON', { kind: 'contentType', type: 'application/json' }, savedOnce),
	quick(answered('JSON instead of a stream', json, savedOnce)),
	answered('JSON called a stream', { ...json, type: 'text/event-stream' }, savedOnce),
	answered('JSON of two pictures', { ...json, pictures: 2 }, savedOnce),
	answered(
		'JSON of no picture',
		{ ...json, pictures: 0 },
		failedOnce(/without a picture/, 'retry'),
	),
	dripping(),
];

/** Each byte in a piece of its own. */
function dripping(): FaultRow {
	return {
		...answered('drip of single bytes', { kind: 'drip' }, { ...savedOnce, reads: /\.jpg$/ }),
		arrange: async () => {
			// A small picture, so that it comes to its end.
			await setSetting('size', '1024x640');
			await setSetting('outputFormat', 'jpeg');
			await setSetting('outputCompression', 5);
			await setSetting('partialImages', 0);
			await zenmux.setFault({ kind: 'drip' });
		},
		check: async () => {
			const [request] = await zenmux.imageRequests();
			const bytes = request?.pictures[0]?.byteLength ?? NaN;
			console.log(`      ${bytes} bytes in ${request?.writes} pieces`);
			assert.ok((request?.writes ?? 0) > (4 / 3) * bytes, 'each byte was sent alone');
		},
	};
}
