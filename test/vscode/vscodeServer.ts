import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeLanguagePack } from './displayLanguage.ts';
import { runProgram } from './runProgram.ts';
import { ServerProcess } from './serverProcess.ts';
import { changeMachineSettings, writeUserSettings, type UserSettings } from './userSettings.ts';
import { provideVSCode, type VSCodeInstallation } from './vscodeInstallation.ts';

/** A running VS Code: open its `url` in a browser, or see workbench.ts. */
export type VSCodeServer = {
	/** Such as `http://127.0.0.1:41234`, without a slash at the end. */
	readonly url: string;
	/** Where this server keeps settings, extensions and logs. */
	readonly dataDirectory: string;
	/** Installs a `.vsix` file; a workbench that is already open takes it after a reload. */
	readonly installExtension: (vsix: string) => Promise<void>;
	/**
	 * Sets settings over those of the start, `undefined` takes one back; an open workbench follows by
	 * itself. Not for settings of scope `application`.
	 */
	readonly changeSettings: (settings: UserSettings) => Promise<void>;
	/** All that the server printed so far. */
	readonly log: () => string;
	/** Ends all its processes, and starts it again with the same data at the same address. */
	readonly restart: () => Promise<void>;
	/** Ends the server, its extension hosts and terminals, and removes its temporary folder. */
	readonly close: () => Promise<void>;
};

/** How a VS Code server starts; each part may be left out. */
export type VSCodeServerOptions = {
	/** User settings, over the quiet ones of userSettings.ts. */
	readonly settings?: UserSettings;
	/** Environment of the server and so of the extension host, over that of this process. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** `.vsix` files to install before the start. */
	readonly extensions?: readonly string[];
	/** Default: any free one. */
	readonly port?: number;
	/** Kept on close. Default: a fresh temporary folder, which close removes. */
	readonly dataDirectory?: string;
	/** Lets a workbench load an extension and tests from folders; hides notification toasts. */
	readonly development?: boolean;
	/** The display language, such as `zh-cn`. Default: English. */
	readonly locale?: string;
	/** How much it logs. Default: as usual. */
	readonly logLevel?: 'trace';
};

/**
 * Starts a VS Code server (installing it if this machine has none) and waits until it listens.
 * Throws when it does not; what was started or written is gone then.
 */
export async function startVSCodeServer(options: VSCodeServerOptions = {}): Promise<VSCodeServer> {
	const installation = await provideVSCode();
	const dataDirectory = await provideDataDirectory(options);
	const removeData = async (): Promise<void> => {
		if (options.dataDirectory !== undefined) return;
		await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
	};
	let server: ServerProcess | undefined;
	const close = async (): Promise<void> => {
		await server?.end();
		await removeData();
	};
	try {
		await prepareData(installation, dataDirectory, options);
		const start = (port = options.port ?? 0): Promise<number> => {
			server = new ServerProcess(
				installation,
				serverArguments(dataDirectory, { ...options, port }),
				environment(options.env),
			);
			return server.listening();
		};
		const port = await start();
		return {
			url: `http://127.0.0.1:${port}`,
			dataDirectory,
			installExtension: (vsix) => installExtension(installation, dataDirectory, vsix),
			changeSettings: (settings) => changeMachineSettings(dataDirectory, settings),
			log: () => server?.output ?? '',
			restart: async () => {
				await server?.end();
				await start(port);
			},
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

async function provideDataDirectory(options: VSCodeServerOptions): Promise<string> {
	if (options.dataDirectory === undefined) return mkdtemp(path.join(tmpdir(), 'vscode-server-'));
	await mkdir(options.dataDirectory, { recursive: true });
	return path.resolve(options.dataDirectory);
}

async function prepareData(
	installation: VSCodeInstallation,
	dataDirectory: string,
	{ settings = {}, extensions = [], locale }: VSCodeServerOptions,
): Promise<void> {
	await writeUserSettings(dataDirectory, settings);
	if (locale !== undefined) await writeLanguagePack(dataDirectory, locale);
	for (const vsix of extensions) await installExtension(installation, dataDirectory, vsix);
}

async function installExtension(
	installation: VSCodeInstallation,
	dataDirectory: string,
	vsix: string,
): Promise<void> {
	await runProgram(
		installation.node,
		[
			installation.serverMain,
			'--accept-server-license-terms',
			...['--server-data-dir', dataDirectory],
			...['--install-extension', path.resolve(vsix), '--force'],
		],
		{ env: environment() },
	);
}

function serverArguments(dataDirectory: string, options: VSCodeServerOptions): string[] {
	return [
		...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
		'--without-connection-token',
		'--accept-server-license-terms',
		...['--telemetry-level', 'off'],
		...['--server-data-dir', dataDirectory],
		...(options.locale === undefined ? [] : ['--locale', options.locale]),
		...(options.logLevel === undefined ? [] : ['--log', options.logLevel]),
		...(options.development === true ? ['--enable-smoke-test-driver'] : []),
	];
}

/**
 * The environment of this process without what a VS Code around it has set for itself, and without
 * a marketplace.
 */
function environment(changes: VSCodeServerOptions['env'] = {}): NodeJS.ProcessEnv {
	const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name));
	return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}', ...changes };
}
