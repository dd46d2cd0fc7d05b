import assert from 'node:assert/strict';
import {
	maxEventBytes,
	PictureJson,
	type PictureDocument,
} from '../../../src/zenmux/pictureJson.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';

function read(text: string, size = text.length): PictureDocument {
	const json = new PictureJson();
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; at += size) json.push(bytes.subarray(at, at + size));
	return json.finish();
}

/** The picture as text, from a text that is pushed whole and byte by byte. */
function pictureIn(text: string): string {
	const [whole, single] = [read(text), read(text, 1)];
	assert.deepEqual(whole, single);
	if (whole.kind === 'text') return 'not JSON';
	return typeof whole.picture === 'string' ? whole.picture : Buffer.from(whole.picture).toString();
}

describe('PictureJson', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['a picture', '{"b64_json":"Zm94","type":"t"}', 'fox'],
		['a picture before its type, with spaces', '{ "b64_json" :\n "Zm94" , "type" : "t" }', 'fox'],
		['the first of several pictures', '{"data":[{"b64_json":"Zm94"},{"b64_json":"aGVu"}]}', 'fox'],
		[
			'escaped slashes',
			String.raw`{"b64_json":"\/\/\/\/"}`,
			Buffer.from('////', 'base64').toString(),
		],
		['escaped line breaks', String.raw`{"b64_json":"Zm\r\n94\n"}`, 'fox'],
		['escaped characters', String.raw`{"b64_json":"\u005am94"}`, 'fox'],
		['an escaped quote inside', String.raw`{"b64_json":"Zm\"94"}`, 'invalid'],
		['a character beyond ASCII', String.raw`{"b64_json":"Zm94\u00e4"}`, 'invalid'],
		['an unknown escape', String.raw`{"b64_json":"Zm9\q"}`, 'invalid'],
		['an empty picture', '{"b64_json":""}', ''],
		['null for a picture', '{"b64_json":null}', 'absent'],
		['the name as a value', '{"a":"b64_json","b":"Zm94"}', 'absent'],
		['a longer name', '{"b64_json2":"Zm94","xb64_json":"Zm94"}', 'absent'],
		['the name behind an escape', String.raw`{"\"b64_json":"Zm94"}`, 'absent'],
		['an unfinished picture', '{"b64_json":"Zm9', 'not JSON'],
		['what is not JSON', '[DONE]', 'not JSON'],
	];
	for (const [what, text, expected] of cases) {
		it(`reads ${what}`, () => assert.equal(pictureIn(text), expected));
	}

	it('keeps everything but the picture', () => {
		const document = read(
			'{"prompt":"\\"Füchslein\\" 🦊","b64_json":"Zm94","n":[1,{"a":null}]}',
			3,
		);
		assert.deepEqual(document.kind === 'json' && document.value, {
			prompt: '"Füchslein" 🦊',
			b64_json: '',
			n: [1, { a: null }],
		});
	});

	it('refuses a picture beyond its limit, and a long text sooner', () => {
		const isTooLarge = (error: unknown): boolean =>
			error instanceof ZenMuxError && error.reason === 'tooLarge';
		const json = new PictureJson();
		json.push(Buffer.from('{"b64_json":"'));
		assert.throws(() => json.push(Buffer.alloc(maxEventBytes, 'A')), isTooLarge);
		assert.throws(() => read(JSON.stringify('x'.repeat(2 << 20))), isTooLarge);
	});
});
