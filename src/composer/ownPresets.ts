import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { someParameters } from '../zenmux/parameterEntries.ts';
import type { Preset } from './presets.ts';

/** The styles that a person wrote into the settings. */
export type OwnPresets = {
	readonly presets: readonly Preset[];
	/** Why some are left out: whole sentences. */
	readonly problem: string | undefined;
};

const ownPreset = v.strictObject({
	prefix: v.exactOptional(v.string(), ''),
	suffix: v.exactOptional(v.string(), ''),
	...someParameters.entries,
});

/** Reads the value of the setting “presets”: styles by name. One that cannot be read is left out. */
export function ownPresets(value: unknown): OwnPresets {
	const byName = v.safeParse(v.record(v.string(), v.unknown()), value);
	if (!byName.success) {
		const problem = l10n.t('The setting “presets” must be an object: styles by their names.');
		return { presets: [], problem };
	}
	const read = Object.entries(byName.output).map(([name, entry]) => presetOf(name, entry));
	return {
		presets: read.flatMap((one) => (typeof one === 'string' ? [] : [one])),
		problem: read.filter((one) => typeof one === 'string').join(' ') || undefined,
	};
}

/** @returns the sentence for what cannot be read */
function presetOf(name: string, entry: unknown): Preset | string {
	const parsed = v.safeParse(ownPreset, entry);
	if (parsed.success) {
		const { prefix, suffix, ...parameters } = parsed.output;
		// Shipped styles have ids without a colon.
		return { id: `own:${name}`, name, prefix, suffix, parameters };
	}
	const property = v.getDotPath(parsed.issues[0]);
	return property === null
		? l10n.t('The style “{0}” of the setting “presets” cannot be read.', name)
		: l10n.t(
				'The style “{0}” of the setting “presets” cannot be read: look at its “{1}”.',
				name,
				property,
			);
}
