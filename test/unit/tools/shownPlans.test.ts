import assert from 'node:assert/strict';
import { ShownPlans } from '../../../src/tools/shownPlans.ts';
import { ToolError } from '../../../src/tools/toolError.ts';

const name = 'zenmux_generate_image';
const input = { prompt: 'a fox', path: 'fox.png', replace: true };

describe('what an agent does after the person was asked', () => {
	it('goes on when it is what they have seen', () => {
		const shown = new ShownPlans();
		shown.note(name, input, { isReplacing: true });
		shown.check(name, input, { isReplacing: true });
		shown.check(name, input, { isReplacing: false });
	});

	it('stops when it would replace a file by now', () => {
		const shown = new ShownPlans();
		shown.note(name, input, { isReplacing: false });
		assert.throws(() => shown.check(name, input, { isReplacing: true }), ToolError);
	});

	it('stops when it was refused, so that nobody was asked', () => {
		const shown = new ShownPlans();
		shown.note(name, input, undefined);
		assert.throws(() => shown.check(name, input, { isReplacing: false }), ToolError);
		shown.note(name, input, { isReplacing: false });
		shown.check(name, input, { isReplacing: false });
	});

	it('forgets the oldest of very many', () => {
		const shown = new ShownPlans();
		shown.note(name, input, undefined);
		for (let n = 0; n < 50; n++) shown.note(name, { ...input, n }, { isReplacing: false });
		shown.check(name, input, { isReplacing: false });
		shown.check(name, { ...input, n: 49 }, { isReplacing: false });
		assert.throws(() => shown.check(name, { ...input, n: 49 }, { isReplacing: true }), ToolError);
	});
});
