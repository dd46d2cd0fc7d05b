import assert from 'node:assert/strict';
import { writeProblem, type WriteProblem } from '../../../src/assets/writeProblem.ts';

/** What VS Code gives: `code` is of its own, the operating system's stands in the message. */
function fileSystemError(code: string, message: string): Error {
	return Object.assign(new Error(message), { code });
}

describe('why a file could not be written', () => {
	const said: readonly (readonly [string, string, WriteProblem | undefined])[] = [
		['Unknown', 'Error: ENOSPC: no space left on device, write', 'full'],
		['Unknown', "Unable to write file 'cloud:/fox.png' (Error: EDQUOT: over quota)", 'full'],
		['ENOSPC', 'no space left on device', 'full'],
		['NoPermissions', 'cloud:/fox.png', 'locked'],
		['Unknown', 'Error: EROFS: read-only file system, open', 'locked'],
		['FileExists', "Unable to create folder '/w/art' that already exists", 'inTheWay'],
		['FileNotADirectory', 'Error: ENOTDIR: not a directory, stat', 'inTheWay'],
		['FileNotFound', 'file:///w/art', 'gone'],
		['Unknown', 'Error: ENAMETOOLONG: name too long, stat', 'tooLong'],
		['Unavailable', 'ENOPRO: No file system provider found', 'unavailable'],
		['Unknown', 'The cloud is tired.', undefined],
		['Unknown', 'Error: EIO: i/o error, write', undefined],
	];
	for (const [code, message, problem] of said) {
		it(`${code}, “${message}”: ${problem ?? 'not known'}`, () => {
			assert.equal(writeProblem(fileSystemError(code, message)), problem);
		});
	}

	it('is not known of what is no error', () => assert.equal(writeProblem('ENOSPC'), undefined));
});
