import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fileState } from '../assets/fileState.ts';
import type { Replacement, Replacements } from '../assets/replacements.ts';
import { fileName } from '../jobs/job.ts';
import { labelText } from './labelText.ts';

/** Items of the status bar while pictures are being tried in their files: which, Keep, Revert. */
export class TrialStatusBar implements vscode.Disposable {
	readonly #replacements: Pick<Replacements, 'trials' | 'onDidChange'>;
	readonly #items: readonly vscode.StatusBarItem[];
	readonly #which: vscode.StatusBarItem;
	readonly #changes: vscode.Disposable;
	#explained: Promise<string> = Promise.resolve('');

	constructor(replacements: Pick<Replacements, 'trials' | 'onDidChange'>) {
		this.#replacements = replacements;
		this.#which = item('trial', 3, l10n.t('Pictures being tried'));
		this.#which.command = 'zenmuxImages.decideTrial';
		const keep = item('keepTrial', 2, l10n.t('Keep the picture that is being tried'));
		keep.text = `$(check) ${l10n.t('Keep')}`;
		keep.command = 'zenmuxImages.keepTrial';
		const revert = item('revertTrial', 1, l10n.t('Revert the picture that is being tried'));
		revert.text = `$(discard) ${l10n.t('Revert')}`;
		revert.command = 'zenmuxImages.revertTrial';
		this.#items = [this.#which, keep, revert];
		this.#changes = replacements.onDidChange(() => this.#show());
		this.#show();
	}

	/** What the first item says. */
	get text(): string {
		return this.#which.text;
	}

	/** What is said under the pointer, once the files were looked at. */
	get explained(): Promise<string> {
		return this.#explained;
	}

	dispose(): void {
		this.#changes.dispose();
		for (const one of this.#items) one.dispose();
	}

	#show(): void {
		const { trials } = this.#replacements;
		const [first] = trials;
		void vscode.commands.executeCommand('setContext', 'zenmuxImages.isTrying', first !== undefined);
		for (const one of this.#items) {
			if (first === undefined) one.hide();
			else one.show();
		}
		if (first === undefined) return;
		const text =
			trials.length === 1
				? l10n.t('Trying {0}', fileName(first.file))
				: l10n.t('Trying {0} pictures', trials.length);
		this.#which.text = `$(play) ${labelText(text)}`;
		this.#which.accessibilityInformation = { label: l10n.t('ZenMux Images: {0}', text) };
		this.#explained = this.#explain(trials);
	}

	async #explain(trials: readonly Replacement[]): Promise<string> {
		const text = (await Promise.all(trials.map(sentenceOf))).join('\n');
		this.#which.tooltip = text;
		return text;
	}
}

function item(id: string, priority: number, name: string): vscode.StatusBarItem {
	// Beside each other: what has the higher priority stands further left.
	const made = vscode.window.createStatusBarItem(
		id,
		vscode.StatusBarAlignment.Left,
		priority / 100,
	);
	made.name = name;
	made.tooltip = name;
	return made;
}

async function sentenceOf({ file, before, after }: Replacement): Promise<string> {
	const path = vscode.workspace.asRelativePath(vscode.Uri.parse(file, true));
	const state = await fileState(file, after);
	if (state === 'same')
		return l10n.t('{0} holds a picture that you have yet to keep or revert.', path);
	if (state === 'gone') {
		return before === undefined
			? l10n.t('{0} is gone; Keep leaves it so.', path)
			: l10n.t('{0} is gone. Revert brings back what it held before.', path);
	}
	return before !== undefined && (await fileState(file, before)) === 'same'
		? l10n.t('{0} holds its old picture again. Keep leaves it so, and Revert does, too.', path)
		: l10n.t(
				'{0} holds neither the picture that was tried nor the old one: it was changed since. Keep leaves it so; Revert asks before it discards that change.',
				path,
			);
}
