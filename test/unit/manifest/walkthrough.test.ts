import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import english from '../../../package.nls.json' with { type: 'json' };
import chinese from '../../../package.nls.zh-cn.json' with { type: 'json' };

const [walkthrough] = manifest.contributes.walkthroughs;
assert.ok(walkthrough);
const { steps } = walkthrough;
const commands = manifest.contributes.commands.map(({ command }) => command);

const textOf = (texts: object, percented: string): string =>
	new Map<string, string>(Object.entries(texts)).get(percented.slice(1, -1)) ?? '';

describe('the walkthrough', () => {
	it('shows what there is, from the key to the agents', () => {
		assert.deepEqual(
			steps.map(({ id }) => id),
			['key', 'first', 'edit', 'mask', 'insert', 'recipes', 'agents'],
		);
	});

	it('ticks a step off when it was done, not when its button was pressed', () => {
		for (const { id, completionEvents } of steps) {
			const event =
				id === 'recipes'
					? 'onSettingChanged:zenmuxImages.recipes'
					: `onContext:zenmuxImages.hasDone.${id}`;
			assert.deepEqual(completionEvents, [event]);
		}
	});

	it('has in each step a button with the same target in both languages', () => {
		const targets = (text: string): string[] =>
			Array.from(text.matchAll(/\]\(([^)]+)\)/g), ([, target]) => target ?? '');
		for (const { id, description } of steps) {
			const links = targets(textOf(english, description));
			assert.ok(links.length > 0, id);
			assert.deepEqual(targets(textOf(chinese, description)), links, id);
			for (const link of links.filter((one) => one.startsWith('command:zenmuxImages.'))) {
				assert.ok(commands.includes(link.replace('command:', '')), link);
			}
		}
	});

	it('has a picture in each step, all of them small', () => {
		const pictures = steps.map(({ media }) => media.image);
		for (const picture of pictures) assert.ok(existsSync(picture), picture);
		const bytes = pictures.reduce((sum, picture) => sum + statSync(picture).size, 0);
		assert.ok(bytes < 40 * 1024, `${bytes} bytes`);
	});
});
