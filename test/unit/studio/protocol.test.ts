import assert from 'node:assert/strict';
import * as v from 'valibot';
import { fromPanelSchema } from '../../../src/studio/protocol.ts';

describe('what the panel sends', () => {
	for (const message of [
		{ type: 'ready' },
		{ type: 'generate' },
		{ type: 'act', jobId: '1', action: 'cancel' },
	]) {
		it(`may be ${message.type}`, () =>
			assert.deepEqual(v.parse(fromPanelSchema, message), message));
	}

	for (const message of [
		undefined,
		'ready',
		{ type: 'run', command: 'rm' },
		{ type: 'act', jobId: '1', action: 'format' },
		{ type: 'act', action: 'cancel' },
		{ type: 'ready', more: 1 },
	]) {
		it(`may not be ${JSON.stringify(message)}`, () =>
			assert.equal(v.safeParse(fromPanelSchema, message).success, false));
	}
});
