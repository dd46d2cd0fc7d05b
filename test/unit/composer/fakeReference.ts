import {
	emptyComposition,
	type Composition,
	type Reference,
	type StoredContent,
} from '../../../src/jobs/composition.ts';

/** Something that looks like the SHA-256 of bytes, different for each name. */
export function fakeHash(name: string): string {
	return Buffer.from(name).toString('hex').padEnd(64, '0');
}

/** A PNG of 640 × 480 that can go as it is. */
export function fakeContent(name: string, changes: Partial<StoredContent> = {}): StoredContent {
	return {
		kind: 'stored',
		hash: fakeHash(name),
		byteLength: 4096,
		format: 'png',
		size: { width: 640, height: 480 },
		isUprightPng: true,
		...changes,
	};
}

/** A pasted picture; its bytes are different for each id. */
export function fakeReference(id: string, changes: Partial<Reference> = {}): Reference {
	return {
		id,
		name: `${id}.png`,
		content: fakeContent(id),
		source: undefined,
		parent: undefined,
		isBroken: false,
		isStyle: false,
		...changes,
	};
}

/** A picture that ZenMux fetches itself. */
export function fakeLink(id: string): Reference {
	const url = `https://example.com/${id}.png`;
	return fakeReference(id, { name: url, content: { kind: 'link', url } });
}

/** What is put together of these pictures, in this order. */
export function composed(
	references: readonly Reference[],
	changes: Partial<Composition> = {},
): Composition {
	return { ...emptyComposition, references, ...changes };
}

/** Half of the first picture. */
export const fakeMask = { kind: 'mask', hash: fakeHash('mask'), share: 0.5 } as const;
