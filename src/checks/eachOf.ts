/** How many files are read at a time. */
const sideBySide = 8;

/**
 * Does the work for each item, several at a time, in their order.
 * @throws the signal's reason when aborted, and what the work throws
 */
export async function eachOf<Item>(
	items: readonly Item[],
	work: (item: Item) => Promise<void>,
	signal: AbortSignal,
): Promise<void> {
	const rest = items.values();
	const worker = async (): Promise<void> => {
		for (const item of rest) {
			signal.throwIfAborted();
			await work(item);
		}
	};
	await Promise.all(Array.from({ length: sideBySide }, worker));
}
