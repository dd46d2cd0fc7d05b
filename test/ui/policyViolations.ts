import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

let violations: string[] = [];

/** Listens for what the browser refuses the Studio's page by its policy; it says so in the console. */
export function watchPolicy(page: Page): void {
	page.on('console', (line) => {
		if (/Content Security Policy|Trusted(HTML|Script)/.test(line.text()))
			violations.push(line.text());
	});
}

/** What was refused since the last time, for a test that does what must be refused. */
export function takeViolations(): readonly string[] {
	const taken = violations;
	violations = [];
	return taken;
}

/** Whatever a test does in the panel: nothing of the panel's own is refused. */
afterEach(() => assert.deepEqual(takeViolations(), []));
