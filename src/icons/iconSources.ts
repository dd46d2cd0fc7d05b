import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { OutputDirectoryError, outputSegments } from '../assets/outputDirectory.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { jobPicture } from '../composer/jobPicture.ts';
import { readReference, toReference } from '../composer/readReference.ts';
import { jobFolder } from '../host/jobFolder.ts';
import { readSettings } from '../host/settings.ts';
import { storedContent } from '../jobs/composition.ts';
import { fileName, type Job } from '../jobs/job.ts';
import type { IconSource } from './iconSource.ts';

/** @throws ReferenceError for people, when the file is no whole picture */
export async function fileIcons(
	file: vscode.Uri,
	store: ComposerTools['store'],
): Promise<IconSource | undefined> {
	const reference = await readReference(file, store);
	const content = storedContent(reference);
	return content && { name: reference.name, folder: parentOf(file), content };
}

/** @throws ReferenceError for people, when the picture is gone */
export async function jobIcons(
	tools: Pick<ComposerTools, 'jobs' | 'store'>,
	job: Job,
): Promise<IconSource> {
	const file = job.progress.status === 'saved' ? job.progress.asset : job.target?.file;
	const name = file === undefined ? l10n.t('This picture') : fileName(file);
	const { content } = await toReference(name, await jobPicture(tools, job.id), tools.store);
	const folder = file === undefined ? outputFolder(job) : parentOf(vscode.Uri.parse(file, true));
	return { name, folder, content };
}

function parentOf(file: vscode.Uri): string {
	return vscode.Uri.joinPath(file, '..').toString();
}

/** Where the settings would save it; `undefined` where they cannot, and the person is asked. */
function outputFolder(job: Job): string | undefined {
	const folder = jobFolder(job);
	if (folder === undefined) return undefined;
	try {
		const segments = outputSegments(readSettings(folder).outputDirectory);
		return vscode.Uri.joinPath(folder, ...segments).toString();
	} catch (error) {
		if (error instanceof OutputDirectoryError) return undefined;
		throw error;
	}
}
