import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mostSearchCharacters } from '../../studio/panelLimits.ts';

type Props = {
	/** What was searched for last. */
	readonly text: string;
	readonly onChange: (text: string) => void;
};

/** How long after the last key it searches, in ms. */
const pause = 150;

/** Finds entries by words. */
export function HistorySearch({ text, onChange }: Props): JSX.Element {
	const [typed, setTyped] = useState(text);
	const timer = useRef<number | undefined>(undefined);
	const told = useRef(text);
	// Something else may change the text, such as Clear Filters; its own comes back late.
	useLayoutEffect(() => {
		if (text === told.current) return;
		told.current = text;
		clearTimeout(timer.current);
		setTyped(text);
	}, [text]);
	useEffect(() => () => clearTimeout(timer.current), []);
	const type = (next: string): void => {
		setTyped(next);
		clearTimeout(timer.current);
		timer.current = window.setTimeout(() => {
			told.current = next;
			onChange(next);
		}, pause);
	};
	return (
		<input
			type="search"
			maxLength={mostSearchCharacters}
			aria-label={l10n.t('Search the history')}
			placeholder={l10n.t('Search prompts, models, files')}
			value={typed}
			onInput={(event) => type(event.currentTarget.value)}
		/>
	);
}
