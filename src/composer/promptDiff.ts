import type { SuggestionView } from '../studio/views.ts';

/** A piece of a difference. */
type Part = Extract<SuggestionView, { readonly kind: 'ready' }>['parts'][number];

/** Word pairs that are compared at most; of longer texts all counts as changed. */
const mostPairs = 4_000_000;

/**
 * What changed between two texts, by words: what is the same or removed makes the first text, what
 * is the same or added the second.
 */
export function promptDiff(before: string, after: string): readonly Part[] {
	const old = wordsOf(before);
	const young = wordsOf(after);
	return old.length * young.length > mostPairs
		? joinedParts([part('removed', before), part('added', after)])
		: joinedParts(compared(old, young));
}

/** Words, and what stands between them; Chinese has words too, without spaces. */
function wordsOf(text: string): readonly string[] {
	const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
	return Array.from(segments, ({ segment }) => segment);
}

function part(kind: Part['kind'], text: string): Part {
	return { kind, text };
}

/** Word by word, as many as possible the same (the longest common subsequence). */
function compared(old: readonly string[], young: readonly string[]): readonly Part[] {
	const width = young.length + 1;
	const counts = sameCounts(old, young);
	const parts: Part[] = [];
	let [from, to] = [0, 0];
	while (from < old.length && to < young.length) {
		const [gone = '', come = ''] = [old[from], young[to]];
		const at = from * width + to;
		const isSame = gone === come;
		const isGone = (counts[at + width] ?? 0) >= (counts[at + 1] ?? 0);
		parts.push(isSame ? part('same', gone) : isGone ? part('removed', gone) : part('added', come));
		if (isSame || isGone) from++;
		if (isSame || !isGone) to++;
	}
	const gone = old.slice(from).map((text) => part('removed', text));
	return [...parts, ...gone, ...young.slice(to).map((text) => part('added', text))];
}

/** How many words can stay the same from each pair of places on, in rows of the first text. */
function sameCounts(old: readonly string[], young: readonly string[]): Uint16Array {
	const width = young.length + 1;
	const counts = new Uint16Array((old.length + 1) * width);
	for (let from = old.length - 1; from >= 0; from--) {
		for (let to = young.length - 1; to >= 0; to--) {
			const at = from * width + to;
			counts[at] =
				old[from] === young[to]
					? (counts[at + width + 1] ?? 0) + 1
					: Math.max(counts[at + width] ?? 0, counts[at + 1] ?? 0);
		}
	}
	return counts;
}

/** Neighbours of a kind in one; a space between two changes is changed with them. */
function joinedParts(parts: readonly Part[]): readonly Part[] {
	const joined: Part[] = [];
	let [same, removed, added] = ['', '', ''];
	const close = (): void => {
		joined.push(part('same', same), part('removed', removed), part('added', added));
		[same, removed, added] = ['', '', ''];
	};
	parts.forEach(({ kind, text }, index) => {
		const isChanging = removed !== '' || added !== '';
		if (kind === 'removed') removed += text;
		else if (kind === 'added') added += text;
		else if (isChanging && text.trim() === '' && isChange(parts[index + 1])) {
			removed += text;
			added += text;
		} else {
			if (isChanging) close();
			same += text;
		}
	});
	close();
	return joined.filter(({ text }) => text !== '');
}

function isChange(next: Part | undefined): boolean {
	return next !== undefined && next.kind !== 'same';
}
