import { globSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runLoaded } from '../result.ts';

/** Called by VS Code in its extension host; writes the result. */
export async function run(): Promise<void> {
	// An ES module, of which `require` gives another shape on the Node of the oldest VS Code.
	const { default: Mocha } = await import('mocha');
	const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false });
	for (const file of globSync('tests/*.cjs', { cwd: __dirname }).sort()) {
		mocha.addFile(path.join(__dirname, file));
	}
	await mocha.loadFilesAsync();
	const result = await runLoaded(mocha);
	const file = process.env.ZENMUX_IMAGES_HOST_RESULT;
	if (file !== undefined) writeFileSync(file, JSON.stringify(result));
	if (result.failed > 0) throw new Error(`${result.failed} tests failed.`);
}
