// `npm run bench`: measures ours beside a floor and peers, in turn, and prints one table; the same
// as a list is in `test/bench/results.json`. `-- --only stream,sizes` runs some benches. It decides
// nothing: it ends with 0 unless something could not be measured. README.md says what the rows are.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage } from '../package/buildPackage.ts';
import { benchActivation } from './benchActivation.ts';
import { benchHistory } from './benchHistory.ts';
import { benchHost } from './benchHost.ts';
import { benchPainter } from './benchPainter.ts';
import { benchPanel } from './benchPanel.ts';
import { benchReferences } from './benchReferences.ts';
import { benchSizes } from './benchSizes.ts';
import { benchStream } from './benchStream.ts';
import { benchUpload } from './benchUpload.ts';
import { judged, type Measured, type Row } from './row.ts';
import { tableOf } from './table.ts';

const benches: Readonly<Record<string, () => Promise<readonly Measured[]>>> = {
	stream: benchStream,
	upload: benchUpload,
	host: benchHost,
	panel: benchPanel,
	activation: benchActivation,
	painter: benchPainter,
	history: benchHistory,
	references: benchReferences,
	sizes: benchSizes,
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',') ?? Object.keys(benches);

await buildPackage();
const rows: Row[] = [];
for (const name of only) {
	const bench = benches[name];
	if (bench === undefined) throw new RangeError(`There is no bench “${name}”.`);
	const began = performance.now();
	rows.push(...(await bench()).map(judged));
	console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
await writeFile(
	path.join(import.meta.dirname, 'results.json'),
	JSON.stringify(rows, undefined, '\t'),
);
const [cpu] = cpus();
console.log(
	`\nNode ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}`,
);
console.log('Median (least–most) of several rounds; the ratio is that of the medians.\n');
console.log(tableOf(rows));
const missed = rows.filter(({ met }) => met === false).length;
console.log(`\n${rows.length} rows, ${missed} of them beyond their goal.`);
