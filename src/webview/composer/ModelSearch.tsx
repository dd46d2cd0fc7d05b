import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { maxModels } from '../../jobs/composition.ts';
import { mostModelCharacters } from '../../studio/panelLimits.ts';
import type { CatalogueView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { CatalogueAge } from './CatalogueAge.tsx';
import { ModelItem } from './ModelItem.tsx';
import { useModelSearch } from './useModelSearch.ts';

type Props = {
	readonly chosen: readonly string[];
	readonly catalogue: CatalogueView;
	readonly onClose: () => void;
	readonly send: Send;
};

/** A search over the models: Enter chooses one; after an arrow key Space adds more. */
export function ModelSearch({ chosen, catalogue, onClose, send }: Props): JSX.Element {
	const choose = (models: readonly string[]): void =>
		send({ type: 'setModels', models: [...models] });
	const search = useModelSearch(catalogue.models, chosen, choose, onClose);
	const { options, active, picked } = search;
	return (
		<>
			<input
				type="text"
				maxLength={mostModelCharacters}
				role="combobox"
				spellcheck={false}
				autocomplete="off"
				aria-label={l10n.t('Search models')}
				placeholder={l10n.t('Search, or type a model’s id')}
				aria-expanded="true"
				aria-autocomplete="list"
				aria-controls="model-list"
				aria-activedescendant={options.length === 0 ? undefined : `model-${active}`}
				value={search.text}
				onInput={(event) => search.type(event.currentTarget.value)}
				onKeyDown={search.onKeyDown}
			/>
			<ul
				id="model-list"
				role="listbox"
				aria-label={l10n.t('Models')}
				aria-multiselectable="true"
				data-entered={search.isInList}
			>
				{options.map((option, index) => (
					<ModelItem
						key={option.isTyped ? 'typed' : option.id}
						elementId={`model-${index}`}
						option={option}
						isActive={index === active}
						isChosen={picked.includes(option.id)}
						canAdd={picked.length < maxModels}
						onChoose={() => search.choose(option.id)}
						onToggle={() => search.toggle(option.id)}
					/>
				))}
			</ul>
			<p class="hint">
				{l10n.t(
					'Enter chooses one model. Space, or a click on the box, asks up to {0}.',
					maxModels,
				)}
			</p>
			<CatalogueAge catalogue={catalogue} send={send} />
		</>
	);
}
