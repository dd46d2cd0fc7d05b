import assert from 'node:assert/strict';
import * as v from 'valibot';
import type { Fault, Finding } from '../../../src/checks/finding.ts';
import { findingText } from '../../../src/checks/findingText.ts';
import { fixesOf, fixSchema } from '../../../src/checks/fix.ts';
import { fixTitle } from '../../../src/checks/fixTitle.ts';

const at = { document: 'file:///w/a.md', written: 'hero.png', start: 0, end: 8 };
const [small, large] = [
	{ width: 64, height: 64 },
	{ width: 1024, height: 768 },
];
const size = { kind: 'otherSize', said: small, real: large, canSay: true } as const;
const heavy = { kind: 'heavy', byteLength: 3 << 20, real: large } as const;

function finding(fault: Fault, picture = 'file:///w/r%C3%B6te.png'): Finding {
	return { picture, at, ...fault };
}

describe('what is said of a finding, and what can be done', () => {
	const rows: readonly (readonly [Fault, string, readonly string[]])[] = [
		[
			{ kind: 'wrongType', type: 'jpeg' },
			'röte.png is a JPEG picture, which its name does not say.',
			['Rename to röte.jpg and Update Its References'],
		],
		[
			{ ...size, how: 'tooLarge' },
			'The code says 64 × 64, but röte.png has 1024 × 768: more pixels than a screen shows there.',
			['Scale röte.png to 64 × 64', 'Scale röte.png to 128 × 128', 'Say 1024 × 768 in the Code'],
		],
		[
			{ ...size, how: 'otherShape', canSay: false },
			'The code says 64 × 64, but röte.png has 1024 × 768: another shape.',
			['Crop and Scale röte.png to 64 × 64'],
		],
		[
			{ ...size, how: 'tooSmall', said: large, real: small },
			'The code says 1024 × 768, but röte.png has only 64 × 64: it is blurred there.',
			['Say 64 × 64 in the Code'],
		],
		[
			{ ...size, how: 'tooSmall', said: large, real: small, canSay: false },
			'The code says 1024 × 768, but röte.png has only 64 × 64: it is blurred there.',
			['Scale röte.png to 1024 × 768'],
		],
		[
			{ kind: 'notTransparent', by: 'name' },
			'röte.png is to be transparent, as its name says, but it is opaque.',
			['Make röte.png Transparent with ZenMux…'],
		],
		[
			{ kind: 'notTransparent', by: 'recipe' },
			'röte.png is to be transparent, as its recipe says, but it is opaque.',
			['Make röte.png Transparent with ZenMux…'],
		],
		[
			{ ...heavy, shown: small },
			'röte.png has 3 MB, which is much for the 64 × 64 pixels that are shown.',
			['Scale röte.png to 128 × 128'],
		],
		[
			{ ...heavy, shown: undefined },
			'röte.png has 3 MB, which is much for a picture to load.',
			['Scale röte.png to 512 × 384'],
		],
		[
			{ ...heavy, real: undefined, shown: undefined },
			'röte.png has 3 MB, which is much for a picture to load.',
			[],
		],
		[
			{ kind: 'unreferenced' },
			'No file of the workspace names röte.png.',
			['Move röte.png to the Trash…', 'Copy a Reference to röte.png'],
		],
	];
	for (const [fault, text, titles] of rows) {
		it(`“${text}” → ${titles.join(', ') || 'nothing'}`, () => {
			assert.equal(findingText(finding(fault)), text);
			assert.deepEqual(fixesOf(finding(fault)).map(fixTitle), titles);
		});
	}

	it('goes through a command as plain values', () => {
		for (const [fault] of rows) {
			for (const fix of fixesOf(finding(fault))) {
				assert.deepEqual(v.parse(fixSchema, JSON.parse(JSON.stringify(fix))), fix);
			}
		}
		assert.ok(!v.is(fixSchema, { kind: 'rename', picture: 'file:///w/a.png', name: '../a.jpg' }));
	});

	it('is no scaling of what the extension cannot write', () => {
		const gif = finding({ ...heavy, shown: small }, 'file:///w/dance.gif');
		assert.deepEqual(fixesOf(gif), []);
	});

	it('scales to a size that has fewer pixels than now', () => {
		const real = { width: 100, height: 100 };
		const sizes = [40, 60, 120].map((side) => {
			const shown = { width: side, height: side };
			const [fix] = fixesOf(finding({ ...heavy, real, shown }));
			return fix?.kind === 'scale' ? fix.size.width : undefined;
		});
		assert.deepEqual(sizes, [80, 60, 50]);
	});
});
