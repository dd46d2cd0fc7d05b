import axe from 'axe-core';
import { uiWorld } from './uiWorld.ts';

type AxeNode = { readonly html: string; readonly failureSummary: string };
type AxeResult = {
	readonly violations: readonly { readonly id: string; readonly nodes: readonly AxeNode[] }[];
};

/** What axe-core finds wrong in the panel. */
export async function axeViolations(): Promise<readonly string[]> {
	const root = uiWorld().studio.locator('#studio');
	const result = await root.evaluate(async (element, source) => {
		// The panel's policy lets no script in but ours; the debugger may.
		(0, eval)(source);
		const { axe } = window as unknown as { axe: { run(root: Element): Promise<AxeResult> } };
		return axe.run(element);
	}, axe.source);
	return result.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary} ${html}`),
	);
}
