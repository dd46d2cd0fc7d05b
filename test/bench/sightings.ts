import type { Page } from 'playwright-core';
import { withTimeLimit } from '../vscode/withTimeLimit.ts';

/** Something that came on screen in a webview. */
export type Sighting = {
	readonly what: 'picture' | 'input';
	/** Of a picture in its own pixels, of an input on screen. */
	readonly width: number;
	/** When the first frame with it was drawn, in ms since 1970. */
	readonly at: number;
};

type Expected = {
	readonly isIt: (sighting: Sighting) => boolean;
	readonly seen: PromiseWithResolvers<Sighting>;
};

const limit = 60_000;
const bindingName = 'benchSighting';

/** Sees what comes on screen in the webviews of a page that are opened from now on. */
export class Sightings {
	#expected: Expected | undefined;

	static async of(page: Page): Promise<Sightings> {
		const sightings = new Sightings();
		await page.exposeFunction(bindingName, (sighting: Sighting) => sightings.#see(sighting));
		await page.addInitScript(watch, bindingName);
		return sightings;
	}

	/** Does something that brings something new on screen. @returns when that was there, in ms since 1970 */
	async after<Done>(
		act: () => Promise<Done>,
		isIt: Expected['isIt'],
		describe: string,
	): Promise<readonly [Done, number]> {
		const seen = Promise.withResolvers<Sighting>();
		this.#expected = { isIt, seen };
		const done = await act();
		const { at } = await withTimeLimit(
			seen.promise,
			limit,
			() => `Within ${limit / 1000} s the window did not show ${describe}.`,
		);
		return [done, at];
	}

	#see(sighting: Sighting): void {
		if (this.#expected?.isIt(sighting)) this.#expected.seen.resolve(sighting);
	}
}

/**
 * Runs in each page before its own scripts. Webviews are two pages, one in the other: the outer one
 * looks at the inner one with each frame, which is drawn for both of them.
 */
function watch(name: string): void {
	const report = (sighting: Sighting): void => {
		void (window as unknown as Record<string, (seen: Sighting) => Promise<void>>)[name]?.(sighting);
	};
	const known = new WeakSet<Element>();
	// The main thread has drawn the frame of which an animation frame callback is a part.
	const afterFrame = (tell: (at: number) => void): void => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => tell(Date.now());
		port2.postMessage(undefined);
	};
	const isShown = (frame: Element): boolean => frame.checkVisibility({ visibilityProperty: true });
	const lookForInput = (inner: Document): void => {
		const input = inner.querySelector<HTMLTextAreaElement>('textarea:enabled');
		if (input === null || known.has(input)) return;
		const { width } = input.getBoundingClientRect();
		if (width === 0) return;
		known.add(input);
		afterFrame((at) => report({ what: 'input', width, at }));
	};
	// Its pixels are decoded: whoever shows pictures here decodes them before they come into the page.
	const lookForPictures = (inner: Document): void => {
		for (const image of inner.images) {
			if (known.has(image) || !image.complete || image.naturalWidth === 0) continue;
			known.add(image);
			afterFrame((at) => report({ what: 'picture', width: image.naturalWidth, at }));
		}
	};
	const look = (): void => {
		requestAnimationFrame(look);
		const frame = document.querySelector<HTMLIFrameElement>('iframe#active-frame');
		const inner = frame?.contentDocument;
		if (!frame || !inner || !isShown(frame) || !frameElement || !isShown(frameElement)) return;
		lookForInput(inner);
		lookForPictures(inner);
	};
	requestAnimationFrame(look);
}
