import assert from 'node:assert/strict';
import { emptyLayer, type Point } from '../../../src/pictures/paintLayer.ts';
import { KeyHand } from '../../../src/webview/painter/keyHand.ts';
import { PaintHand } from '../../../src/webview/painter/paintHand.ts';
import type { PaintInput, PointerPlace } from '../../../src/webview/painter/paintInput.ts';
import { PaintSession } from '../../../src/webview/painter/paintSession.ts';
import { PointerHand } from '../../../src/webview/painter/pointerHand.ts';
import type { View } from '../../../src/webview/painter/view.ts';

const press = (
	key: string,
	more: { readonly shiftKey?: boolean; readonly altKey?: boolean } = {},
): Parameters<KeyHand['press']>[0] => ({
	key,
	shiftKey: false,
	altKey: false,
	ctrlKey: false,
	metaKey: false,
	...more,
});

const placeAt = (x: number, y: number): PointerPlace => ({
	client: { x, y },
	pressure: undefined,
	isErasing: false,
	isStraight: false,
});

const down = (id: number, x: number, y: number, more: Partial<PaintInput> = {}): PaintInput =>
	({
		...{ kind: 'down', id, isFinger: false, isPan: false, place: placeAt(x, y) },
		...more,
	}) as PaintInput;

const move = (id: number, x: number, y: number): PaintInput => ({
	kind: 'move',
	id,
	places: [placeAt(x, y)],
});

/** A picture of 100 × 100 pixels, shown at twice its size on 200 × 200 device pixels. */
class Screen {
	view: View = { scale: 2, x: 0, y: 0 };
	readonly viewport = { width: 200, height: 200 };

	show(view: View): void {
		this.view = view;
	}

	placeOf(client: Point): Point {
		return client;
	}
}

function world(): {
	readonly session: PaintSession;
	readonly hand: PaintHand;
	readonly screen: Screen;
	readonly keys: KeyHand;
	readonly pointer: PointerHand;
	readonly brushSteps: number[];
} {
	const session = new PaintSession(emptyLayer({ width: 100, height: 100 }), 'mask');
	const held = { tool: 'brush', paint: 255, brushSize: 2 } as const;
	const hand = new PaintHand(
		session,
		() => held,
		() => undefined,
	);
	const screen = new Screen();
	const brushSteps: number[] = [];
	return {
		session,
		hand,
		screen,
		keys: new KeyHand(hand, screen),
		pointer: new PointerHand(hand, screen, (direction) => brushSteps.push(direction)),
		brushSteps,
	};
}

describe('the hands of the painter', () => {
	before(() => Object.assign(globalThis, { devicePixelRatio: 1 }));
	after(() => Reflect.deleteProperty(globalThis, 'devicePixelRatio'));

	describe('by keys', () => {
		it('begin in the middle and go one pixel of the screen, ten with Shift', () => {
			const { keys } = world();
			assert.equal(keys.place, undefined);
			keys.press(press('ArrowRight'), undefined);
			keys.press(press('ArrowDown', { shiftKey: true }), undefined);
			assert.deepEqual(keys.place, { x: 101, y: 110 });
		});

		it('begin where the pointer was', () => {
			const { keys } = world();
			keys.press(press('ArrowLeft'), { x: 30, y: 40 });
			assert.deepEqual(keys.place, { x: 29, y: 40 });
		});

		it('paint while Space is held, and make one step of it', () => {
			const { keys, session } = world();
			keys.press(press(' '), undefined);
			keys.press(press('ArrowRight', { shiftKey: true }), undefined);
			keys.press(press('ArrowRight', { shiftKey: true }), undefined);
			assert.ok(!session.canUndo);
			keys.release(press(' '));
			assert.equal(session.painted, 24);
			session.undo();
			assert.equal(session.painted, 0);
		});

		it('dab with Space once the cursor is theirs, but not while a pointer is used', () => {
			const { keys, session } = world();
			const paintedByTap = (meanwhile: () => void): number => {
				const before = session.painted;
				keys.press(press(' '), undefined);
				meanwhile();
				keys.release(press(' '));
				return session.painted - before;
			};
			assert.equal(
				paintedByTap(() => undefined),
				0,
			);
			keys.press(press('ArrowRight'), undefined);
			assert.equal(
				paintedByTap(() => keys.giveUp()),
				0,
			);
			keys.press(press('ArrowRight'), undefined);
			assert.equal(
				paintedByTap(() => undefined),
				2,
			);
		});

		it('put the brush down with Enter and lift it with the next', () => {
			const { keys, session, hand } = world();
			keys.press(press('Enter'), undefined);
			keys.press(press('ArrowDown', { shiftKey: true }), undefined);
			assert.equal(hand.isBusy, true);
			keys.press(press('Enter'), undefined);
			assert.deepEqual([hand.isBusy, session.canUndo], [false, true]);
		});

		it('take Space for Enter while Enter has something begun', () => {
			const { keys, session, hand } = world();
			keys.press(press('Enter'), undefined);
			keys.press(press('ArrowDown', { shiftKey: true }), undefined);
			keys.press(press(' '), undefined);
			keys.release(press(' '));
			assert.deepEqual([hand.isBusy, session.painted], [false, 14]);
		});

		it('bring the picture along at the edge of the screen', () => {
			const { keys, screen } = world();
			keys.press(press('ArrowRight', { shiftKey: true }), { x: 195, y: 50 });
			assert.equal(screen.view.x, -5);
			assert.deepEqual(keys.place, { x: 200, y: 50 });
		});

		it('do not paint on when the focus went elsewhere while Space was held', () => {
			const { keys, session, hand } = world();
			keys.press(press(' '), undefined);
			keys.press(press('ArrowRight'), undefined);
			keys.leave();
			assert.ok(!keys.isSpaceHeld && !hand.isBusy && session.canUndo);
		});
	});

	describe('by pointers', () => {
		it('paint what lies under the pointer', () => {
			const { pointer, session } = world();
			for (const input of [down(1, 20, 20), move(1, 60, 20), { kind: 'up', id: 1 } as const]) {
				pointer.handle(input);
			}
			assert.equal(session.painted, 44);
		});

		it('move the picture with Space or the middle button, and paint nothing', () => {
			const { pointer, session, screen } = world();
			pointer.handle(down(1, 20, 20, { isPan: true }));
			pointer.handle(move(1, 50, 10));
			pointer.handle({ kind: 'up', id: 1 });
			assert.deepEqual(screen.view, { scale: 2, x: 30, y: -10 });
			assert.equal(session.painted, 0);
		});

		it('take back what the first finger painted when a second one comes, and zoom', () => {
			const { pointer, session, screen } = world();
			pointer.handle(down(1, 50, 100, { isFinger: true }));
			pointer.handle(move(1, 60, 100));
			pointer.handle(down(2, 160, 100, { isFinger: true }));
			pointer.handle(move(2, 260, 100));
			assert.equal(screen.view.scale, 4);
			pointer.handle({ kind: 'up', id: 1 });
			pointer.handle(move(2, 300, 100));
			pointer.handle({ kind: 'up', id: 2 });
			assert.equal(session.painted, 0);
			assert.ok(!session.isChanged);
		});

		it('leave nothing of a stroke that the system took away', () => {
			const { pointer, session } = world();
			pointer.handle(down(1, 50, 100));
			pointer.handle({ kind: 'cancel', id: 1 });
			assert.ok(!session.canUndo);
			assert.ok(!session.layer.data.includes(255));
		});

		it('zoom by the wheel where the pointer is, or size the brush', () => {
			const { pointer, screen, brushSteps } = world();
			const wheel = { kind: 'wheel', client: { x: 100, y: 100 }, by: { x: 0, y: -10 } } as const;
			pointer.handle({ ...wheel, does: 'zoom' });
			assert.ok(screen.view.scale > 2 && screen.view.x < 0);
			pointer.handle({ ...wheel, does: 'brush' });
			assert.deepEqual(brushSteps, [1]);
			const { x, y } = screen.view;
			pointer.handle({ ...wheel, does: 'pan' });
			assert.deepEqual([screen.view.x, screen.view.y], [x, y + 10]);
		});
	});
});
