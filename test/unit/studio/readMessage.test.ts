import assert from 'node:assert/strict';
import { mostPromptCharacters } from '../../../src/studio/panelLimits.ts';
import { readMessage } from '../../../src/studio/readMessage.ts';

/** Stands for what must not get into the log. */
const secret = 'secretword';

function problemOf(message: unknown): string {
	const read = readMessage(message);
	assert.ok(!read.isTaken);
	return read.problem;
}

describe('a message of the panel', () => {
	it('is taken as it is', () => {
		const message = { type: 'setPrompt', prompt: 'a red fox' };
		assert.deepEqual(readMessage(message), { isTaken: true, message });
	});

	for (const [name, message, problem] of [
		['that is nothing', undefined, 'unknown type'],
		['that is text', secret, 'unknown type'],
		['of an unknown type', { type: secret }, 'unknown type'],
		['of no text as type', { type: { [secret]: 1 } }, 'unknown type'],
		[
			'with too long a text',
			{ type: 'setPrompt', prompt: secret.repeat(mostPromptCharacters / 10 + 1) },
			'setPrompt with prompt not as it must be: max_length <=1000000',
		],
		[
			'with another kind of value',
			{ type: 'setPrompt', prompt: { [secret]: secret } },
			'setPrompt with prompt not as it must be: string string',
		],
		[
			'with one wrong value of many',
			{ type: 'historyAct', ids: ['1', [secret]], action: 'pin' },
			'historyAct with ids.1 not as it must be: string string',
		],
		[
			'without a field',
			{ type: 'setPrompt' },
			'setPrompt with prompt not as it must be: strict_object "prompt"',
		],
		['with another field', { type: 'ready', [secret]: 1 }, 'ready with a field too many'],
		[
			'with bytes that are no picture',
			{ type: 'saveMask', bytes: new TextEncoder().encode(secret.repeat(9)) },
			'saveMask with bytes not as it must be: check',
		],
	] as const) {
		it(`${name} is refused, and nothing of it is told`, () => {
			assert.equal(problemOf(message), problem);
			assert.ok(!problem.includes(secret));
		});
	}

	it('is refused in a few words, however much could have been chosen', () => {
		const problem = problemOf({ type: 'act', jobId: '1', action: secret });
		assert.match(problem, /^act with action not as it must be: picklist /);
		assert.ok(problem.length < 120 && !problem.includes(secret));
	});
});
