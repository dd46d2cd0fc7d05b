import type { HTMLAttributes } from 'preact';

declare module 'preact' {
	namespace JSX {
		// The custom elements of @vscode-elements/elements that the panel uses.
		// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
		interface IntrinsicElements {
			'vscode-button': HTMLAttributes<HTMLElement> & { secondary?: boolean; disabled?: boolean };
			'vscode-icon': HTMLAttributes<HTMLElement> & {
				name: string;
				/** Pixels. */
				size?: number;
				spin?: boolean;
			};
			'vscode-progress-bar': HTMLAttributes<HTMLElement> & { indeterminate?: boolean };
		}
	}
}
