import { homedir } from 'node:os';
import path from 'node:path';

/** The folders that the tests read and write, as absolute paths. All but `root` may be absent. */
export const folders = createFolders();

type Folders = {
	/** The project. */
	readonly root: string;
	/** What a test run leaves behind in the project; ignored by git, safe to delete. */
	readonly vscodeTest: string;
	/** The pictures that UI tests take of the workbench. */
	readonly screenshots: string;
	/** The bundled suite that runs in the extension host. */
	readonly hostSuite: string;
	/** What is downloaded once for all checkouts: VS Code. */
	readonly cache: string;
};

function createFolders(): Folders {
	const root = path.resolve(import.meta.dirname, '../..');
	const vscodeTest = path.join(root, '.vscode-test');
	const caches = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
	return {
		root,
		vscodeTest,
		screenshots: path.join(vscodeTest, 'screenshots'),
		hostSuite: path.join(vscodeTest, 'host'),
		cache: path.join(caches, 'zenmux-images'),
	};
}
