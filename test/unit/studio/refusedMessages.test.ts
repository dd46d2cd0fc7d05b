import assert from 'node:assert/strict';
import { RefusedMessages } from '../../../src/studio/refusedMessages.ts';

describe('messages of the panel that are refused', () => {
	it('are logged, one line each', () => {
		const lines: string[] = [];
		new RefusedMessages((line) => lines.push(line)).note('unknown type');
		assert.deepEqual(lines, ['panel: a message was refused: unknown type']);
	});

	it('fill no log: after twenty it says that it says no more', () => {
		const lines: string[] = [];
		const refused = new RefusedMessages((line) => lines.push(line));
		for (let count = 0; count < 10_000; count++) refused.note(`problem ${count}`);
		assert.equal(lines.length, 20);
		assert.match(lines.at(-1) ?? '', /problem 19; further ones are not logged$/);
	});
});
