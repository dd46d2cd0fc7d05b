import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { AskLanguageModel } from '../composer/improvePrompt.ts';
import { languageModelProblem } from '../composer/languageModelProblem.ts';
import type { Log } from './log.ts';

/** The editor's own language model, of which there may be none. */
export class LanguageModel implements vscode.Disposable {
	readonly #log: Log;
	readonly #changes = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changes.event;
	#models: vscode.Disposable | undefined;
	#isThere = false;

	constructor(log: Log) {
		this.#log = log;
	}

	/** Whether there is one, as far as it was looked for. */
	get isThere(): boolean {
		return this.#isThere;
	}

	/** Looks for one, and again whenever VS Code has others; only the first call does something. */
	watch(): void {
		if (this.#models !== undefined) return;
		this.#models = vscode.lm.onDidChangeChatModels(() => void this.#look());
		void this.#look();
	}

	/** VS Code asks the person for their consent the first time. */
	readonly ask: AskLanguageModel = async (question, signal) => {
		const source = new vscode.CancellationTokenSource();
		signal.addEventListener('abort', () => source.cancel());
		try {
			const [model] = await vscode.lm.selectChatModels();
			if (model === undefined) throw vscode.LanguageModelError.NotFound();
			const messages = [vscode.LanguageModelChatMessage.User(question)];
			const justification = l10n.t('To improve the prompt of a picture.');
			const answer = await model.sendRequest(messages, { justification }, source.token);
			let text = '';
			for await (const piece of answer.text) text += piece;
			return text;
		} catch (error) {
			const code = error instanceof vscode.LanguageModelError ? error.code : '';
			throw languageModelProblem(code, error);
		} finally {
			source.dispose();
		}
	};

	dispose(): void {
		this.#models?.dispose();
		this.#changes.dispose();
	}

	async #look(): Promise<void> {
		try {
			const isThere = (await vscode.lm.selectChatModels()).length > 0;
			if (isThere === this.#isThere) return;
			this.#isThere = isThere;
			this.#changes.fire();
		} catch (error) {
			this.#log.error(error);
		}
	}
}
