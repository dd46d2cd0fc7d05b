import { invalid } from './refusal.ts';

/** Width and height in pixels. */
export type Size = { readonly width: number; readonly height: number };

const fixedSizes = ['1024x1024', '1536x1024', '1024x1536'];

/**
 * The size to draw: `auto` is 1024x1024 here.
 * The four rules are those of ZenMux's page "Image generation", section "Size Options".
 * @throws Refusal when the model does not draw that size
 */
export function parseSize(text: string, anySize: boolean): Size {
	if (text === 'auto') {
		return { width: 1024, height: 1024 };
	}
	const [, width, height] = /^([1-9]\d{1,4})x([1-9]\d{1,4})$/.exec(text) ?? [];
	if (width === undefined || height === undefined) {
		throw invalid(`Invalid size '${text}'. Use auto or WIDTHxHEIGHT.`);
	}
	const size = { width: Number(width), height: Number(height) };
	const complaint = anySize ? brokenRule(size) : notFixed(text);
	if (complaint !== undefined) {
		throw invalid(`Invalid size '${text}'. ${complaint}`);
	}
	return size;
}

function notFixed(text: string): string | undefined {
	return fixedSizes.includes(text) ? undefined : `Use auto, ${fixedSizes.join(', ')}.`;
}

function brokenRule({ width, height }: Size): string | undefined {
	if (width % 16 !== 0 || height % 16 !== 0) {
		return 'Width and height must both be divisible by 16.';
	}
	if (Math.max(width, height) > 3840) {
		return 'The longest edge must not exceed 3840 pixels.';
	}
	if (Math.max(width, height) > 3 * Math.min(width, height)) {
		return 'The aspect ratio must be between 1:3 and 3:1.';
	}
	if (width * height < 655_360 || width * height > 8_294_400) {
		return 'The picture must have 655360 to 8294400 pixels.';
	}
	return undefined;
}
