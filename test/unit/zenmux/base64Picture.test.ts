import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Base64Picture } from '../../../src/zenmux/base64Picture.ts';

function decode(...pieces: readonly string[]): Uint8Array | undefined {
	const picture = new Base64Picture();
	for (const piece of pieces) picture.push(Buffer.from(piece, 'latin1'));
	return picture.finish();
}

/** Cuts a text at these fractions of its length. */
function cut(text: string, places: readonly number[]): readonly string[] {
	const ends = [...places.map((place) => Math.floor(place * text.length)), text.length];
	ends.sort((a, b) => a - b);
	return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

describe('Base64Picture', () => {
	it('gives back any bytes, however they are cut, in every spelling of base64', () => {
		const spelling = fc.constantFrom<(bytes: Uint8Array) => string>(
			(bytes) => Buffer.from(bytes).toString('base64'),
			(bytes) => Buffer.from(bytes).toString('base64').replace(/=+$/, ''),
			(bytes) => Buffer.from(bytes).toString('base64url'),
			(bytes) => Buffer.from(bytes).toString('base64').replace(/.{5}/g, '$& \r\n\t'),
		);
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), spelling, places, (bytes, spell, cuts) => {
				assert.deepEqual(decode(...cut(spell(bytes), cuts)), bytes);
			}),
		);
	});

	it('refuses any other character, wherever it is', () => {
		const other = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
		const bad = other.filter((character) => !/[\w+/=\s-]/.test(character));
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 90 }),
				bad,
				fc.nat(),
				places,
				(bytes, sign, at, cuts) => {
					const text = Buffer.from(bytes).toString('base64').replace(/=+$/, '');
					const place = at % (text.length + 1);
					const damaged = text.slice(0, place) + sign + text.slice(place);
					assert.equal(decode(...cut(damaged, cuts)), undefined);
				},
			),
		);
	});

	for (const text of [
		'A',
		'AAAAA',
		'AA=',
		'AAA==',
		'AAAA=',
		'AAAA====',
		'====',
		'=',
		'AA==AA',
		'AA===',
		'A=A=',
		'AA=\0=',
	]) {
		it(`refuses ${JSON.stringify(text)}, whole or in pieces`, () => {
			assert.equal(decode(text), undefined);
			assert.equal(decode(...Array.from(text)), undefined);
		});
	}

	it('gives a picture of several segments a buffer of exactly its size', () => {
		const bytes = Buffer.alloc(3_000_001, 'picture');
		const decoded = decode(...cut(bytes.toString('base64'), [0.1, 0.1001, 0.5]));
		assert.equal(decoded?.buffer.byteLength, bytes.length);
		assert.equal(bytes.equals(decoded), true);
	});

	it('begins another segment for a tail that the last one has no room for', () => {
		for (const tail of [1, 2]) {
			const bytes = Buffer.alloc(2 ** 20 - 1 + tail, 'picture');
			for (const text of [bytes.toString('base64'), bytes.toString('base64url')]) {
				const pieces = text.match(/.{1,1100}/g) ?? [];
				assert.ok(bytes.equals(decode(...pieces) ?? new Uint8Array()));
			}
		}
	});

	it('tells of its pieces while they come, and of the whole that begins with them', () => {
		const bytes = Buffer.alloc(5 * 2 ** 20 + 11, 'picture');
		const told: Buffer[] = [];
		const wholes: Uint8Array[] = [];
		const picture = new Base64Picture({
			onPiece: (offset, piece) => {
				assert.equal(
					offset,
					told.reduce((sum, { length }) => sum + length, 0),
				);
				told.push(Buffer.from(piece));
			},
			onWhole: (whole) => wholes.push(whole),
		});
		const text = bytes.toString('base64');
		for (let at = 0; at < text.length; at += 65_537) {
			picture.push(Buffer.from(text.slice(at, at + 65_537)));
		}
		const begun = Buffer.concat(told);
		assert.ok(begun.length >= bytes.length - 2 * 2 ** 20);
		assert.ok(begun.equals(bytes.subarray(0, begun.length)));
		assert.equal(wholes.length, 0);
		const finished = picture.finish();
		assert.deepEqual(wholes, [finished]);
		assert.ok(bytes.equals(finished ?? new Uint8Array()));
	});

	it('tells of no whole that is no base64', () => {
		const wholes: Uint8Array[] = [];
		const picture = new Base64Picture({
			onPiece: () => undefined,
			onWhole: (whole) => wholes.push(whole),
		});
		picture.push(Buffer.from('A'));
		assert.equal(picture.finish(), undefined);
		assert.equal(wholes.length, 0);
	});

	it('is empty when nothing came', () => {
		assert.deepEqual(decode(), new Uint8Array());
		assert.deepEqual(decode(' ', ''), new Uint8Array());
	});
});
