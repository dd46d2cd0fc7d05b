import assert from 'node:assert/strict';
import { zenmux } from '../../host/hostWorld.ts';
import type { FaultRow } from '../faultRow.ts';
import { answered, failedOnce, quick, savedOnce } from './answered.ts';

const link = { kind: 'urlInsteadOfBase64' } as const;
const lost = failedOnce(/only as a link.*“Show Log” shows the link.*charged/, 'showLog', 'retry');

/** The picture is given as a link, which is fetched without the key. */
export const linkFaults: readonly FaultRow[] = [
	quick(fetched(answered('link instead of the picture', link, savedOnce))),
	answered('link by plain http', { ...link, to: 'http://pictures.invalid/fox.png' }, lost),
	answered('link to a file', { ...link, to: 'file:///etc/hostname' }, lost),
	fetched(
		answered('link to a picture that is gone', { ...link, to: '/pictures/0/completed' }, lost),
	),
	fetched(answered('link to a picture without end', { ...link, to: '/endless' }, lost)),
];

/** One that is fetched, once and without the key. */
function fetched(row: FaultRow): FaultRow {
	const check = async (): Promise<void> => {
		const requests = await zenmux.requests();
		const fetches = requests.filter(({ path }) => /^\/(pictures|endless)/.test(path));
		const keys = fetches.map(({ headers }) => headers.authorization);
		assert.deepEqual(keys, ['absent']);
	};
	return { ...row, check };
}
