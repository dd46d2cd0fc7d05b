import * as l10n from '@vscode/l10n';
import {
	fidelityFor,
	isUprightMissing,
	storedContent,
	type Composition,
	type Reference,
	type Region,
} from '../composer/composition.ts';
import { noticeLabel, type Notice } from '../composer/notice.ts';
import { referenceAdvice, referenceProblem } from '../composer/referenceProblem.ts';
import { canExpand, expandedSize } from '../pictures/expansionLimits.ts';
import type { Size } from '../pictures/size.ts';
import { byteSize } from '../pictures/byteSize.ts';
import { maxPictures } from '../zenmux/inputLimits.ts';
import { modelRules } from '../zenmux/models.ts';
import { contentKey } from './pictureKey.ts';
import type { ComposerView, NoticeView, ReferenceView, RegionView } from './protocol.ts';

/** What the composer view is made of besides the composition. */
export type ComposerState = {
	readonly composition: Composition;
	readonly notice: Notice | undefined;
	readonly promptRevision: number;
	readonly model: string;
};

/** The composer as the panel draws it. */
export function composerView(state: ComposerState): ComposerView {
	const { composition, model } = state;
	const { references, region, prompt, upright } = composition;
	const { sizes, takesMarkup } = modelRules(model);
	const first = storedContent(references[0]);
	const canPaint = first !== undefined && references[0]?.isBroken === false;
	return {
		prompt,
		promptRevision: state.promptRevision,
		model,
		references: references.map(referenceView),
		canAdd: references.length < maxPictures,
		firstSize: first?.size,
		upright: upright === undefined ? undefined : contentKey(upright),
		isUprightNeeded: isUprightMissing(composition),
		region: region && regionView(region, first?.size),
		sizes,
		canMask: canPaint,
		canMarkup: canPaint && takesMarkup,
		canExpand: canPaint && canExpand(first.size),
		keepRest: keepRestView(composition),
		inputFidelity: fidelityView(composition, model),
		sendLabel: references.length === 0 ? l10n.t('Generate') : l10n.t('Edit'),
		canClear: prompt !== '' || references.length > 0,
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
			content === undefined ? '' : `${shownSize(content.size)}, ${byteSize(content.byteLength)}`,
		picture: content && contentKey(content.hash),
		isLink: content === undefined,
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
			const size = first === undefined ? '' : shownSize(expandedSize(first, insets));
			return { kind: 'expansion', insets, facts: l10n.t('Expanded to {0}', size) };
		}
	}
}

function keepRestView({ region, isRestKept, feather }: Composition): ComposerView['keepRest'] {
	return region === undefined || region.kind === 'markup'
		? undefined
		: { isOn: isRestKept, feather };
}

function fidelityView(composition: Composition, model: string): ComposerView['inputFidelity'] {
	const taken = modelRules(model).inputFidelities;
	return composition.references.length === 0 || taken.length === 0
		? undefined
		: { value: fidelityFor(composition, model) ?? 'auto', choices: ['auto', ...taken] };
}

function noticeView({ tone, text, actions }: Notice): NoticeView {
	return {
		tone,
		text,
		actions: actions.map((action) => ({ action, label: noticeLabel(action) })),
	};
}

function shownSize({ width, height }: Size): string {
	return `${width} × ${height}`;
}
