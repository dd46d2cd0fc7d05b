/** A promise that is settled from outside, by whichever of the two is called first. */
export type Deferred<Value> = {
	readonly promise: Promise<Value>;
	readonly resolve: (value: Value) => void;
	readonly reject: (error: Error) => void;
};

/** Creates one. Its rejection goes unreported when nobody waits for it. */
export function createDeferred<Value>(): Deferred<Value> {
	let settle: Omit<Deferred<Value>, 'promise'> | undefined;
	const promise = new Promise<Value>((resolve, reject) => (settle = { resolve, reject }));
	promise.catch(() => undefined);
	return { promise, ...settle! };
}
