import assert from 'node:assert/strict';
import { confirmationFacts, type ToConfirm } from '../../../src/tools/confirmationFacts.ts';

const one: ToConfirm = {
	model: 'openai/gpt-image-2',
	target: 'assets/hero.png',
	isReplacing: false,
	size: undefined,
	variations: 1,
	sent: [],
	cost: 0.04,
};

describe('what a person confirms', () => {
	it('is the model, the file and the cost', () => {
		assert.deepEqual(confirmationFacts(one, 'en'), [
			'Model: openai/gpt-image-2',
			'The picture is saved as assets/hero.png.',
			'Estimated cost: $0.04',
		]);
	});

	it('says so when a file is replaced, and when the settings decide', () => {
		const [, replaced] = confirmationFacts({ ...one, isReplacing: true }, 'en');
		assert.match(replaced ?? '', /replaces assets\/hero\.png.*Undo/);
		const [, usual] = confirmationFacts({ ...one, target: undefined }, 'en');
		assert.equal(usual, 'The picture is saved where the settings say.');
	});

	it('says what is sent, how many are made and how large', () => {
		const facts = confirmationFacts(
			{ ...one, size: { width: 64, height: 32 }, variations: 4, sent: ['a.png', 'b.png'] },
			'en',
		);
		assert.deepEqual(facts.slice(2, 5), [
			'The picture gets exactly 64 × 32 pixels.',
			'4 variations are made, and you choose one in the Studio.',
			'Sent to ZenMux with it: a.png, b.png',
		]);
	});

	it('does not guess at a cost', () => {
		assert.equal(
			confirmationFacts({ ...one, cost: undefined }, 'en').at(-1),
			'The cost is not known.',
		);
	});
});
