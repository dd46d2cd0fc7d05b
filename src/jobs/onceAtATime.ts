/**
 * Does something, unless the same is being done already: what is asked for twice must not be paid twice.
 * @returns `undefined` when it was not done
 */
export type OnceAtATime = <Result>(
	name: string,
	act: () => Promise<Result>,
) => Promise<Result | undefined>;

/** @returns where things are the same that have the same name */
export function onceAtATime(): OnceAtATime {
	const begun = new Set<string>();
	return async (name, act) => {
		if (begun.has(name)) return undefined;
		begun.add(name);
		try {
			return await act();
		} finally {
			begun.delete(name);
		}
	};
}
