// `npm run package`: builds for production and packs what runs into one `.vsix`.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import manifest from '../../package.json' with { type: 'json' };
import { folders } from '../vscode/folders.ts';
import { buildExtension } from './buildExtension.ts';

/** Where the packed extension lies. */
export const packagePath = path.join(folders.root, `${manifest.name}-${manifest.version}.vsix`);

/** Builds and packs the extension. @returns the path of the `.vsix` */
export async function buildPackage(): Promise<string> {
	await buildExtension();
	await pack(folders.root, packagePath);
	return packagePath;
}

/** Packs the extension in a folder as it lies there, without building it. */
export async function pack(folder: string, target: string): Promise<void> {
	await mkdir(path.dirname(target), { recursive: true });
	await createVSIX({
		cwd: folder,
		packagePath: target,
		dependencies: false,
		allowMissingRepository: true,
		skipLicense: true,
		rewriteRelativeLinks: false,
	});
}

if (import.meta.main) console.log(`Packed ${path.basename(await buildPackage())}.`);
