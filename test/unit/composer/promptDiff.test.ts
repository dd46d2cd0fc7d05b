import assert from 'node:assert/strict';
import fc from 'fast-check';
import { promptDiff } from '../../../src/composer/promptDiff.ts';

type Kind = ReturnType<typeof promptDiff>[number]['kind'];

/** The difference on one line: [-removed-], [+added+]. */
function drawn(before: string, after: string): string {
	const marks: Readonly<Record<Kind, string>> = { same: '', removed: '-', added: '+' };
	return promptDiff(before, after)
		.map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}${marks[kind]}]`))
		.join('');
}

function without(kind: Kind, parts: ReturnType<typeof promptDiff>): string {
	return parts
		.filter((part) => part.kind !== kind)
		.map(({ text }) => text)
		.join('');
}

/** Few words, so that many are the same. */
const text = fc
	.array(fc.constantFrom('red', 'fox', ' ', '  ', '\n', ',', '狐狸', '雪', '🦊', 'é'), {
		maxLength: 30,
	})
	.map((words) => words.join(''));

describe('promptDiff', () => {
	it('is both texts: one without what was added, the other without what was removed', () => {
		fc.assert(
			fc.property(text, text, (before, after) => {
				const parts = promptDiff(before, after);
				assert.equal(without('added', parts), before);
				assert.equal(without('removed', parts), after);
			}),
		);
	});

	it('has no empty parts, and no two neighbours of a kind', () => {
		fc.assert(
			fc.property(text, text, (before, after) => {
				const parts = promptDiff(before, after);
				assert.ok(parts.every((part) => part.text !== ''));
				assert.ok(parts.every(({ kind }, index) => kind !== parts[index + 1]?.kind));
			}),
		);
	});

	it('is one part of the same for equal texts, and nothing for two empty ones', () => {
		assert.deepEqual(promptDiff('a red fox', 'a red fox'), [{ kind: 'same', text: 'a red fox' }]);
		assert.deepEqual(promptDiff('', ''), []);
	});

	it('keeps whole words, and reads as a sentence', () => {
		assert.equal(drawn('a red fox', 'a rust-red fox, at dawn'), 'a [+rust-+]red fox[+, at dawn+]');
		assert.equal(drawn('a red fox', 'a blue whale'), 'a [-red fox-][+blue whale+]');
		assert.equal(drawn('a big red fox', 'a fox'), 'a [-big red -]fox');
	});

	it('knows the words of texts without spaces', () => {
		assert.equal(drawn('红色的狐狸', '蓝色的狐狸'), '[-红色-][+蓝色+]的狐狸');
	});

	it('takes long texts as wholly changed, soon', () => {
		const [before, after] = ['a '.repeat(16_000), 'b '.repeat(16_000)];
		assert.deepEqual(promptDiff(before, after), [
			{ kind: 'removed', text: before },
			{ kind: 'added', text: after },
		]);
	});
});
