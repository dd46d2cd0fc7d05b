import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { noticeText } from '../host/noticeText.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { sendPicture } from '../composer/sendPicture.ts';
import { reportRefusal } from '../host/reportRefusal.ts';
import { outputSettings } from '../host/requestSettings.ts';
import type { Composition } from '../jobs/composition.ts';
import { isRunning, type Job, type Progress } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { onceAtATime } from '../jobs/onceAtATime.ts';
import { linkedPictures, type LinkedPicture } from '../references/linkedPictures.ts';
import { linksOf } from '../references/linksOf.ts';
import { canGenerate, missingLinkSchema, type MissingLink } from '../references/missingLink.ts';
import { referenceLanguage } from '../references/languages/referenceLanguage.ts';
import { sameLink } from '../references/sameLink.ts';
import { wantedComposition } from '../references/wantedComposition.ts';
import { wantedPicture } from '../references/wantedPicture.ts';
import type { Studio } from '../studio/studio.ts';

/**
 * *Generate "assets/hero.png" with ZenMux*: makes the picture that a link leads to, at exactly that
 * place. One that is being made, or waits to be saved, is shown instead. Refused in a workspace that
 * is not trusted.
 * @returns resolves when its job has ended; `undefined` when nothing was sent
 */
export function generateMissing(
	tools: ComposerTools,
	studio: Studio,
): (given?: unknown) => Promise<Progress | undefined> {
	/** By file: before its request is sent, the person may be asked. */
	const once = onceAtATime();
	return async (given) => {
		if (!v.is(missingLinkSchema, given)) return undefined;
		if (!vscode.workspace.isTrusted) {
			tell(trustText());
			return undefined;
		}
		const document = await openedDocument(given.document);
		const picture = await find(document, given);
		if (picture === undefined) return undefined;
		const file = picture.file.toString();
		const job = unfinished(tools.jobs, file);
		if (job !== undefined) {
			await studio.showJob(job.id);
			return undefined;
		}
		return once(file, async () => {
			const folder = vscode.workspace.getWorkspaceFolder(picture.file)?.uri;
			const composition = compositionOf(document, picture, folder);
			const sent = await sendPicture(tools, composition, folder);
			if (sent.kind === 'refused') reportRefusal(sent.message);
			if (sent.kind !== 'sent') return undefined;
			await studio.reveal();
			return (await sent.jobs[0]?.ended)?.progress;
		});
	};
}

/** One that was never saved would be opened anew, and empty. */
async function openedDocument(uri: string): Promise<vscode.TextDocument> {
	const opened = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
	return opened ?? vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
}

/** The missing picture as the document has it now; says so when there is none any more. */
async function find(
	document: vscode.TextDocument,
	seen: MissingLink,
): Promise<LinkedPicture | undefined> {
	const link = sameLink(linksOf(document), seen);
	const at = document.positionAt(link?.start ?? 0);
	const pictures =
		link === undefined ? [] : await linkedPictures(document, new vscode.Range(at, at));
	const picture = pictures.find((one) => one.link === link);
	if (picture === undefined) {
		tell(l10n.t('The document has no link to {0} any more.', seen.written));
		return undefined;
	}
	if (canGenerate(picture)) return picture;
	const name = vscode.workspace.asRelativePath(picture.file);
	tell(
		picture.isThere
			? l10n.t('{0} is there already. Nothing was generated.', name)
			: l10n.t(
					'{0} cannot be generated: it must be a PNG, JPEG or WebP file in the workspace.',
					name,
				),
	);
	return undefined;
}

function trustText(): string {
	return l10n.t(
		'Trust the workspace first: its documents say what would be sent to ZenMux, and where the picture would be saved.',
	);
}

function tell(sentence: string): void {
	void vscode.window.showInformationMessage(noticeText(sentence));
}

function compositionOf(
	document: vscode.TextDocument,
	{ link, file }: LinkedPicture,
	folder: vscode.Uri | undefined,
): Composition {
	const language = referenceLanguage(document.languageId, document.uri.path);
	const wanted = wantedPicture(link, document.getText(), language);
	return wantedComposition(wanted, file.toString(), outputSettings(folder));
}

/** The newest job for this file that runs, or whose picture waits for the person. */
function unfinished(jobs: Jobs, file: string): Job | undefined {
	return jobs.all.findLast((job) => {
		const { status } = job.progress;
		const isWaiting = status === 'saving' || status === 'unsaved';
		return job.target?.file === file && (isWaiting || isRunning(job));
	});
}
