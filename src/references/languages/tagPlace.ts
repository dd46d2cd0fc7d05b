/** Where a place stands in a tag: in a value, behind `=`, in braces behind `=`, or between attributes. */
export type TagPlace =
	| { readonly kind: 'value' | 'unquoted' | 'braces'; readonly attribute: string }
	| { readonly kind: 'attributes' };

/** Longer than any tag with what it holds. */
const reach = 4000;

/** @returns `undefined` outside of tags */
export function tagPlace(before: string): TagPlace | undefined {
	const near = before.slice(-reach);
	const tag = near.slice(Math.max(0, near.lastIndexOf('<')));
	if (!/^<[a-z]/i.test(tag)) return undefined;
	const open = tag.replace(/=\s*"[^"]*"|=\s*'[^']*'/g, '');
	if (open.includes('>')) return undefined;
	const value = /([^\s"'=<>/{}]+)\s*=\s*(["'{]?)[^"'{}]*$/.exec(open);
	if (value === null) return { kind: 'attributes' };
	const [whole, attribute = '', mark] = value;
	if (mark === '{') return { kind: 'braces', attribute };
	if (mark !== '') return { kind: 'value', attribute };
	return /=\s*$/.test(whole) ? { kind: 'unquoted', attribute } : { kind: 'attributes' };
}
