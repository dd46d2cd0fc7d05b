// Runs beside the extension in UI tests: a language model as VS Code knows them, without a network.
// @ts-nocheck The types are those of the oldest VS Code that is supported, which cannot do this yet.
const vscode = require('vscode');

const model = {
	id: 'test-model',
	name: 'Test model',
	family: 'test',
	version: '1',
	maxInputTokens: 10_000,
	maxOutputTokens: 1_000,
	capabilities: {},
};

exports.activate = () =>
	vscode.lm.registerLanguageModelChatProvider('zenmux-images-test', {
		provideLanguageModelChatInformation: () => [model],
		provideLanguageModelChatResponse: async (_model, _messages, _options, progress) =>
			progress.report(
				new vscode.LanguageModelTextPart('A red fox in deep snow at dawn, low golden light'),
			),
		provideTokenCount: async (_model, text) => String(text).length,
	});
