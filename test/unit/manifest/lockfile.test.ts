import assert from 'node:assert/strict';
import lockfile from '../../../package-lock.json' with { type: 'json' };
import manifest from '../../../package.json' with { type: 'json' };

type Entry = {
	readonly version: string;
	readonly integrity?: string;
	readonly resolved?: string;
	readonly link?: boolean;
	readonly dev?: boolean;
	readonly devOptional?: boolean;
	readonly hasInstallScript?: boolean;
};

const { '': root, ...others } = lockfile.packages;
const entries = Object.entries(others as Readonly<Record<string, Entry>>);

const nameOf = (folder: string): string => folder.split('node_modules/').at(-1) ?? '';

const namesWhere = (isTrue: (entry: Entry) => boolean): readonly string[] =>
	entries.filter(([, entry]) => isTrue(entry)).map(([folder]) => nameOf(folder));

describe('the lockfile', () => {
	it('is in step with package.json', () => {
		assert.deepEqual(root.dependencies, manifest.dependencies);
		assert.deepEqual(root.devDependencies, manifest.devDependencies);
		assert.equal(root.version, manifest.version);
		const all = { ...manifest.dependencies, ...manifest.devDependencies };
		const locked = new Set(entries.map(([folder]) => folder));
		for (const name of Object.keys(all)) assert.ok(locked.has(`node_modules/${name}`), name);
	});

	// Without an address npm asks the registry that each person has set, and checks what it gets.
	it('has the checksum of every package, and an address of none', () => {
		assert.ok(entries.length > 100);
		for (const [folder, { integrity, resolved, link }] of entries) {
			assert.match(integrity ?? '', /^sha512-[\w+/]{86}==$/, folder);
			assert.equal(resolved, undefined, folder);
			assert.equal(link, undefined, folder);
		}
	});

	it('has few packages for the run time', () => {
		const names = namesWhere(({ dev, devOptional }) => dev !== true && devOptional !== true);
		const lit = ['lit', 'lit-element', 'lit-html', '@lit/context', '@lit/reactive-element'];
		const ofElements = [...lit, '@lit-labs/ssr-dom-shim', '@types/trusted-types'];
		const own = Object.keys(manifest.dependencies);
		assert.deepEqual([...names].sort(), [...own, ...ofElements].sort());
	});

	it('has scripts that run at the installation in no package but those that are named', () => {
		const names = namesWhere(({ hasInstallScript }) => hasInstallScript === true);
		assert.deepEqual([...names].sort(), Object.keys(manifest.allowScripts).sort());
		for (const [folder, { dev, hasInstallScript }] of entries) {
			if (hasInstallScript === true) assert.equal(dev, true, folder);
		}
	});
});
