import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { inWorkspace, workspaceFolder } from '../host/hostWorld.ts';

const entrySchema = v.object({
	job: v.object({
		request: v.object({ prompt: v.string() }),
		progress: v.object({ status: v.string() }),
	}),
});

/** The pictures that edits begin with. */
export const sources = ['sources/one.png', 'sources/two.jpg', 'sources/three.webp'] as const;

export async function writeSources(): Promise<void> {
	const background = { r: 200, g: 120, b: 40 };
	const picture = sharp({ create: { width: 640, height: 480, channels: 3, background } });
	for (const file of sources) {
		const format = file.endsWith('png') ? 'png' : file.endsWith('jpg') ? 'jpeg' : 'webp';
		const bytes = await picture.toFormat(format).toBuffer();
		await vscode.workspace.fs.writeFile(inWorkspace(file), bytes);
	}
}

/** Every file of the workspace but for its settings, hidden and unfinished ones, too; sorted. */
export async function workspaceFiles(): Promise<readonly string[]> {
	const root = workspaceFolder().fsPath;
	return (await filesBelow(root))
		.map((file) => path.relative(root, file))
		.filter((file) => file !== path.join('.vscode', 'settings.json'))
		.sort();
}

/** Every file that the extension keeps outside of the workspace. */
export async function storedFiles(): Promise<readonly string[]> {
	const files = await filesBelow(path.join(process.env.ZENMUX_TEST_DATA ?? '', 'data', 'User'));
	return files.filter((file) => file.includes(`${path.sep}zenmux-images.zenmux-images${path.sep}`));
}

/**
 * Where each job stands by the files of the history, which the extension itself would read as those
 * of a window that is gone. A file that is just being replaced is left out.
 */
export async function keptStatuses(): Promise<ReadonlyMap<string, string>> {
	const entries = (await storedFiles()).filter((file) => /history.[^/\\]+\.json$/.test(file));
	const texts = await Promise.all(entries.map((file) => readFile(file, 'utf8').catch(() => '')));
	const kept = texts
		.filter((text) => text !== '')
		.map((text) => v.parse(entrySchema, JSON.parse(text)).job);
	return new Map(kept.map(({ request, progress }) => [request.prompt, progress.status]));
}

async function filesBelow(folder: string): Promise<readonly string[]> {
	const found = await readdir(folder, { recursive: true, withFileTypes: true });
	return found
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
}
