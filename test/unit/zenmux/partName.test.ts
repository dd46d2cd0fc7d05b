import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { partName } from '../../../src/zenmux/partName.ts';

describe('partName', () => {
	for (const [name, expected] of [
		['fox.png', 'fox.png'],
		['fox.PNG', 'fox.png'],
		['fox', 'fox.png'],
		['fox.webp', 'fox.webp.png'],
		['../../etc/fox.png', 'fox.png'],
		['C:\\pictures\\fox.png', 'fox.png'],
		['say "cheese".png', 'say _cheese_.png'],
		['fox\r\nX-Evil: yes\r\n\r\n.png', 'fox_X-Evil_ yes_.png'],
		['狐狸 和 月亮.png', '狐狸 和 月亮.png'],
		['🦊.png', '🦊.png'],
		['half\ud83e.png', 'half_.png'],
		['.png', 'picture.png'],
		['', 'picture.png'],
		['/', 'picture.png'],
		['🦊'.repeat(300), `${'🦊'.repeat(80)}.png`],
	] as const) {
		it(`makes ${expected.slice(0, 30)} of ${JSON.stringify(name).slice(0, 40)}`, () => {
			assert.equal(partName(name, 'png'), expected);
		});
	}

	it('is safe whatever the name is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
				const safe = partName(name, 'jpeg');
				assert.match(safe, /^[^\p{Cc}\p{Cs}"'/\\;]+\.jpg$/u);
				assert.ok(Array.from(safe).length <= 84);
			}),
		);
	});
});
