import * as l10n from '@vscode/l10n';
import { readSettings } from '../host/settings.ts';
import { isOutOfReach } from '../zenmux/localAddress.ts';
import { readable } from '../zenmux/readable.ts';
import { ReferenceError } from './readReference.ts';

/**
 * Refuses a link to this computer, unless ZenMux itself runs here: ZenMux cannot fetch it, and the
 * extension must not for whoever wrote the link.
 * @param link an address that can be parsed @throws ReferenceError
 */
export function checkReach(link: string): void {
	if (!isOutOfReach(new URL(link), readSettings(undefined).baseUrl)) return;
	throw new ReferenceError(
		l10n.t('“{0}” is only on this computer. Add the picture as a file.', readable(link)),
	);
}
