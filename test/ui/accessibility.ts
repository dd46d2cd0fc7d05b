import axe from 'axe-core';
import { uiWorld } from './uiWorld.ts';

type AxeNode = { readonly html: string; readonly failureSummary: string };
type AxeOptions = { readonly preload: boolean };
type AxeResult = {
	readonly violations: readonly { readonly id: string; readonly nodes: readonly AxeNode[] }[];
};

/** What axe-core finds wrong in the panel. */
export async function axeViolations(): Promise<readonly string[]> {
	const root = uiWorld().studio.locator('#studio');
	const result = await root.evaluate(async (element, source) => {
		// The panel's policy lets no script in but ours; the debugger may.
		(0, eval)(source);
		const { axe } = window as unknown as {
			axe: { run(root: Element, options: AxeOptions): Promise<AxeResult> };
		};
		// It would copy the style sheets into new ones, which the policy does not let in either.
		return axe.run(element, { preload: false });
	}, axe.source);
	return result.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary} ${html}`),
	);
}
