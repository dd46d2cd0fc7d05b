import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CatalogueView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { shortModels } from './modelOptions.ts';
import { ModelSearch } from './ModelSearch.tsx';

type Props = {
	readonly models: readonly string[];
	readonly catalogue: CatalogueView;
	readonly send: Send;
};

/** The button that shows the chosen models, and the list to choose them from, above everything else. */
export function ModelPicker({ models, catalogue, send }: Props): JSX.Element {
	const [isOpen, setIsOpen] = useState(false);
	const popover = useRef<HTMLDivElement>(null);
	const all = models.join(', ');
	return (
		<div class="parameter">
			<span class="parameter-label" aria-hidden="true">
				{l10n.t('Model')}
			</span>
			<button
				type="button"
				class="model"
				title={all}
				aria-label={l10n.t('Model: {0}', all)}
				aria-haspopup="dialog"
				popovertarget="model-picker"
			>
				<span>{shortModels(models)}</span>
				<vscode-icon name="chevron-down" aria-hidden="true" />
			</button>
			<div
				id="model-picker"
				ref={popover}
				popover="auto"
				role="dialog"
				aria-label={l10n.t('Choose models')}
				// The content is there before it is shown; it goes once the button has the focus again.
				onBeforeToggle={(event) => event.newState === 'open' && setIsOpen(true)}
				onToggle={(event) => {
					if (event.newState === 'closed') setIsOpen(false);
					else event.currentTarget.querySelector('input')?.focus();
				}}
			>
				{isOpen && (
					<ModelSearch
						chosen={models}
						catalogue={catalogue}
						onClose={() => popover.current?.hidePopover()}
						send={send}
					/>
				)}
			</div>
		</div>
	);
}
