import { watch } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { readShape } from '../../src/pictures/format.ts';
import type { VSCodeServer } from '../vscode/vscodeServer.ts';
import { openWorkbench } from '../vscode/workbench.ts';

/** As long as one picture may take by default, and VS Code to start; in ms. */
const longestWait = 660_000;

const resultSchema = v.object({
	status: v.string(),
	asset: v.optional(v.string()),
	problem: v.optional(v.string()),
	failure: v.optional(v.object({ message: v.string() })),
});

/** Opens VS Code once without a window, waits for the companion's picture and prints what it is. */
export async function generateOnce(
	server: VSCodeServer,
	workspace: string,
	resultFile: string,
): Promise<void> {
	const written = fileWritten(resultFile);
	const workbench = await openWorkbench(server, { folder: workspace });
	try {
		await written;
		const result = v.parse(resultSchema, JSON.parse(await readFile(resultFile, 'utf8')));
		if (result.asset === undefined) {
			const why = result.failure?.message ?? result.problem ?? result.status;
			console.error(`No picture was saved: ${why}`);
			process.exitCode = 1;
			return;
		}
		await describe(fileURLToPath(result.asset));
	} finally {
		await workbench.close();
	}
}

async function describe(file: string): Promise<void> {
	const shape = readShape(await readFile(file));
	if (shape === undefined) throw new Error(`${file} is not a picture.`);
	const { size } = await stat(file);
	console.log(`Saved ${file}`);
	console.log(`${shape.width} × ${shape.height} pixels, image/${shape.format}, ${size} bytes`);
}

/** Resolves when a file of this name has been written, which the companion does in one write. */
function fileWritten(file: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const watcher = watch(path.dirname(file), () => {
			void stat(file).then(
				({ size }) => {
					if (size > 0) finish(resolve);
				},
				() => undefined,
			);
		});
		const timer = setTimeout(
			() => finish(() => reject(new Error('VS Code gave no result in time.'))),
			longestWait,
		);
		const finish = (settle: () => void): void => {
			watcher.close();
			clearTimeout(timer);
			settle();
		};
	});
}
