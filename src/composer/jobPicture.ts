import * as l10n from '@vscode/l10n';
import { isMissing } from '../assets/assetActions.ts';
import { readJobPicture } from '../assets/readJobPicture.ts';
import type { ComposerTools } from './composerTools.ts';
import { ReferenceError } from './readReference.ts';

/**
 * The newest picture of a job, to go along with a prompt.
 * @throws ReferenceError when it is gone
 */
export async function jobPicture(
	tools: Pick<ComposerTools, 'jobs' | 'store'>,
	jobId: string,
): Promise<Uint8Array<ArrayBuffer>> {
	try {
		const bytes = await readJobPicture(tools, jobId);
		if (bytes !== undefined) return bytes;
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
	throw new ReferenceError(l10n.t('This picture is not there any more.'));
}
