import assert from 'node:assert/strict';
import { parameterChange } from '../../../src/webview/composer/parameterChange.ts';

describe('parameterChange', () => {
	it('reads the value of a list', () => {
		assert.deepEqual(parameterChange('quality', 'high'), { quality: 'high' });
		assert.deepEqual(parameterChange('partialImages', '3'), { partialImages: 3 });
	});

	it('knows what a parameter cannot be', () => {
		assert.equal(parameterChange('quality', 'superb'), undefined);
		assert.equal(parameterChange('partialImages', '4'), undefined);
	});
});
