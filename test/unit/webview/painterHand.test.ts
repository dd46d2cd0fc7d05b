import assert from 'node:assert/strict';
import { emptyLayer } from '../../../src/pictures/paintLayer.ts';
import type { Touch } from '../../../src/webview/painter/gesture.ts';
import { PaintHand, type HeldTool } from '../../../src/webview/painter/paintHand.ts';
import { PaintSession, type PaintMode } from '../../../src/webview/painter/paintSession.ts';
import { drawing } from '../pictures/paintLayers.ts';

const touch = (x: number, y: number, more: Partial<Touch> = {}): Touch => ({
	at: { x, y },
	pressure: undefined,
	isErasing: false,
	isStraight: false,
	...more,
});

/** A hand over a picture of 10 × 5 pixels, with a brush of 2 pixels at first. */
function handOver(
	tool: HeldTool['tool'],
	mode: PaintMode = 'mask',
): {
	readonly hand: PaintHand;
	readonly session: PaintSession;
	readonly corners: number[];
	readonly rows: () => readonly string[];
	readonly hold: (held: Partial<HeldTool>) => void;
} {
	const session = new PaintSession(emptyLayer({ width: 10, height: 5 }), mode);
	let held: HeldTool = { tool, paint: 255, brushSize: 2 };
	const corners: number[] = [];
	return {
		hand: new PaintHand(
			session,
			() => held,
			(count) => corners.push(count),
		),
		session,
		corners,
		rows: () => drawing(session.layer),
		hold: (change) => (held = { ...held, ...change }),
	};
}

describe('a hand with a brush', () => {
	it('paints a stroke that is one step', () => {
		const { hand, session, rows } = handOver('brush');
		hand.begin(touch(2, 2), 'drag');
		hand.move(touch(5, 2));
		hand.move(touch(8, 2));
		assert.ok(!session.canUndo);
		hand.end();
		assert.deepEqual(rows(), [
			'..........',
			'.########.',
			'.########.',
			'..........',
			'..........',
		]);
		session.undo();
		assert.equal(rows().join('').includes('#'), false);
	});

	it('paints to the very end, also when the last move was tiny', () => {
		const { hand, rows, hold } = handOver('brush');
		hold({ brushSize: 4 });
		hand.begin(touch(2, 2.5), 'drag');
		hand.move(touch(2.45, 2.5));
		assert.equal(rows()[2], '####......');
		hand.move(touch(2.5, 2.5));
		hand.end();
		assert.equal(rows()[2], '#####.....');
	});

	it('erases while the touch says so, then paints on', () => {
		const { hand, rows } = handOver('brush');
		hand.begin(touch(1, 2), 'drag');
		hand.move(touch(9, 2));
		hand.move(touch(5, 2, { isErasing: true }));
		hand.move(touch(5, 4));
		hand.end();
		assert.equal(rows()[1], '######....');
		assert.equal(rows()[4], '....##....');
	});

	it('draws a straight line from the last stroke', () => {
		const { hand, rows } = handOver('brush');
		hand.begin(touch(1, 1), 'drag');
		hand.end();
		hand.begin(touch(8, 1, { isStraight: true }), 'drag');
		hand.end();
		assert.equal(rows()[0], '#########.');
	});

	it('presses a pen thinner', () => {
		const { hand, rows, hold } = handOver('brush');
		hold({ brushSize: 5 });
		hand.begin(touch(5, 2.5, { pressure: 0 }), 'drag');
		hand.end();
		assert.equal(rows()[2], '....##....');
		hand.begin(touch(5, 2.5, { pressure: 1 }), 'drag');
		hand.end();
		assert.equal(rows()[2], '..######..');
	});

	it('changes the paint also where that covers no more than before', () => {
		const { hand, session, hold } = handOver('brush', 'markup');
		const stroke = (): void => {
			hand.begin(touch(5, 2), 'drag');
			hand.end();
		};
		hold({ paint: 1 });
		stroke();
		const { painted } = session;
		hold({ paint: 2 });
		stroke();
		assert.deepEqual([session.painted, session.revision], [painted, 2]);
		stroke();
		assert.equal(session.revision, 2, 'the same paint again changes nothing');
		session.undo();
		session.redo();
		assert.equal(session.revision, 4);
	});

	it('leaves nothing of a stroke that is given up', () => {
		const { hand, session, rows } = handOver('brush');
		hand.begin(touch(2, 2), 'drag');
		hand.move(touch(8, 4));
		assert.ok(hand.cancel());
		assert.equal(rows().join('').includes('#'), false);
		assert.ok(!session.isChanged);
		assert.equal(session.revision, 0);
		assert.deepEqual(session.takeStale(), { x: 1, y: 1, width: 8, height: 4 });
	});
});

describe('a hand with a shape', () => {
	it('covers every pixel that a rectangle meets', () => {
		const { hand, rows } = handOver('rectangle');
		hand.begin(touch(3.9, 3.1), 'drag');
		hand.move(touch(1.2, 1.9));
		assert.equal(hand.band.length, 4);
		hand.end();
		assert.deepEqual(rows(), [
			'..........',
			'.###......',
			'.###......',
			'.###......',
			'..........',
		]);
	});

	it('makes squares of straight ones', () => {
		const { hand, rows } = handOver('rectangle');
		hand.begin(touch(1, 1), 'drag');
		hand.move(touch(4, 2, { isStraight: true }));
		hand.end();
		assert.deepEqual(rows().slice(1, 4), ['.###......', '.###......', '.###......']);
	});

	it('draws only the line of it in markup', () => {
		const { hand, rows, hold } = handOver('rectangle', 'markup');
		hold({ paint: 3, brushSize: 1 });
		hand.begin(touch(1, 1), 'drag');
		hand.move(touch(9, 4));
		hand.end();
		assert.deepEqual(rows(), [
			'##########',
			'##########',
			'##......##',
			'##########',
			'##########',
		]);
	});

	it('takes corners by keys, and closes a polygon at the second press', () => {
		const { hand, rows, corners } = handOver('lasso');
		for (const [x, y] of [
			[0, 0],
			[10, 0],
			[10, 2],
			[0, 2],
		] as const) {
			hand.move(touch(x, y));
			hand.press(touch(x, y));
		}
		assert.deepEqual(corners, [1, 2, 3, 4]);
		assert.ok(hand.isBusy);
		hand.press(touch(0, 2));
		assert.ok(!hand.isBusy);
		assert.deepEqual(rows().slice(0, 3), ['##########', '##########', '..........']);
	});

	it('fills and empties with a touch', () => {
		const { hand, rows, session } = handOver('fill');
		hand.begin(touch(5, 2), 'drag');
		assert.ok(!hand.isBusy);
		assert.equal(session.painted, 50);
		hand.begin(touch(5, 2, { isErasing: true }), 'drag');
		assert.equal(rows().join('').includes('#'), false);
		session.undo();
		assert.equal(session.painted, 50);
	});
});
