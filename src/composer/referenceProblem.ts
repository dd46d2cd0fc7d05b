import * as l10n from '@vscode/l10n';
import { byteSize } from '../pictures/byteSize.ts';
import { maxPictureBytes, recommendedPictureBytes } from '../zenmux/inputLimits.ts';
import type { Reference } from '../jobs/composition.ts';

/** Why a reference cannot be sent; `undefined` when it can. */
export function referenceProblem({ name, content, isBroken }: Reference): string | undefined {
	if (isBroken) return l10n.t('{0} cannot be shown: its bytes are damaged. Remove it.', name);
	return content.kind === 'stored' && content.byteLength >= maxPictureBytes
		? l10n.t(
				'{0} has {1}, and ZenMux takes pictures under {2}. Scale it down.',
				name,
				byteSize(content.byteLength),
				byteSize(maxPictureBytes),
			)
		: undefined;
}

/** Why a reference should better not be sent as it is. */
export function referenceAdvice({ content }: Reference): string | undefined {
	return content.kind === 'stored' && content.byteLength >= recommendedPictureBytes
		? l10n.t(
				'ZenMux recommends pictures of at most {0}. Scale it down if sending fails.',
				byteSize(recommendedPictureBytes),
			)
		: undefined;
}
