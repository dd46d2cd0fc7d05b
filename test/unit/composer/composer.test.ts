import assert from 'node:assert/strict';
import { Composer } from '../../../src/composer/composer.ts';
import { emptyComposition, type Composition } from '../../../src/jobs/composition.ts';
import { withoutReference } from '../../../src/composer/changedComposition.ts';
import type { Notice } from '../../../src/composer/notice.ts';
import { composed, fakeHash, fakeMask, fakeReference } from './fakeReference.ts';

/** What a window keeps over its reload: JSON. */
class FakeMemento {
	#text: string | undefined;

	readonly get = (): unknown => (this.#text === undefined ? undefined : JSON.parse(this.#text));

	readonly update = (_key: string, value: unknown): Promise<void> => {
		this.#text = JSON.stringify(value);
		return Promise.resolve();
	};
}

type World = { readonly composer: Composer; readonly changes: () => number };

function world(memento = new FakeMemento()): World {
	const composer = new Composer(memento);
	let changes = 0;
	composer.onDidChange(() => changes++);
	return { composer, changes: () => changes };
}

const two = composed([fakeReference('a'), fakeReference('b')], { prompt: 'a red fox' });
const problem: Notice = { tone: 'problem', text: 'It is damaged.', actions: ['dismiss'] };
const removeFirst = (composer: Composer): void =>
	composer.remove(withoutReference(composer.composition, 'a'), 'a.png was removed.');

describe('Composer', () => {
	it('tells of a change once, and no more to who has left', () => {
		const { composer, changes } = world();
		let heard = 0;
		const leave = composer.onDidChange(() => heard++);
		composer.set(two);
		leave();
		composer.set(emptyComposition);
		assert.equal(changes(), 2);
		assert.equal(heard, 1);
	});

	it('takes what is typed, and tells only when there begins or ceases to be a prompt', () => {
		const { composer, changes } = world();
		composer.type('a red fox');
		composer.type('a red fox in the snow');
		assert.equal(composer.composition.prompt, 'a red fox in the snow');
		assert.equal(changes(), 1);
		composer.type('');
		assert.equal(changes(), 2);
		assert.equal(composer.promptRevision, 0);
	});

	it('waits for what becomes true, and no longer than the limit', async () => {
		const { composer } = world();
		const hasTwo = (): boolean => composer.composition.references.length === 2;
		const waiting = composer.becomes(hasTwo, 5_000);
		composer.tell(undefined);
		composer.set(two);
		assert.equal(await waiting, true);
		assert.equal(await composer.becomes(() => false, 1), false);
	});

	it('counts the prompts that were not typed', () => {
		const { composer } = world();
		composer.set(two);
		assert.equal(composer.promptRevision, 1);
		composer.set({ ...two, isRestKept: false });
		assert.equal(composer.promptRevision, 1);
		composer.remove(emptyComposition, 'The composer was cleared.');
		composer.undo();
		assert.equal(composer.promptRevision, 3);
	});

	it('shows a notice until the next change', () => {
		const { composer } = world();
		composer.set(two, problem);
		assert.equal(composer.notice, problem);
		composer.type('a blue fox');
		assert.equal(composer.notice, problem);
		composer.set(two);
		assert.equal(composer.notice, undefined);
	});

	it('brings back what was removed, with its mask', () => {
		const masked: Composition = { ...two, region: fakeMask };
		const { composer } = world();
		composer.set(masked);
		removeFirst(composer);
		assert.deepEqual(composer.notice, {
			tone: 'info',
			text: 'a.png was removed.',
			actions: ['undo', 'dismiss'],
		});
		assert.equal(composer.composition.region, undefined);
		composer.undo();
		assert.deepEqual(composer.composition, masked);
		assert.equal(composer.notice, undefined);
	});

	it('says a removal that comes with a problem as one', () => {
		const { composer } = world();
		composer.remove(two, 'It is damaged. A new edit was begun.', 'problem');
		assert.equal(composer.notice?.tone, 'problem');
		assert.deepEqual(composer.notice.actions, ['undo', 'dismiss']);
	});

	it('keeps what was typed after a removal when that is undone', () => {
		const { composer } = world();
		composer.set(two);
		composer.remove(emptyComposition, 'The composer was cleared.');
		composer.type('a blue fox');
		composer.undo();
		assert.deepEqual(composer.composition, { ...two, prompt: 'a blue fox' });
	});

	it('undoes only the last change, once', () => {
		const { composer } = world();
		composer.set(two);
		removeFirst(composer);
		composer.set({ ...composer.composition, feather: 20 });
		const { composition } = composer;
		composer.undo();
		assert.equal(composer.composition, composition);

		removeFirst(composer);
		composer.undo();
		removeFirst(composer);
		composer.undo();
		composer.undo();
		assert.equal(composer.composition.references.length, 1);
	});

	it('brings back the prompt that a change replaced, unless another was typed since', () => {
		for (const typed of [undefined, 'a green fox']) {
			const { composer } = world();
			composer.set(two);
			composer.remove({ ...two, prompt: 'a blue whale' }, 'The prompt was improved.');
			if (typed !== undefined) composer.type(typed);
			composer.undo();
			assert.deepEqual(composer.composition, { ...two, prompt: typed ?? 'a red fox' });
		}
	});

	it('offers to exchange what a dropped picture brought back for the picture', () => {
		const { composer } = world();
		const dropped = composed([fakeReference('c')]);
		composer.recall(two, dropped, 'It was made here.');
		assert.deepEqual(composer.notice?.actions, ['asReference', 'undo', 'dismiss']);
		assert.deepEqual(composer.composition, two);
		assert.ok(composer.uses(fakeHash('c')));

		composer.takeInstead();
		assert.deepEqual(composer.composition, dropped);
		assert.equal(composer.notice, undefined);
		composer.undo();
		assert.deepEqual(composer.composition, dropped);

		composer.recall(two, dropped, 'It was made here.');
		composer.undo();
		composer.takeInstead();
		assert.deepEqual(composer.composition, dropped);
	});

	it('has nothing to exchange a removal for', () => {
		const { composer } = world();
		composer.set(two);
		removeFirst(composer);
		const { composition } = composer;
		composer.takeInstead();
		assert.equal(composer.composition, composition);
	});

	it('fills in what belongs to it, and can still undo', () => {
		const { composer, changes } = world();
		composer.set(two);
		removeFirst(composer);
		const { notice } = composer;
		composer.amend({ ...composer.composition, upright: fakeHash('upright') });
		assert.equal(composer.composition.upright, fakeHash('upright'));
		assert.equal(composer.notice, notice);
		assert.equal(changes(), 3);
		composer.undo();
		assert.deepEqual(composer.composition, two);
	});

	it('refuses a mask and keeps the one before', () => {
		const { composer } = world();
		composer.set({ ...two, region: fakeMask });
		composer.refuseMask(fakeHash('small'), { ...problem, actions: ['resizeMask', 'dismiss'] });
		assert.deepEqual(composer.composition.region, fakeMask);
		assert.equal(composer.refusedMask, fakeHash('small'));
		assert.deepEqual(composer.notice?.actions, ['resizeMask', 'dismiss']);
	});

	it('knows which bytes it needs, a refused mask among them', () => {
		const { composer } = world();
		composer.set({ ...two, region: fakeMask });
		composer.refuseMask(fakeHash('small'), problem);
		for (const name of ['a', 'b', 'mask', 'small']) assert.ok(composer.uses(fakeHash(name)), name);
		assert.ok(!composer.uses(fakeHash('c')));
	});

	it('needs what was taken away until that can no longer be undone', () => {
		const { composer } = world();
		composer.set(two);
		composer.remove(emptyComposition, 'The composer was cleared.');
		assert.ok(composer.uses(fakeHash('a')));
		composer.set(emptyComposition);
		assert.ok(!composer.uses(fakeHash('a')));
	});

	it('is there again after a reload, with what was typed last', () => {
		const memento = new FakeMemento();
		const { composer } = world(memento);
		composer.set({ ...two, region: fakeMask });
		composer.amend({ ...composer.composition, upright: fakeHash('upright') });
		composer.type('a blue fox');
		const { composer: reloaded } = world(memento);
		assert.deepEqual(reloaded.composition, composer.composition);
		assert.equal(reloaded.composition.prompt, 'a blue fox');
		assert.equal(reloaded.notice, undefined);
	});

	it('begins empty when what was kept cannot be read', async () => {
		const memento = new FakeMemento();
		await memento.update('', { references: 'a.png' });
		assert.deepEqual(world(memento).composer.composition, emptyComposition);
		assert.deepEqual(world().composer.composition, emptyComposition);
	});
});
