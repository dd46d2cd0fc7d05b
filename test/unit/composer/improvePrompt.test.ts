import assert from 'node:assert/strict';
import { Composer } from '../../../src/composer/composer.ts';
import { endSuggestion, improvePrompt } from '../../../src/composer/improvePrompt.ts';
import { fakeMask, fakeReference, composed } from './fakeReference.ts';

/** A composer with a prompt, and a language model that answers when it is told to. */
function world(prompt = 'a fox') {
	const composer = new Composer({ get: () => undefined, update: () => Promise.resolve() });
	composer.set(composed([fakeReference('a')], { prompt, region: fakeMask }));
	const { promise, resolve, reject } = Promise.withResolvers<string>();
	const asked: { readonly question: string; readonly signal: AbortSignal }[] = [];
	const improved = improvePrompt(composer, (question, signal) => {
		asked.push({ question, signal });
		return promise;
	});
	const answer = async (text: string): Promise<void> => {
		resolve(text);
		await improved;
	};
	return { composer, asked, answer, fail: reject, improved };
}

describe('improvePrompt', () => {
	it('asks with the prompt, and suggests the answer as a difference', async () => {
		const { composer, asked, answer } = world();
		assert.deepEqual(composer.suggestion, { kind: 'asking' });
		assert.match(asked[0]?.question ?? '', /\na fox\n/);
		await answer('a red fox\n');
		assert.deepEqual(composer.suggestion, {
			kind: 'ready',
			parts: [
				{ kind: 'same', text: 'a ' },
				{ kind: 'added', text: 'red ' },
				{ kind: 'same', text: 'fox' },
			],
		});
		assert.equal(composer.composition.prompt, 'a fox');
	});

	it('makes the suggestion the prompt when it is taken, and can undo that', async () => {
		const { composer, answer } = world();
		const { composition, promptRevision } = composer;
		await answer('a red fox');
		endSuggestion(composer, true);
		assert.deepEqual(composer.composition, { ...composition, prompt: 'a red fox' });
		assert.equal(composer.promptRevision, promptRevision + 1);
		assert.equal(composer.suggestion, undefined);
		assert.equal(composer.notice?.text, 'The prompt was improved.');
		composer.undo();
		assert.deepEqual(composer.composition, composition);
	});

	it('changes nothing when the suggestion is refused', async () => {
		const { composer, answer } = world();
		const { composition } = composer;
		await answer('a red fox');
		endSuggestion(composer, false);
		assert.equal(composer.suggestion, undefined);
		assert.equal(composer.composition, composition);
	});

	it('takes off what models wrap their answers in', async () => {
		for (const wrapped of ['“a red fox”', '"a red fox"', '```text\na red fox\n```']) {
			const { composer, answer } = world();
			await answer(wrapped);
			endSuggestion(composer, true);
			assert.equal(composer.composition.prompt, 'a red fox');
		}
	});

	it('says so when there is nothing better', async () => {
		for (const same of ['a fox', '  ']) {
			const { composer, answer } = world();
			await answer(same);
			assert.equal(composer.suggestion, undefined);
			assert.equal(composer.notice?.text, 'The language model has no better prompt.');
		}
	});

	it('asks nothing about an empty prompt', async () => {
		const { composer, asked, improved } = world(' ');
		await improved;
		assert.deepEqual(asked, []);
		assert.equal(composer.suggestion, undefined);
	});

	it('ends with Cancel, and with another prompt', async () => {
		const ends: readonly ((composer: Composer) => void)[] = [
			(composer) => endSuggestion(composer, false),
			(composer) => composer.type('a fox cub'),
			(composer) => composer.set({ ...composer.composition, prompt: '' }),
		];
		for (const end of ends) {
			const { composer, asked, answer } = world();
			end(composer);
			assert.ok(asked[0]?.signal.aborted);
			await answer('a red fox');
			assert.equal(composer.suggestion, undefined);
		}
	});

	it('goes on while something else changes', async () => {
		const { composer, answer } = world();
		composer.set({ ...composer.composition, feather: 20 });
		composer.type('a fox');
		await answer('a red fox');
		assert.equal(composer.suggestion?.kind, 'ready');
	});

	it('drops a suggestion when the prompt changes, and tells', async () => {
		const { composer, answer } = world();
		await answer('a red fox');
		let changes = 0;
		composer.onDidChange(() => changes++);
		composer.type('a fox cub');
		assert.equal(composer.suggestion, undefined);
		assert.equal(changes, 1);
	});

	it('asks again in place of what it asked before', async () => {
		const { composer, asked, answer } = world();
		const again = improvePrompt(composer, () => Promise.resolve('a blue fox'));
		assert.ok(asked[0]?.signal.aborted);
		await Promise.all([answer('a red fox'), again]);
		endSuggestion(composer, true);
		assert.equal(composer.composition.prompt, 'a blue fox');
	});

	it('suggests nothing when the model fails, and throws; but not when nobody waits any more', async () => {
		const failed = world();
		failed.fail(new Error('No quota.'));
		await assert.rejects(failed.improved, /No quota/);
		assert.equal(failed.composer.suggestion, undefined);

		const left = world();
		endSuggestion(left.composer, false);
		left.fail(new Error('Cancelled'));
		await left.improved;
	});
});
