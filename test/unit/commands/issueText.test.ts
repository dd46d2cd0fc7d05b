import assert from 'node:assert/strict';
import { issueText } from '../../../src/commands/issueText.ts';

const facts = {
	version: '0.1.0',
	editor: 'Visual Studio Code 1.103.0',
	system: 'linux 6.1 x64',
	remote: 'ssh-remote',
	requestId: 'req-7',
};

describe('a report of a problem', () => {
	it('has the versions and the last request id', () => {
		const text = issueText(facts);
		for (const fact of Object.values(facts)) assert.ok(text.includes(fact), fact);
	});

	it('says so where there is no request and no remote', () => {
		const text = issueText({ ...facts, remote: undefined, requestId: undefined });
		assert.match(text, /workspace lies: on this computer/);
		assert.match(text, /request id of ZenMux: none since/);
	});
});
