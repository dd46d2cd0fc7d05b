import * as l10n from '@vscode/l10n';
import type { ComponentChildren, JSX } from 'preact';
import type { Size } from '../../pictures/size.ts';
import { SizeField } from './SizeField.tsx';

type Props = {
	/** Pixels. */
	readonly size: Size;
	/** Of each side, in pixels. */
	readonly limits: { readonly min: number; readonly max: number; readonly step: number };
	/** What is said about the size. */
	readonly hint: ComponentChildren;
	/** Gives what was typed, which may be no number. */
	readonly onChange: (size: Size) => void;
};

/** Width and height, to be typed. */
export function SizeFields({ size, limits, hint, onChange }: Props): JSX.Element {
	return (
		<div class="custom-size">
			<SizeField
				label={l10n.t('Width')}
				value={size.width}
				{...limits}
				onChange={(width) => onChange({ ...size, width })}
			/>
			<span aria-hidden="true">×</span>
			<SizeField
				label={l10n.t('Height')}
				value={size.height}
				{...limits}
				onChange={(height) => onChange({ ...size, height })}
			/>
			<span class="hint" role="status">
				{hint}
			</span>
		</div>
	);
}
