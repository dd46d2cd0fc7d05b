import * as l10n from '@vscode/l10n';
import { sizeWords } from '../composer/parameterWords.ts';
import { parseSize, sizeText, type Size } from '../pictures/size.ts';
import type { ChoiceView } from './views.ts';

type SizeChoice = { readonly size: Size; readonly label: string };

/**
 * The sizes to choose from.
 * @param value `auto`, `WIDTHxHEIGHT` or `exact`; what has no name is `custom` where sizes are free
 */
export function sizeChoice(value: string, sizes: 'fixed' | 'flexible'): ChoiceView {
	const { choices, ...choice } = requestChoice(value, sizes);
	return { ...choice, choices: [...choices, exact()] };
}

function requestChoice(value: string, sizes: 'fixed' | 'flexible'): ChoiceView {
	const named = sizes === 'fixed' ? fixedChoices() : [...fixedChoices(), ...freeChoices()];
	const choices = [
		{ value: 'auto', label: l10n.t('Automatic') },
		...named.map(({ size, label }) => ({ value: sizeText(size), label })),
	];
	const isNamed = value === 'exact' || choices.some((choice) => choice.value === value);
	if (sizes === 'flexible') {
		const custom = { value: 'custom', label: l10n.t('Custom…') };
		return { value: isNamed ? value : custom.value, choices: [...choices, custom] };
	}
	return { value, choices: isNamed ? choices : [...choices, { value, label: words(value) }] };
}

/** Where the region of an edit decides about the size. @param value `auto` or `exact` */
export function sizeOfPicture(value: 'auto' | 'exact'): ChoiceView {
	return { value, choices: [{ value: 'auto', label: l10n.t('As the picture') }, exact()] };
}

function exact(): ChoiceView['choices'][number] {
	return { value: 'exact', label: l10n.t('Exact size…') };
}

function words(size: string): string {
	const parsed = parseSize(size);
	return parsed === undefined ? size : sizeWords(parsed);
}

function fixedChoices(): readonly SizeChoice[] {
	return [
		choice({ width: 1024, height: 1024 }, (size) => l10n.t('{0}, square 1:1', size)),
		choice({ width: 1536, height: 1024 }, (size) => l10n.t('{0}, landscape 3:2', size)),
		choice({ width: 1024, height: 1536 }, (size) => l10n.t('{0}, portrait 2:3', size)),
	];
}

/** All of them keep the size rules, and exactly their ratio. */
function freeChoices(): readonly SizeChoice[] {
	return [
		choice({ width: 2048, height: 1152 }, (size) => l10n.t('{0}, wide 16:9', size)),
		choice({ width: 1152, height: 2048 }, (size) => l10n.t('{0}, tall 9:16', size)),
		choice({ width: 1536, height: 1152 }, (size) => l10n.t('{0}, landscape 4:3', size)),
		choice({ width: 1152, height: 1536 }, (size) => l10n.t('{0}, portrait 3:4', size)),
		choice({ width: 2048, height: 1024 }, (size) => l10n.t('{0}, banner 2:1', size)),
		choice({ width: 2304, height: 768 }, (size) => l10n.t('{0}, strip 3:1', size)),
		choice({ width: 2048, height: 2048 }, (size) => l10n.t('{0}, large square 1:1', size)),
		choice({ width: 3840, height: 2160 }, (size) => l10n.t('{0}, 4K 16:9', size)),
	];
}

function choice(size: Size, label: (size: string) => string): SizeChoice {
	return { size, label: label(sizeWords(size)) };
}
