/** The last letters, which often hold a number, and the extension. */
const endOfName = /^(.*?)(.{0,6}(?:\.[^.]{1,5})?)$/su;

/**
 * A name in two parts, so that it can be shortened in its middle: the head may be cut, the tail
 * stays. The two together are the name.
 */
export function shortName(name: string): { readonly head: string; readonly tail: string } {
	const [, head = '', tail = ''] = endOfName.exec(name) ?? [];
	return { head, tail };
}
