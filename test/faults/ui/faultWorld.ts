import path from 'node:path';
import { pack } from '../../package/buildPackage.ts';
import { furnishWorld } from '../../ui/uiWorld.ts';
import { folders } from '../../vscode/folders.ts';
import { SaveGate } from './saveGate.ts';

/** Holds saves into the workspace folder: heldDisk/extension.js asks it. */
export const gate = new SaveGate();

furnishWorld(async (folder) => {
	const disk = path.join(folders.vscodeTest, 'heldDisk.vsix');
	await pack(path.join(import.meta.dirname, 'heldDisk'), disk);
	const env = { ZENMUX_TEST_GATE: await gate.open(), ZENMUX_TEST_DISK: folder };
	return { extensions: [disk], env };
});

after(() => gate.close());
