import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { maxModels, modelsOf, type Composition } from '../jobs/composition.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import { someParameters } from '../zenmux/parameterEntries.ts';
import { fitParameters } from './fitParameters.ts';
import type { Preset } from './presets.ts';

/** The parameters and the model of the settings. */
export type UsualParameters = PictureParameters & { readonly model: string };

/** A composition, and what else was changed with it: whole sentences. */
export type ChangedParameters = {
	readonly composition: Composition;
	readonly changes: readonly string[];
};

/** With other models, each once and at most {@link maxModels}; with none, those of the settings. */
export function withModels(
	composition: Composition,
	chosen: readonly string[],
	usual: UsualParameters,
): ChangedParameters {
	const ids = new Set(chosen.map((id) => id.trim()).filter((id) => id !== ''));
	const models = [...ids].slice(0, maxModels);
	const isUsual = models.length === 1 && models[0] === usual.model;
	const changed = { ...composition, models: isUsual ? [] : models };
	return fitted(changed, askedParameters(composition, usual), usual);
}

/** With other parameters; of two that do not go together the one that was chosen last stays. */
export function withParameters(
	composition: Composition,
	chosen: Partial<PictureParameters>,
	usual: UsualParameters,
): ChangedParameters {
	const isNewFormat = chosen.outputFormat !== undefined;
	const asked = {
		...askedParameters(composition, usual),
		...(isNewFormat && { outputCompression: usual.outputCompression }),
		...chosen,
	};
	const { background, outputFormat } = asked;
	if (!isNewFormat || outputFormat !== 'jpeg' || background !== 'transparent') {
		return fitted(composition, asked, usual);
	}
	const { composition: changed, changes } = fitted(
		composition,
		{ ...asked, background: 'auto' },
		usual,
	);
	const sentence = l10n.t(
		'A JPEG picture cannot have a transparent background. The model decides about it.',
	);
	return { composition: changed, changes: [sentence, ...changes] };
}

/**
 * With another style, or without one: what the style before had set goes back to the settings, the
 * new one's parameters take its place.
 */
export function withStyle(
	composition: Composition,
	chosen: Preset | undefined,
	before: Preset | undefined,
	usual: UsualParameters,
): ChangedParameters {
	const own = withoutStyle(composition, before, usual);
	const set = chosen?.parameters ?? {};
	const { composition: changed, changes } = fitted(
		{ ...composition, preset: chosen?.id },
		{ ...own, ...set },
		usual,
	);
	const isReplaced = names.some(
		(name) => set[name] !== undefined && own[name] !== usual[name] && set[name] !== own[name],
	);
	if (chosen === undefined || !isReplaced) return { composition: changed, changes };
	const sentence = l10n.t('The style “{0}” replaced what you had chosen.', chosen.name);
	return { composition: changed, changes: [sentence, ...changes] };
}

/** What is asked for: the settings, but for what differs from them. */
export function askedParameters(
	{ parameters }: Composition,
	usual: PictureParameters,
): PictureParameters {
	return { ...usual, ...parameters };
}

const names = v.keyof(someParameters).options;

function fitted(
	composition: Composition,
	asked: PictureParameters,
	usual: UsualParameters,
): ChangedParameters {
	const { parameters, changes } = fitParameters(asked, modelsOf(composition, usual.model));
	const differing = partOf(parameters, (name) => parameters[name] !== usual[name]);
	return { composition: { ...composition, parameters: differing }, changes };
}

/** What is asked for but for the style; how much is compressed belongs to the style's format. */
function withoutStyle(
	composition: Composition,
	style: Preset | undefined,
	usual: UsualParameters,
): PictureParameters {
	const asked = askedParameters(composition, usual);
	if (style === undefined) return asked;
	const models = modelsOf(composition, usual.model);
	const { parameters } = fitParameters({ ...asked, ...style.parameters }, models);
	const isOfStyle = (name: (typeof names)[number]): boolean =>
		(name in style.parameters || name === 'outputCompression') && asked[name] === parameters[name];
	return { ...asked, ...partOf(usual, isOfStyle) };
}

function partOf(
	parameters: PictureParameters,
	isMeant: (name: (typeof names)[number]) => boolean,
): Partial<PictureParameters> {
	const entries = names.filter(isMeant).map((name) => [name, parameters[name]] as const);
	return v.parse(someParameters, Object.fromEntries(entries));
}
