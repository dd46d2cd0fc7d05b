import assert from 'node:assert/strict';
import { namesBelow } from '../../../src/recipes/namesBelow.ts';

describe('the names below a folder', () => {
	it('lead to the file', () => {
		assert.deepEqual(namesBelow('/work/site', '/work/site/art/hero.png'), ['art', 'hero.png']);
		assert.deepEqual(namesBelow('/', '/hero.png'), ['hero.png']);
		assert.deepEqual(namesBelow('/work/', '/work/a b/%20.png'), ['a b', '%20.png']);
	});

	it('are none of what lies elsewhere', () => {
		for (const file of ['/work/hero.png', '/work/site', '/work/site-old/hero.png', '/etc/passwd']) {
			assert.equal(namesBelow('/work/site', file), undefined, file);
		}
	});
});
