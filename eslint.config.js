import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Which folders may not be imported from where: the borders of the design, checked. */
const vscode = { name: 'vscode', message: 'This folder is pure: it must not know VS Code.' };
const sdk = { name: 'openai', message: 'Only src/zenmux knows the SDK.' };

/** The folders that know VS Code. */
const sides = [
	'assets',
	'composer',
	'history',
	'spending',
	'references',
	'recipes',
	'icons',
	'checks',
	'tools',
	'studio',
	'host',
	'commands',
];

/** What would make links, pictures or HTML of a stranger's text, or lead a person anywhere. */
const unsafe = [
	{
		selector: 'MemberExpression[property.name="openExternal"]',
		message: 'Only src/host/openLink.ts opens pages: it knows the allowed hosts.',
	},
	{
		selector:
			'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/], MemberExpression[object.name="document"][property.name=/^write/], JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcdoc)$/]',
		message: 'Text is never HTML.',
	},
	{
		selector:
			'MemberExpression[property.name="supportHtml"], AssignmentExpression[left.property.name="isTrusted"] > Literal',
		message: 'Markdown holds no HTML, and links to named commands only.',
	},
	{
		selector:
			'CallExpression[callee.property.name=/^show(Information|Warning|Error)Message$/][arguments.0.callee.property.name="t"][arguments.0.arguments.length>1]:not(:has(> ObjectExpression.arguments))',
		message: 'VS Code makes links of [text](command:…) in a notification: use noticeText().',
	},
];

/** Words for people that would be read in English everywhere. */
const untranslated = [
	'JSXText[value=/\\p{L}/u]',
	'JSXAttribute[name.name=/^(title|alt|placeholder|label|aria-(label|description|valuetext|roledescription))$/] > Literal[value=/\\p{L}/u]',
	'CallExpression[callee.property.name=/^show(Information|Warning|Error)Message$/] > Literal.arguments[value=/\\p{L}/u]',
	'CallExpression[callee.property.name=/^show(QuickPick|InputBox|OpenDialog|SaveDialog)$/] Property[key.name=/^(title|prompt|placeHolder|openLabel|saveLabel)$/] > Literal[value=/^(?!https:).*\\p{L}/u]',
].map((selector) => ({ selector, message: 'Words for people go through l10n.t().' }));

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
		files: [
			'test/start/companion/*.js',
			'test/ui/languageModel/*.js',
			'test/ui/coding/agent/*.js',
			'test/faults/ui/heldDisk/*.js',
			'test/bench/bare/*.js',
			'test/bench/empty/*.js',
		],
		languageOptions: {
			sourceType: 'commonjs',
			globals: { fetch: 'readonly', Buffer: 'readonly' },
		},
	},
	{
		files: ['test/**/*.ts'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
	},
	{
		files: ['src/**/*.ts', 'src/**/*.tsx'],
		rules: { 'no-restricted-syntax': ['error', ...unsafe, ...untranslated] },
	},
	{ files: ['src/host/openLink.ts'], rules: { 'no-restricted-syntax': 'off' } },
	border(['src/pictures/**'], [vscode, sdk], [not('zenmux', 'jobs', ...sides, 'webview')]),
	border(['src/zenmux/**'], [vscode], [not('jobs', ...sides, 'webview')]),
	border(['src/jobs/**'], [vscode, sdk], [not(...sides, 'webview')]),
	border(
		['src/references/languages/**'],
		[vscode, sdk],
		[not('zenmux', 'jobs', ...sides, 'webview')],
	),
	border(['src/webview/**'], [vscode, sdk], [not('assets', 'host', 'commands', 'spending')]),
	border(
		sides.map((folder) => `src/${folder}/**`),
		[sdk],
		[not('webview')],
	),
	border(
		[
			'src/studio/protocol.ts',
			'src/studio/panelLimits.ts',
			'src/studio/readMessage.ts',
			'src/studio/refusedMessages.ts',
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
			'src/commands/issueText.ts',
			'src/host/keyCheckSentence.ts',
			'src/host/lookAt.ts',
			'src/host/settingSchemas.ts',
			'src/studio/sizeChoice.ts',
			'src/studio/sizeHint.ts',
			'src/studio/panelConverter.ts',
			'src/composer/neighbourChoice.ts',
			'src/assets/shapePicture.ts',
			'src/studio/timeAgo.ts',
			'src/studio/historyRow.ts',
			'src/studio/wantedThumbnails.ts',
			'src/studio/spendingWords.ts',
			'src/checks/checkedPicture.ts',
			'src/checks/eachOf.ts',
			'src/checks/finding.ts',
			'src/checks/findingText.ts',
			'src/checks/findings.ts',
			'src/checks/fix.ts',
			'src/checks/fixTitle.ts',
			'src/checks/namedFiles.ts',
			'src/checks/namedTransparent.ts',
			'src/checks/pictureType.ts',
			'src/checks/positions.ts',
			'src/checks/sayEdits.ts',
			'src/commands/commandNames.ts',
			'src/icons/androidIcons.ts',
			'src/icons/iconBytes.ts',
			'src/icons/iconChoices.ts',
			'src/icons/iconFiles.ts',
			'src/icons/iconHtml.ts',
			'src/icons/iconSetView.ts',
			'src/icons/iconSource.ts',
			'src/icons/iosIcons.ts',
			'src/icons/squareFile.ts',
			'src/icons/webManifest.ts',
			'src/recipes/freshness.ts',
			'src/recipes/parseRecipe.ts',
			'src/recipes/recipe.ts',
			'src/recipes/recipeChanges.ts',
			'src/recipes/recipeError.ts',
			'src/recipes/recipeInput.ts',
			'src/recipes/recipeOfJob.ts',
			'src/recipes/recipeText.ts',
			'src/recipes/regenerationQuestion.ts',
			'src/recipes/savedJobs.ts',
			'src/composer/presets.ts',
			'src/composer/targetOf.ts',
			'src/references/altText.ts',
			'src/references/anchor.ts',
			'src/references/askedInComment.ts',
			'src/references/handedOver.ts',
			'src/references/imageComment.ts',
			'src/references/parameterWords.ts',
			'src/references/wantedPicture.ts',
			'src/references/placeholderText.ts',
			'src/references/wordedComposition.ts',
			'src/references/writtenReference.ts',
			'src/studio/draggedJob.ts',
			'src/references/latestRuns.ts',
			'src/references/markdownText.ts',
			'src/references/sameLink.ts',
			'src/references/thumbnail.ts',
			'src/references/wantedComposition.ts',
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
			'src/assets/safeName.ts',
			'src/assets/outputDirectory.ts',
			'src/tools/toolNames.ts',
			'src/tools/toolError.ts',
			'src/tools/toolInput.ts',
			'src/tools/toolPath.ts',
			'src/tools/modelOf.ts',
			'src/tools/waitForPick.ts',
			'src/tools/confirmationFacts.ts',
			'src/tools/savedJob.ts',
			'src/tools/resultText.ts',
		],
		[vscode, sdk],
		[],
	),
);
