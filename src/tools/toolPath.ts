import { ToolError } from './toolError.ts';

/** A folder of the workspace; `path` is that of its URI. */
export type WorkspaceRoot = { readonly name: string; readonly path: string };

/** Where a path leads: inside this folder of the workspace, and never out of it. */
export type ToolPath = {
	/** Index among the workspace's folders. */
	readonly root: number;
	/** Below that folder; at least one, none of them `.` or `..`. */
	readonly segments: readonly string[];
};

/**
 * Reads a path that an agent wrote: relative to the workspace folder, with the folder's name first
 * where there are several, or absolute inside one of them; with slashes or backslashes.
 * @param name of the property, for the sentence
 * @throws ToolError when it leads out of the workspace, or to no file
 */
export function toolPath(written: string, roots: readonly WorkspaceRoot[], name: string): ToolPath {
	if (roots.length === 0) {
		throw new ToolError('No folder is open in VS Code. Ask the person to open one first.');
	}
	if (/\p{Cc}/u.test(written))
		throw new ToolError(`${name} has control characters. Leave them out.`);
	if (/^[a-z][a-z\d+.-]+:/i.test(written)) {
		throw new ToolError(
			`${name} must be a path, not the address ${written}. Paths are relative to the workspace, such as assets/hero.png.`,
		);
	}
	const path = withDrive(written.replaceAll('\\', '/'));
	const { root, rest } = path.startsWith('/')
		? absolute(path, roots, written, name)
		: relative(path, roots, name);
	return { root, segments: inside(rest, written, name) };
}

/** A Windows path as URIs have it: `C:/x` is `/c:/x`. */
function withDrive(path: string): string {
	const drive = /^\/?([a-z]):(?=\/)/i.exec(path);
	return drive === null
		? path
		: `/${(drive[1] ?? '').toLowerCase()}:${path.slice(drive[0].length)}`;
}

type Found = { readonly root: number; readonly rest: string };

function absolute(
	path: string,
	roots: readonly WorkspaceRoot[],
	written: string,
	name: string,
): Found {
	const found = roots
		.map((root, index) => ({ root: index, start: `${withDrive(root.path).replace(/\/$/, '')}/` }))
		.filter(({ start }) => path.startsWith(start))
		.reduce<{ root: number; start: string } | undefined>(
			(best, one) => (best !== undefined && best.start.length >= one.start.length ? best : one),
			undefined,
		);
	if (found === undefined) throw outside(written, name);
	return { root: found.root, rest: path.slice(found.start.length) };
}

function relative(path: string, roots: readonly WorkspaceRoot[], name: string): Found {
	if (roots.length === 1) return { root: 0, rest: path };
	const [first = '', ...others] = path.replace(/^(\.\/)+/, '').split('/');
	const root = roots.findIndex((one) => one.name === first);
	if (root >= 0) return { root, rest: others.join('/') };
	const names = roots.map((one) => one.name).join(', ');
	throw new ToolError(
		`Several folders are open: ${names}. Begin ${name} with the name of one of them, such as ${roots[0]?.name ?? ''}/assets/hero.png.`,
	);
}

function inside(path: string, written: string, name: string): readonly string[] {
	const segments: string[] = [];
	for (const part of path.split('/')) {
		if (part === '' || part === '.') continue;
		if (part !== '..') segments.push(part);
		else if (segments.pop() === undefined) throw outside(written, name);
	}
	if (segments.length === 0 || /(^|\/)\.{0,2}$/.test(path)) {
		throw new ToolError(`${name} is the folder ${written}. Give the name of a file in it.`);
	}
	return segments;
}

function outside(written: string, name: string): ToolError {
	return new ToolError(
		`${name} leads out of the workspace: ${written}. Give a path inside it, such as assets/hero.png.`,
	);
}
