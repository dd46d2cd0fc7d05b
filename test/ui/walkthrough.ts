import type { Locator } from 'playwright-core';
import { uiWorld } from './uiWorld.ts';

/** A step of the walkthrough that is on screen. */
export function walkthroughStep(id: string): Locator {
	const whole = `zenmux-images.zenmux-images#start#${id}`;
	return uiWorld().page.locator(`.getting-started-step[data-step-id="${whole}"]`);
}

/** The mark of a step that is done. */
export function walkthroughTick(id: string): Locator {
	return walkthroughStep(id).locator('.codicon-getting-started-step-checked');
}
