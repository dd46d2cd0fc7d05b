import assert from 'node:assert/strict';
import { ArrivingPictures } from '../../../src/studio/arrivingPictures.ts';
import type { ToPanel } from '../../../src/studio/protocol.ts';

/** What a page gets, each piece as `job arrival:text`. */
function page(arriving: ArrivingPictures): readonly string[] {
	const got: string[] = [];
	arriving.begin((message: ToPanel) => {
		assert.equal(message.type, 'piece');
		const { jobId, arrival, bytes } = message;
		got.push(`${jobId} ${arrival}:${new TextDecoder().decode(bytes)}`);
	});
	return got;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('ArrivingPictures', () => {
	it('sends pieces of several jobs, and knows what is left of each picture', () => {
		const arriving = new ArrivingPictures();
		const got = page(arriving);
		const [one, other] = [arriving.of('1'), arriving.of('2')];
		one.onPiece(0, bytesOf('ab'));
		other.onPiece(0, bytesOf('xy'));
		one.onPiece(2, bytesOf('cd'));
		const [first, second, small] = [bytesOf('abcde'), bytesOf('xyz'), bytesOf('s')];
		one.onWhole(first);
		other.onWhole(second);
		other.onWhole(small);
		assert.deepEqual(got, ['1 1:ab', '2 2:xy', '1 1:cd']);
		assert.deepEqual(
			[first, second, small].map((bytes) => arriving.take(bytes)?.length),
			[4, 2, undefined],
		);
	});

	it('says only once what the page has: the page has used it then', () => {
		const arriving = new ArrivingPictures();
		page(arriving);
		const listener = arriving.of('1');
		listener.onPiece(0, bytesOf('a'));
		const whole = bytesOf('ab');
		listener.onWhole(whole);
		assert.equal(arriving.take(whole)?.length, 1);
		assert.equal(arriving.take(whole), undefined);
	});

	it('gives each picture another number', () => {
		const arriving = new ArrivingPictures();
		const got = page(arriving);
		const listener = arriving.of('1');
		listener.onPiece(0, bytesOf('ab'));
		listener.onPiece(0, bytesOf('cd'));
		assert.deepEqual(got, ['1 1:ab', '1 2:cd']);
	});

	it('sends a page nothing of a picture that began before it', () => {
		const arriving = new ArrivingPictures();
		const listener = arriving.of('1');
		listener.onPiece(0, bytesOf('a'));
		const got = page(arriving);
		listener.onPiece(1, bytesOf('b'));
		const whole = bytesOf('abc');
		listener.onWhole(whole);
		assert.deepEqual(got, []);
		assert.equal(arriving.take(whole), undefined);
	});

	it('sends nothing to a page that was thrown away, and takes nothing for there', () => {
		const arriving = new ArrivingPictures();
		const got = page(arriving);
		const listener = arriving.of('1');
		listener.onPiece(0, bytesOf('a'));
		const whole = bytesOf('ac');
		listener.onWhole(whole);
		arriving.end();
		listener.onPiece(0, bytesOf('b'));
		const next = page(arriving);
		assert.equal(arriving.take(whole), undefined);
		assert.deepEqual([got, next], [['1 1:a'], []]);
	});

	it('copies what it sends', () => {
		const arriving = new ArrivingPictures();
		const sent: Uint8Array[] = [];
		arriving.begin((message) => message.type === 'piece' && sent.push(message.bytes));
		const bytes = bytesOf('a');
		arriving.of('1').onPiece(0, bytes);
		bytes.buffer.transfer();
		assert.deepEqual(sent, [bytesOf('a')]);
	});
});
