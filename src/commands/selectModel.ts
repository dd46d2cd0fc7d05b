import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { labelText } from '../host/labelText.ts';
import { readSettings, writeModel } from '../host/settings.ts';
import type { ModelCatalogue } from '../spending/modelCatalogue.ts';
import { catalogueView } from '../studio/catalogueView.ts';
import type { CatalogueView } from '../studio/views.ts';

type ModelItem = vscode.QuickPickItem & { readonly model: string };

/**
 * *Select Model*: the models that are known at once, ZenMux's newest list as soon as it has come, and
 * any other id that is typed.
 */
export async function selectModel(catalogue: ModelCatalogue): Promise<string | undefined> {
	const scope = vscode.workspace.workspaceFolders?.[0]?.uri;
	const model = await showModels(readSettings(scope).model, catalogue);
	if (model !== undefined) await writeModel(model, scope);
	return model;
}

function showModels(current: string, catalogue: ModelCatalogue): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick<ModelItem>();
	pick.title = l10n.t('Select Model');
	pick.matchOnDescription = true;
	pick.keepScrollPosition = true;
	pick.buttons = [
		{ iconPath: new vscode.ThemeIcon('refresh'), tooltip: l10n.t('Refresh the List of Models') },
	];
	const show = (): void => showList(pick, current, catalogue);
	const changes = catalogue.onDidChange(() => {
		const [active] = pick.activeItems;
		show();
		// The person may have gone down the list already.
		const again = pick.items.find(({ model }) => model === active?.model);
		if (again !== undefined) pick.activeItems = [again];
	});
	show();
	void catalogue.load();
	return new Promise((resolve) => {
		pick.onDidChangeValue(show);
		pick.onDidTriggerButton(() => void catalogue.refresh());
		pick.onDidAccept(() => {
			resolve(pick.activeItems[0]?.model);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			changes.dispose();
			pick.dispose();
		});
		pick.show();
	});
}

function showList(
	pick: vscode.QuickPick<ModelItem>,
	current: string,
	catalogue: ModelCatalogue,
): void {
	const { models, age, isReading } = catalogueView(catalogue, [current], vscode.env.language);
	pick.busy = isReading;
	pick.placeholder = l10n.t('Choose a model, or type the id of another one. {0}', age).trim();
	pick.items = withTyped(items(models, current), pick.value.trim());
}

function items(models: CatalogueView['models'], current: string): readonly ModelItem[] {
	const chosenFirst = models.toSorted(
		(one, other) => Number(other.id === current) - Number(one.id === current),
	);
	return chosenFirst.map(({ id, name, facts }) => ({
		model: id,
		label: labelText(name),
		description: id === name ? '' : labelText(id),
		detail: id === current ? l10n.t('$(check) Current model') : facts,
	}));
}

function withTyped(models: readonly ModelItem[], typed: string): readonly ModelItem[] {
	if (typed === '' || models.some(({ model }) => model === typed)) return models;
	return [
		...models,
		{ model: typed, label: labelText(typed), description: l10n.t('Use this id'), alwaysShow: true },
	];
}
