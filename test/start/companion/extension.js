// Runs beside the extension in `npm start`: puts ZENMUX_API_KEY into the secret storage, and with
// ZENMUX_IMAGES_ONCE makes one picture and writes what came of it to ZENMUX_IMAGES_RESULT.
const { writeFileSync } = require('node:fs');
const vscode = require('vscode');

exports.activate = async () => {
	const { ZENMUX_IMAGES_ONCE: prompt, ZENMUX_IMAGES_RESULT: resultFile } = process.env;
	const hasKey = await vscode.commands.executeCommand('zenmuxImages.setApiKey', 'environment');
	if (prompt === undefined || resultFile === undefined) return;
	const progress = hasKey
		? await vscode.commands.executeCommand('zenmuxImages.generate', { prompt })
		: { status: 'noApiKey' };
	writeFileSync(resultFile, JSON.stringify(progress ?? { status: 'refused' }));
};
