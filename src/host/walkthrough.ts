import * as vscode from 'vscode';

const steps = ['key', 'first', 'edit', 'mask', 'insert', 'agents'] as const;

/**
 * The steps of *Get Started with ZenMux Images* that are done by what happens; their completion events
 * name these. *Recipes* is done by its setting.
 */
export type WalkthroughStep = (typeof steps)[number];

/** Ticks a step off: what it is about has really been done. */
export type CompleteStep = (step: WalkthroughStep) => void;

const stateKey = 'zenmuxImages.walkthrough';

/**
 * Ticks off the steps of the walkthrough. VS Code takes note of a context only in the moment when it
 * becomes true, and only once it has shown any walkthrough: what was done before is kept, and said again.
 */
export class Walkthrough {
	readonly #id: string;
	readonly #state: vscode.Memento;

	constructor({ extension, globalState }: vscode.ExtensionContext) {
		this.#id = `${extension.id}#start`;
		this.#state = globalState;
	}

	readonly complete: CompleteStep = (step) => {
		const done = this.#done;
		if (!done.includes(step)) void this.#state.update(stateKey, [...done, step]);
		void tickOff(step);
	};

	/** *Open Walkthrough*. VS Code 1.103 learns of those of extensions when it is first asked for one. */
	async open(): Promise<void> {
		for (let asked = 0; asked < 2; asked++) {
			await vscode.commands.executeCommand('workbench.action.openWalkthrough', this.#id);
		}
		for (const step of this.#done) await tickOff(step);
	}

	get #done(): readonly WalkthroughStep[] {
		const kept = this.#state.get<unknown>(stateKey);
		return steps.filter((step) => Array.isArray(kept) && kept.includes(step));
	}
}

/** One that stayed true would never be told of again. */
async function tickOff(step: WalkthroughStep): Promise<void> {
	const key = `zenmuxImages.hasDone.${step}`;
	await vscode.commands.executeCommand('setContext', key, true);
	await vscode.commands.executeCommand('setContext', key, false);
}
