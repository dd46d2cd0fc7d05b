import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Log } from '../host/log.ts';
import { readSettings, writeModel } from '../host/settings.ts';
import { isOnImagesApi, knownModels } from '../zenmux/models.ts';

type ModelItem = vscode.QuickPickItem & { readonly model: string };

/**
 * *Select Model*: the known models at once, ZenMux's catalogue as soon as it has come, and any
 * other id that is typed.
 */
export function registerSelectModel(log: Log): vscode.Disposable {
	return vscode.commands.registerCommand('zenmuxImages.selectModel', async () => {
		const scope = vscode.workspace.workspaceFolders?.[0]?.uri;
		const model = await showModels(readSettings(scope).model, log);
		if (model !== undefined) await writeModel(model, scope);
		return model;
	});
}

function showModels(current: string, log: Log): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick<ModelItem>();
	pick.title = l10n.t('Select Model');
	pick.placeholder = l10n.t('Choose a model, or type the id of another one.');
	pick.matchOnDescription = true;
	pick.busy = true;
	let models: readonly ModelItem[] = items(new Map(knownModels.map((id) => [id, id])), current);
	const show = (): void => {
		pick.items = withTyped(models, pick.value.trim());
	};
	const abort = new AbortController();
	void import('../zenmux/catalogue.ts')
		.then(({ readCatalogue }) => readCatalogue(readSettings(undefined).baseUrl, abort.signal))
		.then((catalogue) => {
			const usable = catalogue.filter(({ id }) => isOnImagesApi(id));
			models = items(new Map(usable.map(({ id, name }) => [id, name])), current);
			show();
		})
		.catch((error: unknown) => {
			if (abort.signal.aborted) return;
			log.error(error);
			pick.placeholder = l10n.t('ZenMux’s list of models could not be read. Type a model id.');
		})
		.finally(() => (pick.busy = false));
	show();
	return new Promise((resolve) => {
		pick.onDidChangeValue(show);
		pick.onDidAccept(() => {
			resolve(pick.activeItems[0]?.model);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			abort.abort();
			pick.dispose();
		});
		pick.show();
	});
}

function items(names: ReadonlyMap<string, string>, current: string): ModelItem[] {
	const all = new Map([[current, names.get(current) ?? current], ...names]);
	return [...all].map(([model, name]) => ({
		model,
		label: name,
		description: model === name ? '' : model,
		...(model === current ? { detail: l10n.t('$(check) Current model') } : {}),
	}));
}

function withTyped(models: readonly ModelItem[], typed: string): ModelItem[] {
	if (typed === '' || models.some(({ model }) => model === typed)) return [...models];
	return [
		...models,
		{ model: typed, label: typed, description: l10n.t('Use this id'), alwaysShow: true },
	];
}
