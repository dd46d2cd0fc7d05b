import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	changed,
	followed,
	moved,
	narrowed,
	type TextChange,
	type Typed,
} from '../../../src/references/anchor.ts';

/** The text with the place marked, after a change to the text without the mark. */
function marked(before: string, change: Omit<TextChange, 'length'> & { length?: number }): string {
	const anchor = before.indexOf('|');
	const text = before.replace('|', '');
	const whole = { length: 0, ...change };
	const after = changed(text, whole);
	const at = followed(anchor, whole, 'before');
	return `${after.slice(0, at)}|${after.slice(at)}`;
}

/**
 * A text of which each unit is one of its own, with the place among them, as somebody would change
 * it by hand: what replaces units stands where the first of them stood.
 */
function byHand(units: readonly string[], change: TextChange, typed: Typed): readonly string[] {
	const places = units.flatMap((unit, index) => (unit === '|' ? [] : [index]));
	const mark = units.indexOf('|');
	const gone = new Set(places.slice(change.offset, change.offset + change.length));
	const behind = places[change.offset] ?? units.length;
	const isAtMark =
		gone.size === 0 && places.filter((place) => place < mark).length === change.offset;
	const at = isAtMark ? (typed === 'before' ? mark : mark + 1) : behind;
	return [
		...units.slice(0, at),
		...Array.from(change.text),
		...units.slice(at).filter((_unit, index) => !gone.has(at + index)),
	];
}

const someText = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r'), maxLength: 12 });

/** A text, a place in it, and a change of it. */
const cases = fc
	.tuple(someText, someText, fc.nat(), fc.nat(), fc.nat())
	.map(([before, text, one, two, three]) => {
		const within = (n: number): number => n % (before.length + 1);
		const offset = within(one);
		const length = two % (before.length - offset + 1);
		return { before, anchor: within(three), change: { offset, length, text } };
	});

describe('a place in a document', () => {
	it('moves with what is written before it and not with what is written behind it', () => {
		assert.equal(marked('a| b', { offset: 0, text: 'new ' }), 'new a| b');
		assert.equal(marked('a| b', { offset: 2, text: 'new ' }), 'a| new b');
		assert.equal(marked('one a| b', { offset: 0, length: 4, text: '' }), 'a| b');
	});

	it('is behind what is typed exactly there, or before it where that is wanted', () => {
		assert.equal(marked('a| b', { offset: 1, text: '!' }), 'a!| b');
		assert.equal(followed(1, { offset: 1, length: 0, text: '!' }, 'after'), 1);
	});

	it('is where a deletion began that took it along', () => {
		assert.equal(marked('a one| two b', { offset: 1, length: 8, text: '' }), 'a| b');
	});

	it('stays before what is replaced behind it', () => {
		assert.equal(marked('|one b', { offset: 0, length: 3, text: 'two' }), '|two b');
	});

	it('is where it is in a text that is changed by hand', () => {
		const typedAs = fc.constantFrom<Typed>('before', 'after');
		fc.assert(
			fc.property(cases, typedAs, ({ before, anchor, change }, typed) => {
				const [head, tail] = [before.slice(0, anchor), before.slice(anchor)];
				const units = [...Array.from(head), '|', ...Array.from(tail)];
				const after = byHand(units, change, typed);
				assert.equal(after.filter((unit) => unit !== '|').join(''), changed(before, change));
				assert.equal(followed(anchor, change, typed), after.indexOf('|'));
			}),
		);
	});
});

describe('a place in a document that is written anew', () => {
	/** The new text with the place marked. */
	function rewritten(before: string, text: string, typed: Typed = 'before'): string {
		const old = { text: before.replace('|', ''), anchor: before.indexOf('|') };
		const now = moved(old, { offset: 0, length: old.text.length, text }, typed);
		assert.equal(now.text, text);
		return `${text.slice(0, now.anchor)}|${text.slice(now.anchor)}`;
	}

	for (const place of ['|one\n\ntwo\n', 'one\n|\ntwo\n', 'one\n\ntw|o\n', 'one|\n\ntwo\n']) {
		it(`keeps line and column with other line ends: ${JSON.stringify(place)}`, () => {
			const windows = place.replaceAll('\n', '\r\n');
			assert.equal(rewritten(windows, place.replace('|', '')), place);
			assert.equal(rewritten(place, windows.replace('|', '')), windows);
			assert.equal(rewritten(windows, place.replace('|', ''), 'after'), place);
		});
	}

	it('does so in the last line, and before what ends a line', () => {
		assert.equal(rewritten('one\r\n|', 'one\n'), 'one\n|');
		assert.equal(rewritten('one\ntwo|', 'one\r\ntwo'), 'one\r\ntwo|');
		assert.equal(rewritten('one\r|\ntwo', 'one\ntwo'), 'one|\ntwo');
	});

	it('follows also what else is changed with the line ends', () => {
		assert.equal(rewritten('one\r\ntwo|\r\nx', 'zero\none\ntwo\nx'), 'zero\none\ntwo|\nx');
	});

	it('stays in its line when lines above and below change', () => {
		const text = 'A\n\nnew\none two\nB\n';
		assert.equal(rewritten('a\none| two\nb\n', text), 'A\n\nnew\none| two\nB\n');
		assert.equal(rewritten('a\n|one two\nb\n', text), 'A\n\nnew\n|one two\nB\n');
		assert.equal(rewritten('a\r\none two|\r\nb\r\n', text), 'A\n\nnew\none two|\nB\n');
		assert.equal(rewritten('x\nf()|\nend', 'x1\nf()\ng()\nend'), 'x1\nf()|\ng()\nend');
		assert.equal(rewritten('a\n|\nb', 'A\nB\n\nC'), 'A\nB\n|\nC');
	});

	it('is behind what is new when its line is gone, or there more than once', () => {
		assert.equal(rewritten('a\non|e\nb', 'A\ntwo\nB'), 'A\ntwo\nB|');
		assert.equal(rewritten('a\non|e\nb', 'A\none\none\nB'), 'A\none\none\nB|');
	});

	it('does not go to a line like its own that was there before', () => {
		assert.equal(rewritten('}\nx\na\n|}\nb', '}\nx\nA\nB'), '}\nx\nA\nB|');
		assert.equal(rewritten('}\nx\n}|\ny', '}\nx\ny'), '}\nx\n|y');
	});

	it('moves on with what is typed there, though its line stays as it was', () => {
		const now = moved({ text: 'one', anchor: 3 }, { offset: 3, length: 0, text: '\n' }, 'before');
		assert.deepEqual(now, { text: 'one\n', anchor: 4 });
	});
});

describe('a change made small', () => {
	it('is what differs, when the whole document is written anew', () => {
		const before = 'one\ntwo\nthree';
		const whole = { offset: 0, length: before.length, text: 'zero\none\ntwo\nthree' };
		assert.deepEqual(narrowed(whole, before), { offset: 0, length: 0, text: 'zero\n' });
	});

	it('makes the same text, and begins and ends with what differs', () => {
		fc.assert(
			fc.property(cases, ({ before, change }) => {
				const small = narrowed(change, before);
				assert.equal(changed(before, small), changed(before, change));
				const old = before.slice(small.offset, small.offset + small.length);
				if (old === '' || small.text === '') return;
				assert.notEqual(old[0], small.text[0]);
				assert.notEqual(old.at(-1), small.text.at(-1));
			}),
		);
	});
});
