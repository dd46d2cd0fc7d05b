import type { JSX } from 'preact';

/** Short words in a line. The spaces between them keep them apart for screen readers, too. */
export function SpacedWords({ words }: { readonly words: readonly string[] }): JSX.Element {
	return (
		<>
			{words.map((word, index) => (
				<span key={word} class="spaced-word">
					{index === 0 ? word : ` ${word}`}
				</span>
			))}
		</>
	);
}
