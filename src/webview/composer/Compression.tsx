import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Send } from '../vscodeApi.ts';

type Props = {
	/** Percent. */
	readonly value: number;
	readonly send: Send;
};

/** How much is kept of a JPEG or WebP picture. */
export function Compression({ value, send }: Props): JSX.Element {
	const [dragged, setDragged] = useState<number | undefined>();
	// Answers to earlier steps come late.
	useLayoutEffect(() => setDragged((now) => (now === value ? undefined : now)), [value]);
	const shown = dragged ?? value;
	return (
		<label
			class="parameter"
			title={l10n.t('100 is the best picture, lower numbers make smaller files.')}
		>
			<span class="parameter-label">{l10n.t('Compression')}</span>
			<span class="parameter-value">
				<input
					type="range"
					min={0}
					max={100}
					value={shown}
					aria-valuetext={l10n.t('{0} percent', shown)}
					onBlur={() => setDragged(undefined)}
					onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
					onChange={({ currentTarget: { valueAsNumber } }) =>
						send({ type: 'setParameters', changes: { outputCompression: valueAsNumber } })
					}
				/>
				<output aria-hidden="true">{shown}</output>
			</span>
		</label>
	);
}
