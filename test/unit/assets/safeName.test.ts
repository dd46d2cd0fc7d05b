import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assetName, editName } from '../../../src/assets/assetName.ts';
import { safeName, shortened } from '../../../src/assets/safeName.ts';

/** `ZENMUX_CASES=100000 npm run test:unit -- --timeout 0` tries that many. */
const numRuns = Number(process.env.ZENMUX_CASES ?? 300);

const parts = {
	prompt: 'A red fox',
	model: 'openai/gpt-image-2',
	date: new Date(2026, 10, 3, 4, 5, 6),
	n: 1,
};

/** What names have been broken with. */
const nasty = [
	...['..', '.', '/', '\\', '~', ':', '*', '?', '"', '<', '>', '|', ' ', '\t', '\r\n', '-', '--'],
	...['con', 'CON', 'nul.tar', 'Aux ', 'com1', 'COM¹', 'lpt0', 'CONIN$', 'conout$', 'prn.'],
	...['\u0000', '\u001B', '\u007F', '\u0085', '\u2028', '\u202E', '\u2066', '\u200F', '\uFEFF'],
	...['\u00AD', '\u034F', '\u3164', '\u115F', '\u200B', '\u200C', '\u200D', '\uFE0F', '\u{E0067}'],
	...['\uD800', '\uDC00', '\uFFFE', '\u{10FFFF}', '\uE000', '\u0378'],
	...['👩‍👩‍👧‍👦', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', '1️⃣', '👍🏽', '\u{1F1E9}'],
	...['é', 'e\u0301', 'Å', '한', '\u1112\u1161\u11AB', '\u0958', 'z̷̧̢̛̛̛', '\u0301'.repeat(150)],
	...['می‌خواهم', 'क्‍ष', 'กำ', '狐狸', 'ＣＯＮ', 'ß', 'İ'],
	...['${slug}', '${n}', '${date}', '${model}', '${nope}', '${', 'x'.repeat(120), '狐'.repeat(60)],
] as const;

const text = fc
	.array(
		fc.oneof(
			fc.constantFrom(...nasty),
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: 'binary' }),
			// Any UTF-16 units, halves of characters among them.
			fc
				.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
				.map((units) => String.fromCharCode(...units)),
		),
		{ maxLength: 12 },
	)
	.map((pieces) => pieces.join(''));

/** Holds on Windows, macOS and Linux, for a name with one of the longest endings. */
function assertUsable(stem: string): void {
	const name = `${stem}.webp`;
	assert.ok(name.isWellFormed(), 'is text');
	assert.equal(name, name.normalize('NFC'));
	assert.ok(
		Buffer.byteLength(`${name}.prompt.json`) <= 255,
		'is short enough, also for its recipe',
	);
	assert.doesNotMatch(name, /[\\/:*?"<>|]/);
	assert.doesNotMatch(name, /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cn}]/u);
	assert.doesNotMatch(stem, /^[.\s-]|[.\s]$/u);
	assert.match(stem, /[^\p{DI}\p{M}\s]/u, 'can be seen');
	assert.doesNotMatch(name, /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*\./i);
}

describe('a name made from a prompt', () => {
	it('can be used everywhere, whatever the prompt', () => {
		fc.assert(
			fc.property(text, (prompt) => assertUsable(assetName('${slug}', { ...parts, prompt }))),
			{ numRuns },
		);
	});

	it('can be used everywhere, whatever the pattern, the model and the number', () => {
		fc.assert(
			fc.property(
				text,
				text,
				text,
				fc.integer({ min: 1, max: 10_000 }),
				(pattern, prompt, model, n) =>
					assertUsable(assetName(pattern, { ...parts, prompt, model, n })),
			),
			{ numRuns },
		);
	});

	it('is different for each number', () => {
		const number = fc.integer({ min: 1, max: 10_000 });
		fc.assert(
			fc.property(text, text, number, number, (pattern, prompt, n, other) => {
				fc.pre(n !== other);
				const [one, two] = [n, other].map((n) => assetName(pattern, { ...parts, prompt, n }));
				assert.notEqual(one, two);
			}),
			{ numRuns },
		);
	});

	it('is made of 10,000 characters in no time', () => {
		for (const piece of nasty) {
			const long = piece.repeat(10_000 / piece.length);
			assertUsable(assetName('${slug}', { ...parts, prompt: long }));
			assertUsable(assetName(long, parts));
		}
	});
});

describe('the name of an edit', () => {
	it('can be used everywhere, whatever the file is called, and is different for each number', () => {
		fc.assert(
			fc.property(text, fc.constantFrom('', '.png', '.webp'), (stem, ending) => {
				const names = [1, 2, 10_000].map((n) => editName(`${stem}${ending}`, n));
				for (const name of names) assertUsable(name);
				assert.equal(new Set(names).size, names.length);
			}),
			{ numRuns },
		);
	});
});

describe('safeName', () => {
	it('leaves a name as it is that is one already', () => {
		fc.assert(
			fc.property(text, (written) => {
				const name = safeName(written);
				assertUsable(name);
				assert.equal(safeName(name), name);
			}),
			{ numRuns },
		);
	});

	for (const [written, name] of [
		['con', 'con-image'],
		['NUL.tar', 'NUL-image.tar'],
		['Com¹ .x', 'Com¹-image .x'],
		['CONIN$', 'CONIN$-image'],
		['console', 'console'],
		['hero\u202Egnp', 'herognp'],
		['.hidden. ', 'hidden'],
		['a\u0000b\nc', 'a-b-c'],
		['e\u0301te\u0301', 'été'],
		['half \uD83E of a fox', 'half - of a fox'],
		['می‌خواهم', 'می‌خواهم'],
		['क्‍ष', 'क्‍ष'],
		['a\u200Db', 'ab'],
		['the 👩‍👩‍👧‍👦 and ❤️', 'the 👩‍👩‍👧‍👦 and ❤️'],
		['\u3164\u200B', 'image'],
		['...', 'image'],
	] as const) {
		it(`makes ${JSON.stringify(written)} ${JSON.stringify(name)}`, () =>
			assert.equal(safeName(written), name));
	}
});

describe('shortened', () => {
	it('cuts between what people take for characters', () => {
		assert.equal(shortened('ab👩‍👩‍👧‍👦cd', 26), 'ab');
		assert.equal(shortened('ab👩‍👩‍👧‍👦cd', 27), 'ab👩‍👩‍👧‍👦');
		assert.equal(shortened('e\u0301e\u0301', 5), 'e\u0301');
	});

	it('cuts the first of them where that alone does not fit', () => {
		assert.equal(shortened(`a${'\u0301'.repeat(9)}`, 5), 'a\u0301\u0301');
	});
});
