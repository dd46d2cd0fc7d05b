import assert from 'node:assert/strict';
import { movedUri } from '../../../src/history/movedFiles.ts';
import { RecipeChanges, type RecipeChange } from '../../../src/recipes/recipeChanges.ts';

function memento(): ConstructorParameters<typeof RecipeChanges>[0] {
	const kept = new Map<string, unknown>();
	return {
		get: (key) => kept.get(key),
		update: (key, value) => Promise.resolve(void kept.set(key, value)),
	};
}

const change = (job: string, changes: Partial<RecipeChange> = {}): RecipeChange => ({
	job,
	recipe: 'file:///hero.png.prompt.json',
	before: undefined,
	after: `after ${job}`,
	detached: [],
	...changes,
});

describe('changes of recipes', () => {
	it('are known by their jobs, also after a reload, until they are taken back', async () => {
		const storage = memento();
		const changes = new RecipeChanges(storage);
		await changes.add(change('1'));
		await changes.add(change('2'));
		assert.equal(new RecipeChanges(storage).of('1')?.after, 'after 1');
		await changes.remove('1');
		assert.equal(changes.of('1'), undefined);
		assert.equal(changes.of('2')?.after, 'after 2');
	});

	it('keep what is needed to take them back', async () => {
		const changes = new RecipeChanges(memento());
		await changes.add(change('1', { before: 'text', detached: ['mask'] }));
		assert.deepEqual(
			['text', 'mask', 'after 1'].map((hash) => changes.uses(hash)),
			[true, true, false],
		);
	});

	it('become one when a job writes its recipe once more', async () => {
		const changes = new RecipeChanges(memento());
		await changes.add(change('1', { before: 'text', after: 'made', detached: ['mask'] }));
		await changes.add(change('2', { recipe: 'file:///other.png.prompt.json' }));
		await changes.add(change('1', { before: 'made', after: 'cropped', detached: ['mask', 'b'] }));
		assert.deepEqual(
			changes.of('1'),
			change('1', { before: 'text', after: 'cropped', detached: ['mask', 'b'] }),
		);
		await changes.add(change('1', { before: 'mine', after: 'saved' }));
		assert.deepEqual(changes.of('1'), change('1', { before: 'mine', after: 'saved' }));
		assert.ok(changes.uses('text'));
	});

	it('tell what was written here from what the person wrote', async () => {
		const changes = new RecipeChanges(memento());
		await changes.add(change('1', { before: 'text' }));
		changes.noteBroughtBack('older');
		assert.deepEqual(
			['after 1', 'older', 'text'].map((hash) => changes.isOurs(hash)),
			[true, true, false],
		);
	});

	it('follow recipes that are moved, also with their folders', async () => {
		const changes = new RecipeChanges(memento());
		await changes.add(change('1'));
		await changes.add(change('2', { recipe: 'file:///art/other.png.prompt.json' }));
		const moves = [
			{ from: 'file:///hero.png.prompt.json', to: 'file:///fox.png.prompt.json' },
			{ from: 'file:///art', to: 'file:///pictures/art' },
		];
		await changes.follow((file) => movedUri(file, moves));
		assert.equal(changes.of('1')?.recipe, 'file:///fox.png.prompt.json');
		assert.equal(changes.of('2')?.recipe, 'file:///pictures/art/other.png.prompt.json');
	});

	it('are none when what was kept cannot be read', async () => {
		const storage = memento();
		await storage.update('zenmuxImages.recipeChanges', 'nonsense');
		assert.equal(new RecipeChanges(storage).of('1'), undefined);
	});
});
