import path from 'node:path';
import { pack } from '../package/buildPackage.ts';
import { folders } from '../vscode/folders.ts';

/** Packs a companion of the bench. @returns its `.vsix` */
export async function packed(name: 'bare' | 'empty'): Promise<string> {
	const target = path.join(folders.vscodeTest, 'bench', `${name}.vsix`);
	await pack(path.join(import.meta.dirname, name), target);
	return target;
}
