import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { folders } from '../vscode/folders.ts';
import { bundledPackages, licenceProblem, type BundledPackage } from './bundledPackages.ts';
import { noticesText } from './notices.ts';

/**
 * Builds for production, with the licences of all that is taken over from others.
 * @param dist folder, from the project's root
 * @returns what is taken over
 * @throws Error for a licence that is not allowed
 */
export async function buildExtension(dist = 'dist'): Promise<readonly BundledPackage[]> {
	const { root } = folders;
	const builder = ['esbuild.js', '--production', `--outdir=${dist}`];
	await promisify(execFile)(process.execPath, builder, { cwd: root });
	const inputs: unknown = JSON.parse(await readFile(path.join(root, dist, 'inputs.json'), 'utf8'));
	const packages = bundledPackages(root, v.parse(v.array(v.string()), inputs));
	const problems = packages.flatMap((bundled) => licenceProblem(bundled) ?? []);
	if (problems.length > 0) throw new Error(problems.join('\n'));
	await writeFile(path.join(root, dist, 'ThirdPartyNotices.txt'), noticesText(packages));
	return packages;
}
