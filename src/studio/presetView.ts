import * as l10n from '@vscode/l10n';
import { presetOf, type Preset } from '../composer/presets.ts';
import type { Composition } from '../jobs/composition.ts';
import type { ComposerView } from './views.ts';

/**
 * The styles to choose from, and what the chosen one adds.
 * @param problem why some of the person's own are missing: whole sentences
 */
export function presetView(
	{ preset }: Composition,
	presets: readonly Preset[],
	problem: string | undefined,
): Pick<ComposerView, 'preset' | 'presetFacts'> {
	const chosen = presetOf(preset, presets);
	const choices = presets.map(({ id, name }) => ({ value: id, label: name }));
	return {
		preset: {
			value: chosen?.id ?? '',
			choices: [{ value: '', label: l10n.t('No style') }, ...choices],
		},
		presetFacts: problem ?? (chosen && addedWords(chosen)),
	};
}

function addedWords({ prefix, suffix }: Preset): string | undefined {
	return prefix === '' && suffix === '' ? undefined : l10n.t('Sent as: {0}', `${prefix}…${suffix}`);
}
