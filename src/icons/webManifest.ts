import type { IconFile, IconLook } from './iconFile.ts';
import { squareFile } from './squareFile.ts';

/** The name that a new web app manifest gets. */
export const manifestName = 'site.webmanifest';

/** Names that manifests have; the first one that is there already is the site's. */
export const manifestNames: readonly string[] = [
	manifestName,
	'manifest.webmanifest',
	'manifest.json',
];

const sides = [192, 512];

/**
 * The icons of a web app, as they are and for systems that cut a shape out (maskable), with their
 * manifest. Sources: web.dev, “Add a web app manifest” (192 and 512 pixels); MDN, “Define your app
 * icons”; W3C, “Web Application Manifest”, purpose (a file for both purposes fits neither).
 */
export function manifestFiles(look: IconLook): readonly IconFile[] {
	return [
		...sides.map((side) => squareFile(plainName(side), side)),
		...sides.map((side) => squareFile(maskableName(side), side, look)),
		{ path: manifestName, content: { format: 'text', text: `{\n\t${manifestEntries()}\n}\n` } },
	];
}

/** The member `icons` of a manifest that lies beside the files, to be written into one. */
export function manifestEntries(): string {
	const entries = [
		...sides.map((side) => entry(plainName(side), side)),
		...sides.map((side) => ({ ...entry(maskableName(side), side), purpose: 'maskable' })),
	];
	const text = JSON.stringify(entries, undefined, '\t');
	return `"icons": ${text.replaceAll('\n', '\n\t')}`;
}

function entry(
	src: string,
	side: number,
): { readonly src: string; readonly sizes: string; readonly type: string } {
	return { src, sizes: `${side}x${side}`, type: 'image/png' };
}

function plainName(side: number): string {
	return `icon-${side}.png`;
}

function maskableName(side: number): string {
	return `icon-maskable-${side}.png`;
}
