import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ModelOption } from './modelOptions.ts';

type Props = {
	readonly elementId: string;
	readonly option: ModelOption;
	/** Whether the keys of the search act on it. */
	readonly isActive: boolean;
	readonly isChosen: boolean;
	/** Whether one more model can be asked. */
	readonly canAdd: boolean;
	readonly onChoose: () => void;
	readonly onToggle: () => void;
};

/** A model: a click chooses it alone, a click on its box or with Ctrl, Cmd or Shift asks it too. */
export function ModelItem(props: Props): JSX.Element {
	const { elementId, option, isActive, isChosen, canAdd, onChoose, onToggle } = props;
	const item = useRef<HTMLLIElement>(null);
	useLayoutEffect(() => {
		if (isActive) item.current?.scrollIntoView({ block: 'nearest' });
	}, [isActive]);
	return (
		<li
			ref={item}
			id={elementId}
			role="option"
			aria-selected={isChosen}
			data-active={isActive}
			// The search keeps the focus.
			onMouseDown={(event) => event.preventDefault()}
			onClick={(event) => {
				const isOne = !event.ctrlKey && !event.metaKey && !event.shiftKey;
				if (isOne) onChoose();
				else onToggle();
			}}
		>
			<span
				class="model-box"
				data-can-toggle={isChosen || canAdd}
				onClick={(event) => {
					event.stopPropagation();
					onToggle();
				}}
			>
				{isChosen && <vscode-icon name="check" aria-hidden="true" />}
			</span>
			<span class="model-name">
				{option.isTyped ? l10n.t('Use “{0}”', option.id) : option.name}
			</span>
			{option.name !== option.id && <span class="model-fact">{option.id}</span>}
			{option.facts !== '' && <span class="model-fact">{option.facts}</span>}
		</li>
	);
}
