// Installs the project's packages when they are missing or older than package-lock.json. Runs
// before everything else, on whatever Node the machine has, and so uses no package itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = path.join(root, 'node_modules', '.zenmux-images-lock');
const lock = createHash('sha256')
	.update(readFileSync(path.join(root, 'package-lock.json')))
	.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) install();

function install() {
	console.log('Installing the packages of this project (npm ci) …');
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	const node = path.join(root, 'node_modules', 'node', 'bin');
	if (status !== 0 || !existsSync(node)) {
		console.error(
			'The packages could not be installed. Check that this machine reaches the npm registry, then run the command again.',
		);
		process.exit(1);
	}
	writeFileSync(stamp, lock);
}
