import assert from 'node:assert/strict';
import manifest from '../../../package.json' with { type: 'json' };
import { editInput, generateInput } from '../../../src/tools/toolInput.ts';
import { toolNames } from '../../../src/tools/toolNames.ts';

const sentenceOf = (given: unknown, read: (given: unknown) => unknown = generateInput): string => {
	try {
		read(given);
	} catch (error) {
		assert.ok(error instanceof Error && error.name === 'ToolError');
		return error.message;
	}
	assert.fail('it was taken');
};

describe('the input of a tool', () => {
	it('needs a prompt only; what is left out, or null, is as usual', () => {
		const { prompt, variations, replace, references, path } = generateInput({
			prompt: ' a fox ',
			path: null,
			model: undefined,
		});
		assert.deepEqual([prompt, variations, replace, references], ['a fox', 1, false, []]);
		assert.equal(path, undefined);
	});

	it('is refused with a sentence that names the property', () => {
		const cases: readonly (readonly [unknown, RegExp])[] = [
			['a fox', /^The input must be a JSON object/],
			[{}, /^prompt is missing/],
			[{ prompt: '  ' }, /^prompt is empty/],
			[{ prompt: 7 }, /^prompt must be a text/],
			[{ prompt: 'a', path: '' }, /^path is empty/],
			[{ prompt: 'a', variations: 11 }, /^variations must be 1 to 10; ask for fewer/],
			[{ prompt: 'a', variations: 0 }, /^variations must be 1 to 10/],
			[{ prompt: 'a', variations: 1.5 }, /^variations must be 1 to 10/],
			[{ prompt: 'a', variations: 'many' }, /^variations must be 1 to 10/],
			[{ prompt: 'a', width: 64 }, /^width and height go together/],
			[{ prompt: 'a', width: 64, height: 0 }, /^height must be .* from 1 to 4096/],
			[{ prompt: 'a', width: 5000, height: 64 }, /^width must be .* from 1 to 4096/],
			[{ prompt: 'a', quality: 'best' }, /^quality must be one of auto, low, medium/],
			[{ prompt: 'a', background: 'none' }, /^background must be one of auto, opaque, tr/],
			[{ prompt: 'a', references: 'one.png' }, /^references must be a list of paths/],
			[{ prompt: 'a', references: [''] }, /^Each of references is empty/],
			[{ prompt: 'a', replace: 'yes' }, /^replace must be true or false/],
			[{ prompt: 'a', size: '1x1' }, /^The property size is unknown.* are prompt, path, /],
			[{ prompt: 'a', image: 'x.png' }, /^The property image is unknown/],
		];
		for (const [given, expected] of cases) assert.match(sentenceOf(given), expected);
	});

	it('of an edit needs a picture besides, and may have a mask', () => {
		assert.match(sentenceOf({ prompt: 'a' }, editInput), /^image is missing/);
		const { image, mask } = editInput({ prompt: 'a', image: 'x.png', mask: 'm.png' });
		assert.deepEqual([image, mask], ['x.png', 'm.png']);
	});
});

describe('the tools of the manifest', () => {
	const tools = manifest.contributes.languageModelTools;

	it('are those that the code registers', () => {
		assert.deepEqual(
			tools.map(({ name }) => name),
			[...toolNames],
		);
	});

	it('describe each property that the code reads, and no other', () => {
		for (const [tool, read] of [
			[tools[0], generateInput],
			[tools[1], editInput],
		] as const) {
			assert.ok(tool);
			const { properties } = tool.inputSchema;
			const known = / are (.*)\.$/.exec(sentenceOf({ prompt: 'a', image: 'a', no: 1 }, read))?.[1];
			const names = known?.split(', ') ?? [];
			assert.deepEqual(Object.keys(properties).sort(), names.sort());
			for (const { description } of Object.values(properties)) assert.match(description, /\.$/);
		}
	});
});
