import * as vscode from 'vscode';

const secretName = 'zenmuxImages.apiKey';

/** The API key, in VS Code's SecretStorage and nowhere else. */
export class ApiKey {
	readonly #secrets: vscode.SecretStorage;

	constructor(secrets: vscode.SecretStorage) {
		this.#secrets = secrets;
	}

	async read(): Promise<string | undefined> {
		return this.#secrets.get(secretName);
	}

	async store(key: string): Promise<void> {
		await this.#secrets.store(secretName, key);
	}

	/** Tells of each new key, also of one that another window has set. */
	onDidSet(listener: () => void): vscode.Disposable {
		return this.#secrets.onDidChange(async ({ key }) => {
			if (key === secretName && (await this.read()) !== undefined) listener();
		});
	}

	async clear(): Promise<void> {
		await this.#secrets.delete(secretName);
	}
}

/** The key that the environment of VS Code offers, for {@link ApiKey.store} on request only. */
export function environmentApiKey(): string | undefined {
	return process.env.ZENMUX_API_KEY?.trim() || undefined;
}
