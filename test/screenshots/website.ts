import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packAgent } from '../ui/coding/agentCalls.ts';
import { writeLogo } from '../ui/coding/iconSet.ts';
import { furnishWorld } from '../ui/uiWorld.ts';

/** The prompt of the picture that most pictures show. */
export const coast = 'The coast in early summer';

/** Its file, from the workspace folder. */
export const coastFile = 'the-coast-in-early-summer.png';

/** A picture with a name that fits nowhere. */
export const longName = `the-view-from-the-lighthouse-over-the-northern-coast-${'and-on-'.repeat(4)}home.png`;

/** The recipe that the pictures show. */
export const recipe = {
	version: 1,
	prompt: 'Dunes in the evening sun',
	model: 'openai/gpt-image-2',
	parameters: { size: '1536x1024', quality: 'low' },
};

/** The recipe's file, from the workspace folder. */
export const recipeFile = 'art/dunes.png.prompt.json';

const files: Readonly<Record<string, string>> = {
	'index.md': `# Northern Walks

Small groups, long days, good boots.
Three to five days on foot along the
coast, from May to September.

![The coast in early summer](assets/images/${coastFile})

## The walks

- **The long beach**, 3 days, easy
- **Over the dunes**, 4 days, some climbs
- **Hills and tea**, 5 days, for the fit
`,
	'tea.md': `# Hills and tea

Five days between terraces and tea
houses, with a rest on the third.

`,
	'guide.html': `<!doctype html>
<head>
  <title>Northern Walks</title>
</head>
<body>
  <h1>Field guide</h1>

  <p>Bring a jacket: the wind turns
  at noon, and the fog comes back.</p>

  <h2>Over the hills</h2>

  <img src="art/mist.png"
    alt="Misty mountains at dusk"
    width="1200" height="600">
</body>
`,
	[recipeFile]: `${JSON.stringify(recipe, null, '\t')}\n`,
};

furnishWorld(async (folder) => {
	await mkdir(path.join(folder, 'art'));
	await rename(path.join(folder, 'hero.png'), path.join(folder, 'art', longName));
	for (const name of ['fox.md', 'sprite.png', 'photo.jpg']) await rm(path.join(folder, name));
	for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
	await writeLogo(folder);
	return {
		extensions: [await packAgent()],
		settings: {
			'breadcrumbs.enabled': false,
			'workbench.editor.enablePreviewFromQuickOpen': true,
			'editor.minimap.enabled': false,
			'editor.lightbulb.enabled': 'off',
			'editor.occurrencesHighlight': 'off',
			'editor.renderLineHighlight': 'none',
			'editor.renderWhitespace': 'none',
			'editor.wordWrap': 'on',
			'window.commandCenter': false,
			'zenmuxImages.size': '1536x1024',
		},
	};
});
