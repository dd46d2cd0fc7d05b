import type { Page } from 'playwright-core';

/** One frame of the page, in milliseconds. */
export type Frame = {
	/** Spent in the page's own animation frame callbacks. */
	readonly callbacks: number;
	/** Until the main thread was free again: with style, layout, painting and hand-over. */
	readonly mainThread: number;
	/** Since the frame before. */
	readonly interval: number;
};

type MeterWindow = {
	meter: { start: () => void; stop: () => Frame[] };
};

/** Makes the pages that this one opens from now on measure their frames. */
export async function installFrameMeter(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const native = window.requestAnimationFrame.bind(window);
		let callbacks = 0;
		window.requestAnimationFrame = (callback) =>
			native((time) => {
				const began = performance.now();
				callback(time);
				callbacks += performance.now() - began;
			});
		let frames: Frame[] = [];
		let isRunning = false;
		const measure = (before: number): void => {
			native((time) => {
				const began = performance.now();
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					const mainThread = performance.now() - began;
					frames.push({ callbacks, mainThread, interval: time - before });
					callbacks = 0;
					if (isRunning) measure(time);
				};
				port2.postMessage(null);
			});
		};
		const meter = {
			start: (): void => {
				frames = [];
				isRunning = true;
				native(measure);
			},
			stop: (): Frame[] => {
				isRunning = false;
				return frames;
			},
		};
		Object.assign(window, { meter });
	});
}

/** Measures the frames of the page while something is done to it. */
export async function measureFrames(
	page: Page,
	act: () => Promise<void>,
): Promise<readonly Frame[]> {
	await page.evaluate(() => (window as unknown as MeterWindow).meter.start());
	await act();
	return page.evaluate(() => (window as unknown as MeterWindow).meter.stop());
}
