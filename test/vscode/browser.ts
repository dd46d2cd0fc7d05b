import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { runProgram } from './runProgram.ts';

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'chrome',
	'msedge',
];

/** Where browsers lie that put nothing on PATH. */
const usualPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Fonts with Latin and Chinese letters, so that screenshots show text and not boxes. */
const debianPackages = ['chromium', 'fonts-dejavu-core', 'fonts-wqy-zenhei'];

const quiet = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * Gives the path of a Chromium, Chrome or Edge of this machine. On Debian, as root, it installs
 * Chromium when there is none; elsewhere it throws a sentence that says what to install.
 */
export async function provideBrowser(): Promise<string> {
	const found = await findBrowser();
	if (found !== undefined) return found;
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
		throw new Error('No browser found. Install Chromium, Chrome or Edge, then run this again.');
	}
	await installChromium();
	const installed = await findBrowser();
	if (installed === undefined) throw new Error('Debian installed no Chromium; see apt-get.');
	return installed;
}

/** Starts the browser of this machine with a fresh profile and without a window (unless asked). */
export async function launchBrowser(
	options: { readonly isHeadless?: boolean } = {},
): Promise<Browser> {
	const executablePath = await provideBrowser();
	return chromium.launch({
		executablePath,
		headless: options.isHeadless ?? true,
		chromiumSandbox: process.getuid?.() !== 0,
		args: quiet,
	});
}

async function findBrowser(): Promise<string | undefined> {
	const suffix = process.platform === 'win32' ? '.exe' : '';
	const onPath = (process.env.PATH ?? '')
		.split(path.delimiter)
		.flatMap((folder) => names.map((name) => path.join(folder, name + suffix)));
	for (const candidate of [...onPath, ...usualPlaces]) {
		if (await isExecutable(candidate)) return candidate;
	}
	return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
	return access(file, constants.X_OK).then(
		() => true,
		() => false,
	);
}

async function installChromium(): Promise<void> {
	console.log('Installing Chromium with apt-get …');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	try {
		await runProgram('apt-get', ['update'], { env });
		const install = ['install', '-y', '--no-install-recommends', ...debianPackages];
		await runProgram('apt-get', install, { env });
	} catch (error) {
		throw new Error(
			'Chromium could not be installed. Check that this machine reaches Debian’s packages, then run this again.',
			{ cause: error },
		);
	}
}
