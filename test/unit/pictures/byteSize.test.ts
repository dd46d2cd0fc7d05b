import assert from 'node:assert/strict';
import { byteSize } from '../../../src/pictures/byteSize.ts';

describe('byteSize', () => {
	const megabytes = (value: number): string =>
		new Intl.NumberFormat(undefined, { style: 'unit', unit: 'megabyte' }).format(value);

	it('is in megabytes with one digit, or in whole kilobytes, in the reader’s own way', () => {
		assert.equal(byteSize(50 << 20), megabytes(50));
		assert.equal(byteSize((4 << 20) + 220_000), megabytes(4.2));
		assert.match(byteSize(350 * 1024 + 1), /^350\D/);
		assert.match(byteSize(0), /^0\D/);
	});

	it('is never rounded up to a limit', () => {
		assert.equal(byteSize((50 << 20) - 1), megabytes(49.9));
	});
});
