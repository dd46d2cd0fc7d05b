import assert from 'node:assert/strict';
import { OutputDirectoryError, outputSegments } from '../../../src/assets/outputDirectory.ts';

describe('outputSegments', () => {
	it('splits a path by either slash', () => {
		assert.deepEqual(outputSegments('assets/images'), ['assets', 'images']);
		assert.deepEqual(outputSegments('./public\\img/'), ['public', 'img']);
	});

	it('takes an empty setting for the workspace folder itself', () => {
		assert.deepEqual(outputSegments('  '), []);
	});

	for (const path of ['../out', 'a/../../b', '/etc', '\\share', 'C:/pictures', '~/pictures']) {
		it(`refuses ${path}, which leads out of the workspace folder`, () => {
			assert.throws(
				() => outputSegments(path),
				(error) =>
					error instanceof OutputDirectoryError &&
					error.message.includes(path) &&
					error.message.includes('zenmuxImages.outputDirectory'),
			);
		});
	}
});
