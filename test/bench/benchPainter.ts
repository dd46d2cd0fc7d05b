import type { Page } from 'playwright-core';
import { launchBrowser } from '../vscode/browser.ts';
import { installFrameMeter, measureFrames, type Frame } from './frameMeter.ts';
import { PainterHand } from './painterHand.ts';
import { servePainter } from './painterPage.ts';
import { figureOf, takeTurns } from './rounds.ts';
import type { Figure, Measured } from './row.ts';

/** Pixels a side. */
const sides = [1024, 4096];
/** Picture pixels. */
const brushes = [20, 400];
const thinStrokes = 3000;
const rounds = 3;
/** A frame of a display at 60 Hz, in ms. */
const frame = 16.7;
/** The same, with what the browser rounds the time of a frame by. */
const roundedFrame = 17;

type Zoom = 'fit' | 'actual';

/** Something that is done for about a second while frames are measured. */
type Scene = {
	readonly kind: 'floor' | 'painting' | 'moving';
	readonly what: string;
	readonly zoom: Zoom;
	readonly play: () => Promise<readonly Frame[]>;
};

type FramePart = 'mainThread' | 'interval';
/** Of a scene, in ms: 95 % of the frames of a round take no longer. */
type Slow = Pick<Scene, 'kind' | 'what' | 'zoom'> & Readonly<Record<FramePart, Figure>>;

/**
 * How smoothly the mask painter paints in this machine's browser, with real mouse events, and how
 * long it takes to hand over; of brushes and zooms the slowest. What the painter does in a frame is
 * on the main thread, and can be compared there with the floor. Between frames there is never less
 * than the display's own step: that says only whether frames are left out.
 */
export async function benchPainter(): Promise<readonly Measured[]> {
	const served = await servePainter();
	const browser = await launchBrowser();
	try {
		const rows: Measured[] = [];
		for (const side of sides) {
			const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
			await installFrameMeter(page);
			await page.goto(served.url);
			const hand = new PainterHand(page, side);
			rows.push(...(await frameRows(page, hand, side)), ...(await exportRows(hand, side)));
			await page.close();
		}
		return rows;
	} finally {
		await browser.close();
		served.close();
	}
}

async function frameRows(
	page: Page,
	hand: PainterHand,
	side: number,
): Promise<readonly Measured[]> {
	await hand.open(0);
	const slow = await played(scenesOf(page, hand));
	const row = (name: string, kind: Scene['kind'], part: FramePart): Measured =>
		frameRow(`painter at ${side}²: ${name}`, slow, kind, part);
	return [
		row('main thread in a frame', 'painting', 'mainThread'),
		row('main thread in a frame', 'moving', 'mainThread'),
		row('from frame to frame', 'painting', 'interval'),
	];
}

function scenesOf(page: Page, hand: PainterHand): readonly Scene[] {
	const scenesAt = (zoom: Zoom): readonly Scene[] => [
		{ kind: 'floor', what: 'drawImage', zoom, play: () => playFloor(page, hand, zoom) },
		...brushes.map((size) => ({
			kind: 'painting' as const,
			what: `brush of ${size}`,
			zoom,
			play: async () => {
				await hand.zoom(zoom);
				await hand.setBrush(size);
				return measureFrames(page, () => hand.drag());
			},
		})),
	];
	const kind = 'moving';
	const zoom = 'actual';
	return [
		...scenesAt('fit'),
		...scenesAt('actual'),
		{ kind, what: 'moving', zoom, play: () => measureFrames(page, () => hand.move()) },
		{ kind, what: 'zooming', zoom, play: () => measureFrames(page, () => hand.wheel()) },
	];
}

async function playFloor(page: Page, hand: PainterHand, zoom: Zoom): Promise<readonly Frame[]> {
	const drawn = await hand.beginDrawing(zoom);
	const frames = await measureFrames(page, () => page.waitForTimeout(1000));
	await drawn.end();
	return frames;
}

/** Plays them in turn, so that what slows the machine down slows all; the first round warms up. */
async function played(scenes: readonly Scene[]): Promise<readonly Slow[]> {
	const taken = scenes.map((scene) => ({ scene, all: [] as (readonly Frame[])[] }));
	for (let round = 0; round <= rounds; round++) {
		for (const { scene, all } of taken) {
			const frames = await scene.play();
			if (round > 0) all.push(frames);
		}
	}
	return taken.map(({ scene, all }) => ({
		...scene,
		mainThread: figureOf(all.map((frames) => p95(frames, 'mainThread'))),
		interval: figureOf(all.map((frames) => p95(frames, 'interval'))),
	}));
}

function p95(frames: readonly Frame[], part: FramePart): number {
	const times = frames.map((one) => one[part]).sort((one, other) => one - other);
	return times[Math.floor(0.95 * (times.length - 1))] ?? 0;
}

/** The slowest of its kind beside the floor at its zoom. */
function frameRow(
	name: string,
	slow: readonly Slow[],
	kind: Scene['kind'],
	part: FramePart,
): Measured {
	const [worst] = slow
		.filter((one) => one.kind === kind)
		.sort((one, other) => other[part].median - one[part].median);
	const floor = slow.find((one) => one.kind === 'floor' && one.zoom === worst?.zoom);
	if (worst === undefined || floor === undefined) throw new RangeError('Nothing was measured.');
	const atMost = part === 'interval' ? roundedFrame : frame;
	return {
		row: `${name}, p95, ${worst.what} at ${worst.zoom === 'fit' ? 'fit' : '100 %'}`,
		unit: 'ms',
		floor: floor[part],
		ours: worst[part],
		...(kind === 'painting' && { goal: { atMost } }),
	};
}

/** From Ctrl+Enter to the PNG; the floor is the browser's own writing of a like picture. */
async function exportRows(hand: PainterHand, side: number): Promise<readonly Measured[]> {
	const rows: Measured[] = [];
	for (const [what, strokes] of [
		['a stroke', 0],
		[`${thinStrokes} thin strokes`, thinStrokes],
	] as const) {
		const figures = await takeTurns(rounds, {
			floor: () => hand.encode(Math.max(1, strokes)),
			ours: () => hand.handOver(strokes),
		});
		const row = `painter at ${side}²: export of ${what}`;
		rows.push({ row, unit: 'ms', ...figures, goal: { atMost: 500 } });
	}
	return rows;
}
