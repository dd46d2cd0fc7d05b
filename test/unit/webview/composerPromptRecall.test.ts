import assert from 'node:assert/strict';
import { recalled, type Recall } from '../../../src/webview/composer/promptRecall.ts';

/** What the box shows after each key, Up (`u`) or Down (`d`). */
function shown(prompts: readonly string[], typed: string, keys: string): readonly string[] {
	let recall: Recall | undefined;
	let text = typed;
	return Array.from(keys, (key) => {
		const next = recalled(recall, key === 'u' ? 'older' : 'newer', prompts, text);
		if (next !== undefined) ({ recall, text } = next);
		return text;
	});
}

describe('recalling prompts', () => {
	const prompts = ['third', 'second', 'first'];

	it('goes back one by one, and stays at the oldest', () =>
		assert.deepEqual(shown(prompts, 'typed', 'uuuu'), ['third', 'second', 'first', 'first']));

	it('comes forth again, to what was typed', () =>
		assert.deepEqual(shown(prompts, 'typed', 'uudddu'), [
			'third',
			'second',
			'third',
			'typed',
			'typed',
			'third',
		]));

	it('does not show again what is there already', () =>
		assert.deepEqual(shown(prompts, 'third', 'uud'), ['second', 'first', 'second']));

	it('leaves the keys alone where there is nothing to recall', () => {
		assert.equal(recalled(undefined, 'older', [], 'typed'), undefined);
		assert.equal(recalled(undefined, 'newer', prompts, 'typed'), undefined);
	});
});
