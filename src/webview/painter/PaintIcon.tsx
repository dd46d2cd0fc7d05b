import type { JSX } from 'preact';

/** What the codicons have no sign for, drawn as they are: 16 pixels, lines of one. */
const drawn = {
	brush:
		'M13.9 2.1a1.5 1.5 0 0 0-2.1 0L6.6 7.3a2.9 2.9 0 0 0-3 .7c-.7.7-.8 1.6-.9 2.5-.1 1-.2 1.8-1 2.3 1.7 1 4.8.9 6.2-.5.8-.8 1-1.9.7-2.9l5.3-5.2a1.5 1.5 0 0 0 0-2.1ZM7.2 11.6c-.7.7-2 1-3.2.8.3-.6.4-1.2.4-1.7.1-.9.2-1.5.5-1.9a1.9 1.9 0 0 1 2.7.1c.6.8.4 1.9-.4 2.7Zm6-8.1L8.5 8.2a2.8 2.8 0 0 0-.8-.8l4.8-4.6a.5.5 0 0 1 .7.7Z',
	rectangle:
		'M2 3h3v1H3v2H2V3Zm5 0h2v1H7V3Zm4 0h3v3h-1V4h-2V3ZM2 7.5h1v1H2v-1Zm11 0h1v1h-1v-1ZM2 10h1v2h2v1H2v-3Zm11 0h1v3h-3v-1h2v-2Zm-6 2h2v1H7v-1Z',
	lasso:
		'M8 2c3.3 0 6 1.7 6 4s-2.7 4-6 4c-.7 0-1.4-.1-2-.2a1.7 1.7 0 0 1-.7 1.3c0 .7-.1 1.2-.5 1.7-.3.5-.9.9-1.7 1.2l-.4-.9c.7-.3 1-.5 1.2-.8.2-.2.3-.5.3-.8a1.7 1.7 0 0 1-1.6-2.3C2.2 8.4 2 7.2 2 6c0-2.3 2.7-4 6-4Zm-4.7 6.5a1.7 1.7 0 0 1 2.5.3c.7.2 1.4.2 2.2.2 2.9 0 5-1.4 5-3S10.9 3 8 3 3 4.4 3 6c0 .9.1 1.7.3 2.5Zm1.1.8a.7.7 0 1 0 .1 1.3.7.7 0 0 0-.1-1.3Z',
} as const;

/** A sign of a tool: drawn here, or the name of a codicon. */
export type PaintIconName = keyof typeof drawn | (string & {});

/** A sign of 16 CSS pixels in the colour of the text. */
export function PaintIcon({ name }: { readonly name: PaintIconName }): JSX.Element {
	const path = Object.entries(drawn).find(([each]) => each === name)?.[1];
	if (path === undefined) return <span class={`codicon codicon-${name}`} aria-hidden="true" />;
	return (
		<svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
			<path d={path} fill-rule="evenodd" />
		</svg>
	);
}
