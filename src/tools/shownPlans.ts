import type { Plan } from './plan.ts';
import { ToolError } from './toolError.ts';
import type { ToolName } from './toolNames.ts';

/** What the person was asked about; `undefined` where a plan was refused, and nobody was asked. */
type Shown = Pick<Plan, 'isReplacing'> | undefined;

/** More are not waiting for their answer. */
const mostShown = 50;

/**
 * Remembers what the person agreed to. Between the question and the deed minutes may pass: what was
 * refused may be possible by then, and a file may be there that was not.
 */
export class ShownPlans {
	readonly #shown = new Map<string, Shown>();

	/** Notes what the person is asked about. */
	note(name: ToolName, input: unknown, plan: Shown): void {
		const key = keyOf(name, input);
		this.#shown.delete(key);
		this.#shown.set(key, plan);
		const [oldest] = this.#shown.keys();
		if (this.#shown.size > mostShown && oldest !== undefined) this.#shown.delete(oldest);
	}

	/** @throws ToolError when the plan is another one by now than the person has seen */
	check(name: ToolName, input: unknown, plan: Pick<Plan, 'isReplacing'>): void {
		const key = keyOf(name, input);
		if (!this.#shown.has(key)) return;
		const shown = this.#shown.get(key);
		if (shown !== undefined && (shown.isReplacing || !plan.isReplacing)) return;
		throw new ToolError(
			'Something changed since the person was asked. Call the tool again, so that they see what is done now.',
		);
	}
}

function keyOf(name: ToolName, input: unknown): string {
	return JSON.stringify([name, input]);
}
