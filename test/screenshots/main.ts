// `npm run screenshots`: takes pictures of every state of the extension, in four themes, and those of
// README and walkthrough, with the test server's drawings. They come into `.vscode-test/screenshots`;
// with `--write` the latter take the place of those in `media/`. `--only shipped` or `--only gallery`
// takes only some.
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage } from '../package/buildPackage.ts';
import { runMochaAlone } from '../runMochaAlone.ts';
import { provideBrowser } from '../vscode/browser.ts';
import { folders } from '../vscode/folders.ts';
import { provideVSCode } from '../vscode/vscodeInstallation.ts';
import { writeShipped } from './shippedPictures.ts';

const { values } = parseArgs({
	options: { only: { type: 'string' }, write: { type: 'boolean', default: false } },
});

/** Each has a VS Code of its own, and the folders in which its pictures come. */
const series: Readonly<Record<string, readonly string[]>> = {
	shipped: ['readme', 'walkthrough'],
	gallery: ['gallery'],
};

const chosen = Object.keys(series).filter((name) => [undefined, name].includes(values.only));
const targets = chosen.flatMap((name) => series[name] ?? []);
await provideBrowser();
await provideVSCode();
await buildPackage();
for (const name of targets) await rm(inScreenshots(name), { recursive: true, force: true });
const results = await Promise.all(
	chosen.map((name) => runMochaAlone(`test/screenshots/${name}/*.shots.ts`, 120_000)),
);
const failures = results.flatMap((result) => result.failures);
for (const failure of failures) console.log(`\n✖ ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
if (failures.length === 0 && values.write && chosen.includes('shipped')) await writeShipped();
const count = targets.flatMap((name) => globSync(path.join(inScreenshots(name), '*.png'))).length;
const place = path.relative(folders.root, folders.screenshots);
console.log(`${count} pictures written to ${place}${path.sep}{${targets.join(',')}}`);

function inScreenshots(name: string): string {
	return path.join(folders.screenshots, name);
}
