import type Mocha from 'mocha';
import * as v from 'valibot';

/**
 * What a suite or check gave; skipped tests count as failed, so that none hides. A failure is the
 * test's full title, then its error: what `npm test` prints again at its end.
 */
export type Result = v.InferOutput<typeof resultSchema>;

/** The shape in which a suite in a process of its own tells its result. */
export const resultSchema = v.object({
	passed: v.number(),
	failed: v.number(),
	failures: v.array(v.string()),
});

/** One thing that was checked, and is as it should be. */
export const onePassed: Result = { passed: 1, failed: 0, failures: [] };

/** One thing that failed, and why. */
export function oneFailed(why: string): Result {
	return { passed: 0, failed: 1, failures: [why] };
}

/**
 * So many failures are enough: what one test left open, such as a menu, makes all that follow wait
 * for their time limits, up to an hour together.
 */
const enough = 10;

/** Runs a suite whose files are loaded; gives up where too much fails. */
export function runLoaded(mocha: Mocha): Promise<Result> {
	const failures: { readonly title: string; readonly error?: Error }[] = [];
	return new Promise((resolve) => {
		const runner = mocha.run((failed) => {
			const { passes = 0, pending = 0 } = runner.stats ?? {};
			resolve({ passed: passes, failed: failed + pending, failures: failures.map(inWords) });
		});
		runner.on('fail', (test, error: Error) => {
			failures.push({ title: test.fullTitle(), error });
			if (failures.length !== enough) return;
			console.log(`${enough} tests failed: those that follow are not tried.`);
			runner.abort();
		});
		runner.on('pending', (test) => failures.push({ title: test.fullTitle() }));
	});
}

/** Made at the end, when `afterEach` may have added to the error what was on screen. */
function inWords({ title, error }: { readonly title: string; readonly error?: Error }): string {
	return `${title}\n${error === undefined ? 'This test was skipped.' : (error.stack ?? error.message)}`;
}
