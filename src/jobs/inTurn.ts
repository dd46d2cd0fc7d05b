/** Does some work after all that came before; what fails stops nothing of what follows. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** @returns what does one after the other, in the order it comes */
export function inTurn(): InTurn {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const done = last.then(work);
		last = done.catch(() => undefined);
		return done;
	};
}
