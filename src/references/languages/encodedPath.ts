import { percentEncoded } from './linkPath.ts';

/**
 * A path as a link: what means something in one of the languages is percent-encoded, letters of
 * every script stay readable. The URI of a file elsewhere is a link already.
 */
export function encodedPath(path: string): string {
	if (/^[a-z][a-z\d+.-]+:\//i.test(path)) return path;
	return path
		.replace(/[\0- "#%&'()<>?[\\\]^`{|}:\x7f]|^[~@]/g, percentEncoded)
		.replace(/\s/g, encodeURIComponent);
}
