/**
 * Settings for which a workspace that is not trusted has no say: they decide what a picture costs,
 * what is sent along with the prompt, and what is written where. The manifest tells VS Code the same;
 * but older versions take in `{"zenmuxImages": {"model": …}}` all the same.
 */
export const restrictedSettings: ReadonlySet<string> = new Set([
	'model',
	'size',
	'quality',
	'moderation',
	'partialImages',
	'complexity',
	'outputDirectory',
	'editOutput',
	'fileName',
	'autoSave',
	'presets',
	'maxConcurrency',
	'requestTimeout',
	'references.root',
	'recipes',
]);
