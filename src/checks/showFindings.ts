import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { reportProblem } from '../composer/reportProblem.ts';
import { labelText } from '../host/labelText.ts';
import type { Log } from '../host/log.ts';
import type { Checked } from './checkWorkspace.ts';
import type { Finding } from './finding.ts';
import { findingText } from './findingText.ts';
import { fixesOf, type Fix } from './fix.ts';
import { fixTitle } from './fixTitle.ts';
import { pageOf } from './page.ts';
import type { PictureChecks } from './pictureChecks.ts';
import { positionsIn } from './positions.ts';

type FindingItem = vscode.QuickPickItem & { readonly finding: Finding };
type Step = vscode.QuickPickItem & { readonly take: () => Promise<void> };

/** Lists what was found, then what can be done about the one that is chosen; reports what goes wrong. */
export async function showFindings(
	{ findings, pictures, isCut }: Checked,
	checks: Pick<PictureChecks, 'fix'>,
	log: Log,
): Promise<void> {
	const chosen = await vscode.window.showQuickPick(findings.map(findingItem), {
		title: l10n.t('Check Pictures'),
		placeHolder: isCut
			? l10n.t(
					'Findings: {0}. Pictures checked: the first {1}. Choose a finding.',
					findings.length,
					pictures,
				)
			: l10n.t(
					'Findings: {0}. Pictures checked: {1}. Choose a finding.',
					findings.length,
					pictures,
				),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (chosen === undefined) return;
	try {
		const step = await vscode.window.showQuickPick(stepsOf(chosen.finding, checks), {
			title: l10n.t('Check Pictures'),
			placeHolder: findingText(chosen.finding),
		});
		await step?.take();
	} catch (error) {
		await reportProblem(error, log);
	}
}

function findingItem(finding: Finding): FindingItem {
	const fixes = fixesOf(finding).map(fixTitle);
	return {
		label: labelText(findingText(finding)),
		description: labelText(path(finding.at?.document ?? finding.picture)),
		detail: labelText(fixes.join(' · ')),
		finding,
	};
}

function stepsOf(finding: Finding, checks: Pick<PictureChecks, 'fix'>): readonly Step[] {
	const fixes = fixesOf(finding).map((fix: Fix): Step => ({
		label: labelText(fixTitle(fix)),
		take: () => checks.fix(fix),
	}));
	const open: Step = {
		label: labelText(l10n.t('Open {0}', path(finding.at?.document ?? finding.picture))),
		take: () => show(finding),
	};
	return [...fixes, open];
}

/** Opens the document where it links to the picture, or the picture. */
async function show({ at, picture }: Finding): Promise<void> {
	if (at === undefined) {
		await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(picture, true));
		return;
	}
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(at.document, true));
	const { line, character } = positionsIn(pageOf(document).text)(at.start);
	const place = new vscode.Position(line, character);
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
}

function path(uri: string): string {
	return vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));
}
