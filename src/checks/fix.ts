import * as v from 'valibot';
import type { Size } from '../pictures/size.ts';
import { fileStem } from '../assets/assetName.ts';
import { fileName } from '../jobs/job.ts';
import type { Finding } from './finding.ts';
import { claimedType, endingOf } from './pictureType.ts';

const uri = v.string();
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const size = v.object({ width: whole, height: whole });
const at = v.object({ document: uri, written: v.string(), start: whole, end: whole });

/** What a command is given to do: plain values. */
export const fixSchema = v.variant('kind', [
	v.object({
		kind: v.literal('rename'),
		picture: uri,
		name: v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[^/\\]+$/)),
	}),
	v.object({ kind: v.literal('scale'), picture: uri, size, isCropped: v.boolean() }),
	v.object({ kind: v.literal('say'), at, size }),
	v.object({ kind: v.literal('makeTransparent'), picture: uri }),
	v.object({ kind: v.literal('trash'), picture: uri }),
	v.object({ kind: v.literal('copyReference'), picture: uri }),
]);

/** What can be done about a finding. */
export type Fix = Readonly<v.InferOutput<typeof fixSchema>>;

/** What can be done about a finding, the likeliest first; never nothing but for what cannot be read. */
export function fixesOf(finding: Finding): readonly Fix[] {
	const { picture } = finding;
	switch (finding.kind) {
		case 'wrongType': {
			const name = `${fileStem(fileName(picture))}.${endingOf(finding.type)}`;
			return [{ kind: 'rename', picture, name }];
		}
		case 'otherSize':
			return sizeFixes(finding);
		case 'notTransparent':
			return [{ kind: 'makeTransparent', picture }];
		case 'heavy': {
			const size = lighterSize(finding);
			return size === undefined || !canScale(picture) ? [] : [scale(picture, size)];
		}
		case 'unreferenced':
			return [
				{ kind: 'trash', picture },
				{ kind: 'copyReference', picture },
			];
	}
}

function sizeFixes(finding: Extract<Finding, { readonly kind: 'otherSize' }>): readonly Fix[] {
	const { picture, at, said, real, how, canSay } = finding;
	const say: readonly Fix[] = canSay && at !== undefined ? [{ kind: 'say', at, size: real }] : [];
	if (!canScale(picture)) return say;
	switch (how) {
		case 'tooLarge':
			return [scale(picture, said), scale(picture, times(said, 2)), ...say];
		case 'otherShape':
			return [{ ...scale(picture, said), isCropped: true }, ...say];
		case 'tooSmall':
			// Scaled up it would be blurred all the same.
			return say.length > 0 ? say : [scale(picture, said)];
	}
}

/** Twice what is shown, as sharp screens need; else what is shown; else half of what it has. */
function lighterSize({
	real,
	shown,
}: Extract<Finding, { readonly kind: 'heavy' }>): Size | undefined {
	if (real === undefined) return undefined;
	const sizes = shown === undefined ? [] : [times(shown, 2), shown];
	const half = { width: Math.ceil(real.width / 2), height: Math.ceil(real.height / 2) };
	return [...sizes, half].find(({ width, height }) => width < real.width && height < real.height);
}

function scale(picture: string, size: Size): Fix & { readonly kind: 'scale' } {
	return { kind: 'scale', picture, size, isCropped: false };
}

function times({ width, height }: Size, factor: number): Size {
	return { width: width * factor, height: height * factor };
}

/** Those that the extension can write. */
function canScale(picture: string): boolean {
	const type = claimedType(picture);
	return type === 'png' || type === 'jpeg' || type === 'webp';
}
