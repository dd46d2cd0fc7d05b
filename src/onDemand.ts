/** Makes something when it is asked for first, and gives the same from then on. */
export function onDemand<Made>(make: () => Promise<Made>): () => Promise<Made> {
	let made: Promise<Made> | undefined;
	return () => (made ??= make());
}
