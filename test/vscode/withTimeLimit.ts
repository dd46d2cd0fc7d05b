/** Waits for a promise, at most `milliseconds`; then throws the sentence that `describe` gives. */
export async function withTimeLimit<Value>(
	promise: Promise<Value>,
	milliseconds: number,
	describe: () => string,
): Promise<Value> {
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error(describe())), milliseconds);
	});
	try {
		return await Promise.race([promise, limit]);
	} finally {
		clearTimeout(timer);
	}
}
