import { uiWorld } from '../ui/uiWorld.ts';

/**
 * Replaces what differs from run to run in the Studio by what does not: how long a job took, and the
 * time of day. The panel writes them anew when they change.
 */
export async function steadyTimes(): Promise<void> {
	await uiWorld()
		.studio.locator('#studio')
		.evaluate((root) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const text = walker.currentNode as Text;
				const steady = text.data
					.replace(/\b\d?\d:\d\d\s[AP]M/, '10:24 AM')
					.replace(/\b\d(\.\d)?\s?s\b/, '9.2s');
				if (steady !== text.data) text.data = steady;
			}
			for (const elapsed of root.querySelectorAll('.elapsed')) elapsed.textContent = '9.2s';
		});
}
