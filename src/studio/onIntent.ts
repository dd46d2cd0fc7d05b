import * as vscode from 'vscode';
import type { Replacements } from '../assets/replacements.ts';
import { composerIntents } from '../composer/composerIntents.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import type { FurtherParts } from '../furtherParts.ts';
import type { IconSetDialog } from '../icons/iconSetDialog.ts';
import type { ActOnJob } from '../jobs/jobAction.ts';
import type { ShapePicture } from '../jobs/ports.ts';
import type { PanelConverter } from './panelConverter.ts';
import { isStudioIntent, type Intent, type StudioIntent } from './protocol.ts';
import { restoreReplaced } from './restoreReplaced.ts';
import { setCrop } from './setCrop.ts';
import type { Studio } from './studio.ts';

type IntentTools = ComposerTools & {
	readonly replacements: Replacements;
	readonly studio: Studio;
	readonly converter: PanelConverter;
	readonly shape: ShapePicture;
	readonly iconSetDialog: IconSetDialog;
	readonly further: () => Promise<FurtherParts>;
};

/** Does what the person asks for in the panel; reports what goes wrong. */
export function onIntent(
	tools: IntentTools,
	actOnJob: ActOnJob,
): (intent: Intent) => Promise<void> {
	const compose = composerIntents(tools);
	return async (intent) => {
		try {
			await (isStudioIntent(intent) ? act(tools, actOnJob, intent) : compose(intent));
		} catch (error) {
			await reportProblem(error, tools.log);
		}
	};
}

async function act(tools: IntentTools, actOnJob: ActOnJob, intent: StudioIntent): Promise<void> {
	const { studio, jobs, history } = tools;
	switch (intent.type) {
		case 'act':
			return actOnJob(intent.jobId, intent.action);
		case 'restore':
			return restoreReplaced(tools, actOnJob, intent.replacedId);
		case 'generate':
			await vscode.commands.executeCommand('zenmuxImages.generate');
			return;
		case 'cancelBatch': {
			const members = jobs.all.filter(({ batch }) => batch.id === intent.batchId);
			for (const { id } of members) jobs.cancel(id);
			return;
		}
		case 'showTab': {
			studio.show({ tab: intent.tab });
			return;
		}
		case 'showHistory': {
			const { query, from, count } = intent;
			studio.show({ history: { query, from, count } });
			return;
		}
		case 'historyAct':
			return (await tools.further()).actOnHistory(intent.ids, intent.action);
		case 'thumbnail':
			return history.setThumbnail(intent.jobId, intent.bytes);
		case 'setCrop':
			return setCrop(tools, intent.jobId, intent.focus);
		case 'changeIconSet': {
			tools.iconSetDialog.change(intent.choices);
			return;
		}
		case 'chooseIconFolder':
			return tools.iconSetDialog.chooseFolder();
		case 'exportIconSet': {
			const exported = await tools.iconSetDialog.export();
			if (exported !== undefined) await (await tools.further()).tellExported(exported);
			return;
		}
		case 'closeIconSet': {
			tools.iconSetDialog.close();
			return;
		}
		case 'unconvertible': {
			tools.converter.take(intent.id, undefined);
			return;
		}
		case 'converted': {
			tools.converter.take(intent.id, new Uint8Array(intent.bytes));
			return;
		}
	}
}
