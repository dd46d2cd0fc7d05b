import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Which folders may not be imported from where: the borders of the design, checked. */
const vscode = { name: 'vscode', message: 'This folder is pure: it must not know VS Code.' };
const sdk = { name: 'openai', message: 'Only src/zenmux knows the SDK.' };

/** The folders that know VS Code. */
const sides = ['assets', 'composer', 'history', 'spending', 'studio', 'host', 'commands'];

/** @param {string[]} folders */
const not = (...folders) => ({
	group: folders.map((folder) => `**/${folder}/**`),
	message: 'The design does not let this folder import that one; see the README.',
});

/** @param {string[]} files @param {object[]} paths @param {object[]} patterns */
const border = (files, paths, patterns) => ({
	files,
	rules: { 'no-restricted-imports': ['error', { paths, patterns }] },
});

export default tseslint.config(
	{ ignores: ['dist', '.vscode-test', 'node_modules'] },
	js.configs.recommended,
	{
		files: ['**/*.ts', '**/*.tsx'],
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: {
			parserOptions: {
				project: ['./tsconfig.json', './src/webview/tsconfig.json', './test/tsconfig.json'],
				tsconfigRootDir: import.meta.dirname,
			},
		},
		rules: {
			'@typescript-eslint/consistent-type-definitions': ['error', 'type'],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/explicit-module-boundary-types': 'error',
			'@typescript-eslint/prefer-nullish-coalescing': [
				'error',
				{ ignorePrimitives: { string: true } },
			],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
		},
	},
	{
		files: ['**/*.js'],
		languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
	},
	{
		files: ['test/start/companion/*.js', 'test/ui/languageModel/*.js'],
		languageOptions: { sourceType: 'commonjs' },
	},
	{
		files: ['test/**/*.ts'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
	},
	border(['src/pictures/**'], [vscode, sdk], [not('zenmux', 'jobs', ...sides, 'webview')]),
	border(['src/zenmux/**'], [vscode], [not('jobs', ...sides, 'webview')]),
	border(['src/jobs/**'], [vscode, sdk], [not(...sides, 'webview')]),
	border(['src/webview/**'], [vscode, sdk], [not('assets', 'host', 'commands', 'spending')]),
	border(
		sides.map((folder) => `src/${folder}/**`),
		[sdk],
		[not('webview')],
	),
	border(
		[
			'src/studio/protocol.ts',
			'src/studio/views.ts',
			'src/studio/mentionedPictures.ts',
			'src/studio/composerView.ts',
			'src/studio/jobView.ts',
			'src/studio/pictureKey.ts',
			'src/studio/studioState.ts',
			'src/studio/versions.ts',
			'src/studio/studioHtml.ts',
			'src/composer/drafts.ts',
			'src/composer/recall.ts',
			'src/composer/finalSpec.ts',
			'src/composer/improvePrompt.ts',
			'src/composer/promptDiff.ts',
			'src/composer/languageModelProblem.ts',
			'src/composer/requestFor.ts',
			'src/composer/changedComposition.ts',
			'src/composer/changedParameters.ts',
			'src/composer/fitParameters.ts',
			'src/composer/parameterWords.ts',
			'src/composer/ownPresets.ts',
			'src/composer/shippedPresets.ts',
			'src/host/lookAt.ts',
			'src/host/settingSchemas.ts',
			'src/studio/sizeChoice.ts',
			'src/studio/timeAgo.ts',
			'src/studio/historyRow.ts',
			'src/studio/wantedThumbnails.ts',
			'src/studio/spendingWords.ts',
			'src/commands/commandNames.ts',
			'src/composer/presets.ts',
			'src/history/historyEntry.ts',
			'src/history/historyQuery.ts',
			'src/spending/cost.ts',
			'src/spending/estimate.ts',
			'src/studio/batches.ts',
			'src/studio/catalogueView.ts',
			'src/studio/costWords.ts',
			'src/studio/differences.ts',
			'src/studio/historyView.ts',
			'src/studio/moneyText.ts',
			'src/studio/parametersView.ts',
			'src/studio/presetView.ts',
			'src/composer/composer.ts',
			'src/composer/keptComposition.ts',
			'src/composer/notice.ts',
			'src/composer/referenceProblem.ts',
			'src/assets/assetName.ts',
			'src/assets/outputDirectory.ts',
		],
		[vscode, sdk],
		[],
	),
);
