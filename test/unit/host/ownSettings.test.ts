import assert from 'node:assert/strict';
import { ownValue } from '../../../src/host/ownSettings.ts';

const hostile = {
	workspaceValue: 'https://evil.example',
	workspaceFolderValue: 'https://evil.example',
};

describe('A setting that only the person can give a value', () => {
	it('has their own, whatever a workspace says', () => {
		const found = {
			defaultValue: 'default',
			globalValue: 'own',
			globalLocalValue: 'own',
			...hostile,
		};
		assert.equal(ownValue('baseUrl', found), 'own');
		assert.equal(ownValue('confirmAboveUsd', { ...found, globalValue: 5 }), 5);
	});

	it('has its default where they gave none', () => {
		const found = { defaultValue: 'default', globalValue: undefined, globalLocalValue: undefined };
		assert.equal(ownValue('baseUrl', { ...found, ...hostile }), 'default');
		assert.equal(ownValue('dailyLimitUsd', { ...found, ...hostile }), 'default');
	});

	it('is not where the key goes, when it stands on a remote machine only', () => {
		const remote = { defaultValue: 'default', globalValue: 'remote', globalLocalValue: undefined };
		assert.equal(ownValue('baseUrl', remote), 'default');
		assert.equal(ownValue('confirmAboveUsd', remote), 'remote');
	});

	it('is what VS Code calls global where it does not tell machines apart', () => {
		assert.equal(ownValue('baseUrl', { defaultValue: 'default', globalValue: 'own' }), 'own');
		assert.equal(ownValue('baseUrl', undefined), undefined);
	});
});
