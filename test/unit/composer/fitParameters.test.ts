import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitParameters } from '../../../src/composer/fitParameters.ts';
import { knownModels, modelRules } from '../../../src/zenmux/models.ts';
import { outputProblems } from '../../../src/zenmux/outputProblem.ts';
import { parameterEntries } from '../../../src/zenmux/parameterEntries.ts';
import type { PictureParameters } from '../../../src/zenmux/imageRequest.ts';
import { usualParameters as usual } from '../fakeRequest.ts';

const fit = (
	changes: Partial<PictureParameters>,
	...models: readonly string[]
): ReturnType<typeof fitParameters> => fitParameters({ ...usual, ...changes }, models);

const side = fc.integer({ min: 1, max: 9999 });
const anyParameters: fc.Arbitrary<PictureParameters> = fc.record({
	size: fc.oneof(
		fc.constantFrom('auto', 'huge', '1920x1080', '1920x1088', '1536x1024'),
		fc.tuple(side, side).map(([width, height]) => `${width}x${height}`),
	),
	quality: fc.constantFrom(...parameterEntries.quality.options),
	outputFormat: fc.constantFrom(...parameterEntries.outputFormat.options),
	outputCompression: fc.integer({ min: 0, max: 100 }),
	background: fc.constantFrom(...parameterEntries.background.options),
	moderation: fc.constantFrom(...parameterEntries.moderation.options),
	partialImages: fc.constantFrom(...parameterEntries.partialImages.options),
	complexity: fc.constantFrom(...parameterEntries.complexity.options),
});
const anyModels = fc.uniqueArray(fc.constantFrom(...knownModels, 'somebody/new-model'), {
	minLength: 1,
	maxLength: 4,
});

function problemsOf(parameters: PictureParameters, models: readonly string[]): readonly string[] {
	return models.flatMap((model) =>
		outputProblems({ ...parameters, model, prompt: 'a fox' }, modelRules(model)).flatMap(
			([, problem]) => problem ?? [],
		),
	);
}

describe('fitParameters', () => {
	it('makes of any parameters what all models take', () =>
		fc.assert(
			fc.property(anyParameters, anyModels, (parameters, models) => {
				assert.deepEqual(problemsOf(fitParameters(parameters, models).parameters, models), []);
			}),
			{ numRuns: 200 },
		));

	it('leaves what all models take as it is, and says nothing', () =>
		fc.assert(
			fc.property(anyParameters, anyModels, (parameters, models) => {
				const once = fitParameters(parameters, models).parameters;
				assert.deepEqual(fitParameters(once, models), { parameters: once, changes: [] });
			}),
			{ numRuns: 200 },
		));

	it('takes the nearest size, and says who does not take the other', () => {
		const { parameters, changes } = fit({ size: '1920x1088' }, 'gpt-image-2', 'gpt-image-1.5');
		assert.equal(parameters.size, '1536x1024');
		assert.deepEqual(changes, [
			'The size 1920 × 1088 is not taken by gpt-image-1.5. The nearest is 1536 × 1024.',
		]);
	});

	it('goes to the next multiple of 16', () =>
		assert.equal(fit({ size: '1920x1080' }, 'gpt-image-2').parameters.size, '1920x1088'));

	it('leaves a size that cannot be read to the model', () => {
		const { parameters, changes } = fit({ size: 'huge' }, 'gpt-image-2');
		assert.equal(parameters.size, 'auto');
		assert.match(changes.join(), /huge cannot be read/);
	});

	for (const quality of ['max', 'xhigh'] as const) {
		it(`lowers the quality ${quality} no more than needed`, () => {
			const { parameters, changes } = fit({ quality }, 'gpt-image-2.5-flare', 'gpt-image-2');
			assert.equal(parameters.quality, 'high');
			assert.match(changes.join(), /not taken by gpt-image-2\. The next lower is “High”\./);
		});
	}

	it('leaves the complexity to models that do not take it', () => {
		const { parameters, changes } = fit(
			{ complexity: 'high' },
			'gpt-image-2.6-flare',
			'gpt-image-2',
		);
		assert.equal(parameters.complexity, 'auto');
		assert.match(changes.join(), /complexity “High” is not taken by gpt-image-2\./);
	});

	it('makes a transparent picture a PNG', () => {
		const jpeg = {
			background: 'transparent',
			outputFormat: 'jpeg',
			outputCompression: 60,
		} as const;
		const { parameters, changes } = fit(jpeg, 'gpt-image-2');
		assert.deepEqual([parameters.outputFormat, parameters.outputCompression], ['png', 100]);
		assert.deepEqual(changes, [
			'A JPEG picture cannot have a transparent background. The format is now PNG.',
		]);
	});

	it('never compresses PNG, which needs no words', () =>
		assert.deepEqual(fit({ outputCompression: 60 }, 'gpt-image-2'), {
			parameters: usual,
			changes: [],
		}));
});
