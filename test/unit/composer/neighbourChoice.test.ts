import assert from 'node:assert/strict';
import { neighbourChoice, type Neighbour } from '../../../src/composer/neighbourChoice.ts';

const file = (name: string, changedAt: number, byteLength = 5000): Neighbour => ({
	uri: `file:///w/assets/${name}`,
	changedAt,
	byteLength,
});

function chosen(files: readonly Neighbour[], taken: readonly string[] = []): readonly string[] {
	const uris = taken.map((name) => `file:///w/assets/${name}`);
	return neighbourChoice(files, 'png', uris).map(({ uri }) => uri.split('/').at(-1) ?? '');
}

describe('neighbourChoice', () => {
	it('takes the newest, at most four', () => {
		const files = [1, 5, 3, 2, 4].map((at) => file(`${at}.png`, at));
		assert.deepEqual(chosen(files), ['5.png', '4.png', '3.png', '2.png']);
	});

	it('takes those of the wanted type before newer ones of another', () => {
		const files = [file('new.webp', 9), file('old.png', 1), file('photo.JPEG', 5)];
		assert.deepEqual(chosen(files), ['old.png', 'new.webp', 'photo.JPEG']);
	});

	it('leaves out what is no picture, what is empty or large, and what is there already', () => {
		const files = [
			...[file('notes.txt', 9), file('logo.svg', 8), file('empty.png', 7, 0)],
			...[file('huge.png', 6, 9 << 20), file('hero.png', 5), file('fox.png', 4)],
		];
		assert.deepEqual(chosen(files, ['hero.png']), ['fox.png']);
		assert.deepEqual(chosen(files, ['hero.png', 'fox.png']), []);
	});
});
