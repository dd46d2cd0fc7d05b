import * as l10n from '@vscode/l10n';
import type { Size } from '../pictures/size.ts';
import { dollars } from '../studio/moneyText.ts';

/** What the person agrees to before an agent's request is sent. */
export type ToConfirm = {
	readonly model: string;
	/** Path of the file; `undefined` where the settings say. */
	readonly target: string | undefined;
	readonly isReplacing: boolean;
	readonly size: Size | undefined;
	readonly variations: number;
	/** Paths of the pictures that are sent. */
	readonly sent: readonly string[];
	/** USD for all of them; `undefined` where nothing honest can be said. */
	readonly cost: number | undefined;
};

/** What is said of it below the prompt: one sentence a line. @param language a locale */
export function confirmationFacts(toConfirm: ToConfirm, language: string): readonly string[] {
	const { model, size, variations, sent, cost } = toConfirm;
	return [
		l10n.t('Model: {0}', model),
		placeWords(toConfirm),
		...(size === undefined
			? []
			: [l10n.t('The picture gets exactly {0} × {1} pixels.', size.width, size.height)]),
		...(variations === 1
			? []
			: [l10n.t('{0} variations are made, and you choose one in the Studio.', variations)]),
		...(sent.length === 0 ? [] : [l10n.t('Sent to ZenMux with it: {0}', sent.join(', '))]),
		cost === undefined
			? l10n.t('The cost is not known.')
			: l10n.t('Estimated cost: {0}', dollars(cost, language)),
	];
}

function placeWords({ target, isReplacing }: ToConfirm): string {
	if (target === undefined) return l10n.t('The picture is saved where the settings say.');
	return isReplacing
		? l10n.t('The picture replaces {0}. The old bytes are kept, and Undo brings them back.', target)
		: l10n.t('The picture is saved as {0}.', target);
}
