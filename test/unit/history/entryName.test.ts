import assert from 'node:assert/strict';
import {
	entryName,
	parseName,
	thumbnailName,
	unfinishedName,
} from '../../../src/history/entryName.ts';

const id = 'a1b2c3d4-e5f6';

describe('the names of the history’s files', () => {
	it('say which state of which entry they are', () => {
		assert.deepEqual(parseName(entryName(id, 1700000000000)), {
			kind: 'entry',
			id,
			revision: 1700000000000,
		});
	});

	it('say whose small picture they are', () => {
		assert.deepEqual(parseName(thumbnailName(id)), { kind: 'thumbnail', id });
	});

	it('say that something was being written', () => {
		assert.deepEqual(parseName(unfinishedName(entryName(id, 1))), { kind: 'unfinished' });
	});

	for (const name of ['index', 'a.json', '.1.json', 'a.b.json', 'a.1.webp', 'a.1.json.bak']) {
		it(`do not include ${name}`, () => assert.equal(parseName(name), undefined));
	}
});
