import { useState } from 'preact/hooks';
import type { CatalogueView } from '../../studio/views.ts';
import { useRenewedState } from '../useRenewedState.ts';
import { modelOptions, toggledModel, type ModelOption } from './modelOptions.ts';

type ModelSearch = {
	readonly text: string;
	readonly type: (text: string) => void;
	readonly options: readonly ModelOption[];
	/** The place of the option that the keys act on. */
	readonly active: number;
	/** Whether an arrow key has gone there: Space belongs to the text before that. */
	readonly isInList: boolean;
	/** The models to ask, as they will be. */
	readonly picked: readonly string[];
	/** Asks this model alone, and ends the search. */
	readonly choose: (id: string) => void;
	/** Asks this model too, or no longer. */
	readonly toggle: (id: string) => void;
	readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** The search over the models and what its keys do. */
export function useModelSearch(
	models: CatalogueView['models'],
	chosen: readonly string[],
	onChoose: (models: readonly string[]) => void,
	onClose: () => void,
): ModelSearch {
	const [text, setText] = useState('');
	const first = models.findIndex(({ id }) => chosen.includes(id));
	const [place, setPlace] = useState({ index: Math.max(0, first), isInList: false });
	const [picked, setPicked] = useRenewedState(chosen, chosen.join(' '));
	const options = modelOptions(models, text);
	const active = Math.min(place.index, Math.max(0, options.length - 1));
	const choose = (id: string): void => {
		onChoose([id]);
		onClose();
	};
	const toggle = (id: string): void => {
		const next = toggledModel(picked, id);
		setPicked(next);
		if (next !== picked) onChoose(next);
	};
	const move = (step: 1 | -1): void => {
		// The first arrow key after typing only goes from the text to the model that was found.
		const to = place.isInList || text === '' ? active + step : active;
		setPlace({ index: Math.min(Math.max(to, 0), Math.max(0, options.length - 1)), isInList: true });
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const option = options[active];
		if (event.isComposing) return;
		if (event.key === 'ArrowDown') move(1);
		else if (event.key === 'ArrowUp') move(-1);
		else if (event.key === 'Enter' && option !== undefined) choose(option.id);
		else if (event.key === ' ' && place.isInList && option !== undefined) toggle(option.id);
		else return;
		event.preventDefault();
	};
	const type = (typed: string): void => {
		setText(typed);
		setPlace({ index: 0, isInList: false });
	};
	return {
		text,
		type,
		options,
		active,
		isInList: place.isInList,
		picked,
		choose,
		toggle,
		onKeyDown,
	};
}
