import * as l10n from '@vscode/l10n';
import {
	baseOf,
	isUprightMissing,
	modelsOf,
	storedContent,
	type Composition,
	type Reference,
	type Region,
} from '../jobs/composition.ts';
import { degreeWords, sizeWords } from '../composer/parameterWords.ts';
import { noticeLabel, type Notice } from '../composer/notice.ts';
import { referenceAdvice, referenceProblem } from '../composer/referenceProblem.ts';
import { canExpand, expandedSize } from '../pictures/expansionLimits.ts';
import type { Size } from '../pictures/size.ts';
import { byteSize } from '../pictures/byteSize.ts';
import { maxPictures } from '../zenmux/inputLimits.ts';
import type { Preset } from '../composer/presets.ts';
import { commonRules } from '../zenmux/commonRules.ts';
import type { InputFidelity, PictureParameters } from '../zenmux/imageRequest.ts';
import { catalogueView, type KnownCatalogue } from './catalogueView.ts';
import { moneyText } from './moneyText.ts';
import { parametersView } from './parametersView.ts';
import { presetView } from './presetView.ts';
import { contentKey } from './pictureKey.ts';
import type {
	ComposerView,
	NoticeView,
	ReferenceView,
	RegionView,
	SuggestionView,
} from './views.ts';

/** What the composer view is made of besides the composition. */
export type ComposerState = {
	readonly composition: Composition;
	readonly notice: Notice | undefined;
	readonly promptRevision: number;
	/** The parameters and the model of the settings. */
	readonly settings: PictureParameters & { readonly model: string };
	readonly presets: readonly Preset[];
	/** Why some of the person's own styles are missing: whole sentences. */
	readonly presetProblem: string | undefined;
	readonly catalogue: KnownCatalogue;
	/** Earlier prompts, the newest first, each once. */
	readonly recentPrompts: readonly string[];
	/** What sending will cost, in USD; `undefined` where nothing honest can be said. */
	readonly estimate: number | undefined;
	readonly canImprove: boolean;
	readonly suggestion: SuggestionView | undefined;
	/** The path of a file (URI) in the workspace, for people. */
	readonly nameOf: (file: string) => string;
	/** Locale, such as `zh-cn`. */
	readonly language: string;
};

/** The composer as the panel draws it. */
export function composerView(state: ComposerState): ComposerView {
	const { composition, settings } = state;
	const models = modelsOf(composition, settings.model);
	const { references, region, prompt, upright, targetFile } = composition;
	const rules = commonRules(models);
	const base = baseOf(composition);
	const first = storedContent(base);
	const canPaint = first !== undefined && base?.isBroken === false;
	return {
		prompt,
		promptRevision: state.promptRevision,
		models,
		catalogue: catalogueView(state.catalogue, models, state.language),
		parameters: parametersView(composition, settings, models),
		...presetView(composition, state.presets, state.presetProblem),
		recentPrompts: state.recentPrompts,
		estimate: state.estimate === undefined ? undefined : moneyText(state.estimate, state.language),
		canImprove: state.canImprove,
		suggestion: state.suggestion,
		references: references.map(referenceView),
		targetName: targetFile === undefined ? undefined : state.nameOf(targetFile),
		canAdd: references.length < maxPictures,
		firstSize: first?.size,
		upright: upright === undefined ? undefined : contentKey(upright),
		isUprightNeeded: isUprightMissing(composition),
		region: region && regionView(region, first?.size),
		sizes: rules.sizes,
		canMask: canPaint,
		canMarkup: canPaint && rules.takesMarkup,
		canExpand: canPaint && canExpand(first.size),
		keepRest: keepRestView(composition),
		inputFidelity: fidelityView(composition, rules.inputFidelities),
		sendLabel: sendLabel(composition, models.length * composition.count),
		canClear: prompt !== '' || references.length > 0 || targetFile !== undefined,
		notice: state.notice && noticeView(state.notice),
	};
}

function referenceView(reference: Reference): ReferenceView {
	const { id, name } = reference;
	const content = storedContent(reference);
	const advice = referenceAdvice(reference);
	return {
		id,
		name,
		facts:
			content === undefined ? '' : `${sizeWords(content.size)}, ${byteSize(content.byteLength)}`,
		picture: content && contentKey(content.hash),
		isLink: content === undefined,
		isStyle: reference.isStyle,
		problem: referenceProblem(reference) ?? advice,
		canScaleDown: advice !== undefined && !reference.isBroken,
	};
}

function regionView(region: Region, first: Size | undefined): RegionView {
	switch (region.kind) {
		case 'mask': {
			const share = new Intl.NumberFormat(undefined, {
				style: 'percent',
				maximumSignificantDigits: 2,
			}).format(region.share);
			const facts = l10n.t('Mask: {0} of the picture may change', share);
			return { kind: 'mask', picture: contentKey(region.hash), facts };
		}
		case 'markup':
			return {
				kind: 'markup',
				picture: contentKey(region.hash),
				facts: l10n.t('Markup: strokes that guide the model'),
			};
		case 'expansion': {
			const { insets } = region;
			const size = first === undefined ? '' : sizeWords(expandedSize(first, insets));
			return { kind: 'expansion', insets, facts: l10n.t('Expanded to {0}', size) };
		}
	}
}

function keepRestView({ region, isRestKept, feather }: Composition): ComposerView['keepRest'] {
	return region === undefined || region.kind === 'markup'
		? undefined
		: { isOn: isRestKept, feather };
}

/** @param taken by all of the models */
function fidelityView(
	{ references, inputFidelity }: Composition,
	taken: readonly InputFidelity[],
): ComposerView['inputFidelity'] {
	if (references.length === 0 || taken.length === 0) return undefined;
	const value = taken.find((one) => one === inputFidelity) ?? 'auto';
	const choices = ['auto', ...taken] as const;
	return { value, choices: choices.map((one) => ({ value: one, label: degreeWords(one) })) };
}

/** @param count pictures of all models together */
function sendLabel(composition: Composition, count: number): string {
	if (baseOf(composition) === undefined) {
		return count === 1 ? l10n.t('Generate') : l10n.t('Generate {0}', count);
	}
	return count === 1 ? l10n.t('Edit') : l10n.t('Edit {0}', count);
}

function noticeView({ tone, text, actions }: Notice): NoticeView {
	return {
		tone,
		text,
		actions: actions.map((action) => ({ action, label: noticeLabel(action) })),
	};
}
