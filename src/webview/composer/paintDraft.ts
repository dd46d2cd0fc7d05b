import * as v from 'valibot';
import { pageState } from '../vscodeApi.ts';

const part = 'paintDraft';

const draftSchema = v.object({
	kind: v.picklist(['mask', 'markup']),
	/** The reference that it was painted on. */
	referenceId: v.string(),
	/** PNG, as base64: VS Code keeps JSON only. */
	png: v.string(),
});

/** What was painted and neither applied nor discarded; it outlives the page. */
export type PaintDraft = Pick<v.InferOutput<typeof draftSchema>, 'kind' | 'referenceId'>;

/** Keeps what is painted so far. */
export function keepPaintDraft(draft: PaintDraft, png: Uint8Array): void {
	pageState.write(part, { ...draft, png: toBase64(png) });
}

/** What is kept of this reference; `undefined` when nothing is. */
export function keptPaintDraft(
	referenceId: string,
): (Pick<PaintDraft, 'kind'> & { readonly painted: Blob }) | undefined {
	const kept = v.safeParse(draftSchema, pageState.read(part));
	if (!kept.success || kept.output.referenceId !== referenceId) return undefined;
	const { kind, png } = kept.output;
	const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
	return { kind, painted: new Blob([bytes], { type: 'image/png' }) };
}

/** It was applied or discarded. */
export function forgetPaintDraft(): void {
	pageState.write(part, undefined);
}

function toBase64(bytes: Uint8Array): string {
	// One call takes a limited number of arguments.
	const piece = 1 << 15;
	let text = '';
	for (let at = 0; at < bytes.length; at += piece) {
		text += String.fromCharCode(...bytes.subarray(at, at + piece));
	}
	return btoa(text);
}
