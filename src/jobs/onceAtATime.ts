/** Does something, unless the same is being done already: what is asked for twice must not be paid twice. */
export type OnceAtATime = (name: string, act: () => Promise<void>) => Promise<void>;

/** @returns where things are the same that have the same name */
export function onceAtATime(): OnceAtATime {
	const begun = new Set<string>();
	return async (name, act) => {
		if (begun.has(name)) return;
		begun.add(name);
		try {
			await act();
		} finally {
			begun.delete(name);
		}
	};
}
