import type { Size } from '../pictures/size.ts';
import type { CheckedPicture, Place, Use } from './checkedPicture.ts';
import type { Fault, Finding } from './finding.ts';
import { claimedType } from './pictureType.ts';

/** Screens show up to two pixels of a picture for each pixel that the code says. */
const density = 2;
/** A ratio may be rounded by this share. */
const ratioTolerance = 0.02;
/** Bytes that no picture in a page should have. */
const heavyAnywhere = 2 << 20;
/** Bytes under which nothing is heavy. */
const light = 200 << 10;
/** Bytes for each pixel that is shown; more than a raw picture has. */
const heavyPerPixel = 3;

/** What is wrong with a picture, and with what the code says of it where it is used. */
export function findingsOf(picture: CheckedPicture, uses: readonly Use[]): readonly Finding[] {
	const places = uses.length === 0 ? [undefined] : uses;
	const everywhere = typeFaults(picture).flatMap((fault) =>
		places.map((at) => finding(picture, at, fault)),
	);
	return [
		...everywhere,
		...transparencyFindings(picture, uses),
		...places.flatMap((use) =>
			[...sizeFaults(picture, use), ...weightFaults(picture, use)].map((fault) =>
				finding(picture, use, fault),
			),
		),
	];
}

/** A picture that nothing in the workspace names. */
export function unreferenced({ file }: Pick<CheckedPicture, 'file'>): Finding {
	return { picture: file, at: undefined, kind: 'unreferenced' };
}

function finding({ file }: CheckedPicture, at: Place | undefined, fault: Fault): Finding {
	return { picture: file, at: at && placeOf(at), ...fault };
}

function placeOf({ document, written, start, end }: Place): Place {
	return { document, written, start, end };
}

function typeFaults({ file, type }: CheckedPicture): readonly Fault[] {
	const claimed = claimedType(file);
	const isWrong = type !== undefined && claimed !== undefined && claimed !== type;
	return isWrong ? [{ kind: 'wrongType', type }] : [];
}

/** Wherever the picture is used; where it is not, what a recipe asks for is wrong there. */
function transparencyFindings(picture: CheckedPicture, uses: readonly Use[]): readonly Finding[] {
	const { isOpaque, transparency } = picture;
	if (!isOpaque || transparency === undefined) return [];
	const by = transparency === 'name' ? 'name' : 'recipe';
	const itself = transparency === 'name' ? undefined : transparency;
	const places = uses.length === 0 ? [itself] : uses;
	return places.map((at) => finding(picture, at, { kind: 'notTransparent', by }));
}

function sizeFaults({ size: real }: CheckedPicture, use: Use | undefined): readonly Fault[] {
	if (real === undefined || use === undefined) return [];
	const said = saidSize(use, real);
	const how = said === undefined ? undefined : difference(said, real, use);
	if (said === undefined || how === undefined) return [];
	return [{ kind: 'otherSize', said, real, how, canSay: use.canSay }];
}

function weightFaults(
	{ byteLength, size: real }: CheckedPicture,
	use: Use | undefined,
): readonly Fault[] {
	const shown = use && real && shownSize(use, real);
	// Too many pixels are told of already.
	if (shown !== undefined && real !== undefined && isTooLarge(shown, real)) return [];
	const isHeavyHere =
		shown !== undefined &&
		byteLength > light &&
		byteLength > heavyPerPixel * shown.width * shown.height;
	if (byteLength <= heavyAnywhere && !isHeavyHere) return [];
	return [{ kind: 'heavy', byteLength, real, shown }];
}

/** The size that the code says, as far as it says one; of a ratio alone, the nearest that has it. */
function saidSize(use: Use, real: Size): Size | undefined {
	const shown = shownSize(use, real);
	if (shown !== undefined) return shown;
	if (use.ratio === undefined) return undefined;
	const isWider = real.width / real.height > use.ratio;
	return isWider
		? { width: atLeastOne(real.height * use.ratio), height: real.height }
		: { width: real.width, height: atLeastOne(real.width / use.ratio) };
}

/** The pixels that the code says; a side that it leaves out follows from the ratio. */
function shownSize({ width, height, ratio }: Use, real: Size): Size | undefined {
	const share = ratio ?? real.width / real.height;
	if (width !== undefined) return { width, height: height ?? atLeastOne(width / share) };
	return height === undefined ? undefined : { width: atLeastOne(height * share), height };
}

function difference(
	said: Size,
	real: Size,
	{ isBox }: Use,
): Extract<Fault, { readonly kind: 'otherSize' }>['how'] | undefined {
	if (!isBox && hasOtherShape(said, real)) return 'otherShape';
	if (isTooLarge(said, real)) return 'tooLarge';
	return real.width < said.width && real.height < said.height ? 'tooSmall' : undefined;
}

/** Sides are whole pixels: a small one may be a pixel off. */
function hasOtherShape(said: Size, real: Size): boolean {
	const off = Math.abs(said.width - (said.height * real.width) / real.height);
	const offDown = Math.abs(said.height - (said.width * real.height) / real.width);
	return (
		off > Math.max(1, said.width * ratioTolerance) &&
		offDown > Math.max(1, said.height * ratioTolerance)
	);
}

function isTooLarge(said: Size, real: Size): boolean {
	return real.width > density * said.width && real.height > density * said.height;
}

function atLeastOne(length: number): number {
	return Math.max(1, Math.round(length));
}
