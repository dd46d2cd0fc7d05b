const minutes = 15;

/**
 * Ends this process, and what it has started, when its tests hang: far later than the slowest suite
 * needs. Without it a browser that does not close would hold up all of `npm test` for ever.
 */
export function limitProcess(): void {
	setTimeout(() => {
		console.log(`The tests hang: they did not end within ${minutes} minutes.`);
		process.exit(1);
	}, minutes * 60_000).unref();
}
