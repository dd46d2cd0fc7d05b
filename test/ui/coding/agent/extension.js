// Runs beside the extension in UI tests: calls a tool of it as an agent does, outside a chat.
// @ts-check
const vscode = require('vscode');

exports.activate = () =>
	vscode.commands.registerCommand('zenmuxImagesTest.callTool', async () => {
		const call = await vscode.window.showInputBox({
			placeHolder: 'Tool and input as JSON',
			ignoreFocusOut: true,
		});
		if (call === undefined) return;
		const [name, input] = JSON.parse(call);
		const shown = await answer(name, input);
		await vscode.window.showInformationMessage(`The tool answered: ${shown}`);
	});

/** @param {string} name @param {object} input */
async function answer(name, input) {
	try {
		const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
		const [text] = content;
		return text instanceof vscode.LanguageModelTextPart
			? text.value.replaceAll(/\s+/g, ' ')
			: 'nothing';
	} catch (error) {
		return String(error);
	}
}
