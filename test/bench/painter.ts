// `node test/bench/painter.ts [--side 4096]`: how smoothly the mask painter paints on a large
// picture in this machine's browser, with real mouse events, and how long it takes to hand over.
// It prints lines and decides nothing: it always ends with 0.
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../vscode/browser.ts';
import { installFrameMeter, measureFrames, type Frame } from './frameMeter.ts';
import { servePainter, type PainterWindow } from './painterPage.ts';

const { values } = parseArgs({ options: { side: { type: 'string', default: '4096' } } });
const side = Number(values.side);
const moves = 240;
const canvas = '.painter-stage canvas[data-zoom]';

const served = await servePainter();
const browser = await launchBrowser();
try {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await installFrameMeter(page);
	await page.goto(served.url);
	await openPainter(page, 0);
	console.log(`open again: ${await openPainter(page, 0)} ms`);
	console.log(`painting on ${side} × ${side}; milliseconds as median, 95 %, max`);
	printFrames('floor: drawImage alone at fit', await benchFloor(page));
	for (const [zoom, key] of [
		['fit', '0'],
		['100 %', '1'],
	] as const) {
		await page.keyboard.press(key);
		for (const size of [20, 400]) {
			await setBrush(page, size);
			printFrames(`brush of ${size} pixels at ${zoom}`, await benchDrag(page));
		}
	}
	await page.keyboard.down(' ');
	printFrames('moving the picture at 100 %', await benchDrag(page));
	await page.keyboard.up(' ');
	printFrames('zooming by the wheel', await benchZoom(page));
	await benchHandOver(page, 'strokes of the brush');
	await openPainter(page, 3000);
	await benchHandOver(page, '3000 thin strokes');
} finally {
	await browser.close();
	served.close();
}

/** Gives the milliseconds until the picture is there. */
async function openPainter(page: Page, strokes: number): Promise<number> {
	const began = performance.now();
	await page.evaluate(
		([pixels, count]) => (window as unknown as PainterWindow).openPainter(pixels, count),
		[side, strokes] as const,
	);
	await page.locator(canvas).waitFor({ timeout: 60_000 });
	return Math.round(performance.now() - began);
}

/** The least that a frame can cost which draws the picture at all. */
async function benchFloor(page: Page): Promise<readonly Frame[]> {
	await page.evaluate(async () => {
		const { picture } = window as unknown as PainterWindow;
		const bitmap = await createImageBitmap(picture);
		const element = document.createElement('canvas');
		element.style.cssText = 'position: fixed; inset: 0; z-index: 99';
		[element.width, element.height] = [innerWidth, innerHeight];
		document.body.append(element);
		const context = element.getContext('2d');
		const draw = (): void => {
			context?.drawImage(bitmap, 0, 0, innerHeight, innerHeight);
			if (element.isConnected) requestAnimationFrame(draw);
		};
		requestAnimationFrame(draw);
		Object.assign(window, { endFloor: () => element.remove() });
	});
	const frames = await measureFrames(page, () => page.waitForTimeout(2000));
	await page.evaluate(() => (window as unknown as { endFloor: () => void }).endFloor());
	return frames;
}

async function setBrush(page: Page, size: number): Promise<void> {
	const slider = page.getByRole('slider', { name: 'Brush size' });
	await slider.evaluate(
		(input: HTMLInputElement, share) => {
			input.value = String(share * Number(input.max));
			input.dispatchEvent(new Event('input', { bubbles: true }));
		},
		Math.log(size) / Math.log(side / 4),
	);
	await page.locator(canvas).focus();
}

/** Presses the mouse button and draws loops over the picture. */
async function benchDrag(page: Page): Promise<readonly Frame[]> {
	const box = await page.locator(canvas).boundingBox();
	if (box === null) throw new Error('The painter shows no picture.');
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	const radius = box.height / 3;
	await page.mouse.move(x + radius, y);
	return measureFrames(page, async () => {
		await page.mouse.down();
		for (let move = 0; move < moves; move++) {
			const angle = move / 9;
			await page.mouse.move(x + radius * Math.cos(angle), y + radius * Math.sin(angle * 1.3));
		}
		await page.mouse.up();
	});
}

/** Zooms in and out where the pointer is. */
async function benchZoom(page: Page): Promise<readonly Frame[]> {
	await page.keyboard.down('Control');
	const frames = await measureFrames(page, async () => {
		for (let move = 0; move < moves; move++) await page.mouse.wheel(0, move % 40 < 20 ? 10 : -10);
	});
	await page.keyboard.up('Control');
	return frames;
}

async function benchHandOver(page: Page, what: string): Promise<void> {
	await page.keyboard.press('0');
	await benchDrag(page);
	await page.evaluate(() => {
		const { applied } = window as unknown as PainterWindow;
		const began = performance.now();
		const handedOver = applied().then(({ length }) => [performance.now() - began, length]);
		Object.assign(window, { handedOver });
	});
	await page.keyboard.press('Control+Enter');
	const [time = 0, bytes = 0] = await page.evaluate(
		() => (window as unknown as { handedOver: Promise<number[]> }).handedOver,
	);
	console.log(`hand over ${what}: ${Math.round(time)} ms, ${Math.ceil(bytes / 1024)} KiB`);
}

function printFrames(name: string, frames: readonly Frame[]): void {
	const part = (key: keyof Frame): string => {
		const times = frames.map((frame) => frame[key]).sort((a, b) => a - b);
		const at = (share: number): string =>
			(times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1).padStart(6);
		return `${at(0.5)}${at(0.95)}${at(1)}`;
	};
	console.log(
		`${name.padEnd(32)} callbacks ${part('callbacks')}  main thread ${part('mainThread')}` +
			`  interval ${part('interval')}  (${frames.length} frames)`,
	);
}
