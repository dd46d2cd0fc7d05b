import assert from 'node:assert/strict';
import { labelText } from '../../../src/host/labelText.ts';

/** How VS Code finds icons in labels (its `iconLabels.ts`). */
const icon = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/;

describe('the text of a label', () => {
	it('has no icons, whatever a file name says', () => {
		for (const given of ['$(sync~spin).png', '\\$(bug)', '$$(error)', 'a $(x) b $(y)']) {
			assert.match(given, icon);
			assert.doesNotMatch(labelText(given), icon);
		}
	});

	it('leaves all else as it is', () => {
		for (const text of ['plane (1).png', '$5 (about)', '𝄞 $ ( )'])
			assert.equal(labelText(text), text);
	});
});
