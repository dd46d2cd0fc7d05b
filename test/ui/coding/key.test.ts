import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import {
	answerQuickInput,
	changeSettings,
	notificationToasts,
	reloadWindow,
	runCommand,
	screenshot,
} from '../../vscode/workbenchPage.ts';
import { keys } from '../../zenmux-server/answerImages.ts';
import type { Fault } from '../../zenmux-server/faults.ts';
import { editThis, jobOf, onDisk, send, startEditing } from '../editing.ts';
import { hideStudio, showStudio } from '../hiddenStudio.ts';
import { card, showTab } from '../historyPanel.ts';
import { batchOf, parameter, startComposing } from '../studioPanel.ts';
import { holding, leftBehind, processesOf, type Trace } from '../traces.ts';
import { furnishWorld, uiWorld } from '../uiWorld.ts';

const key = keys.payAsYouGo;
/** What the environment offers; nobody takes it. */
const environmentKey = keys.subscription;
/** What a person pastes by mistake. */
const wrongKeys = ['sk-ai-v1-with a space 987654', 'sk-ai-v1-with\u0007bell-987654'];

/** Another server than ZenMux's, which must not get a request. */
const elsewhere = createServer((request, response) => {
	visits.push(request.url ?? '');
	response.end();
});
const visits: string[] = [];
let elsewhereHost = '';
const printed: string[] = [];

furnishWorld(async (folder) => {
	elsewhere.listen(0, '127.0.0.1');
	await once(elsewhere, 'listening');
	elsewhereHost = `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
	const baseUrl = `http://${elsewhereHost}/api/v1`;
	// As a repository may bring them.
	const hostile = { 'zenmuxImages.baseUrl': baseUrl, zenmuxImages: { baseUrl, quality: 'low' } };
	await mkdir(path.join(folder, '.vscode'));
	await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify(hostile));
	return {
		logLevel: 'trace',
		env: {
			ZENMUX_API_KEY: environmentKey,
			OPENAI_LOG: 'debug',
			OPENAI_BASE_URL: baseUrl,
			OPENAI_API_KEY: environmentKey,
			OPENAI_CUSTOM_HEADERS: 'X-Stranger: yes',
		},
	};
});

/** A server that shows the key in what it says, whole and half masked. */
const echo = `Incorrect API key provided: ${key}, that is ${key.slice(0, 16)}…${key.slice(-12)}.`;

const faults: readonly (readonly [string, Fault])[] = [
	['no access', { kind: 'error', status: 403, type: 'access_denied', message: echo }],
	['no credit', { kind: 'error', status: 402, type: 'reject_no_credit', message: echo }],
	['a bad parameter', { kind: 'error', status: 400, type: 'invalid_params', message: echo }],
	[
		'a bad parameter of that name',
		{ kind: 'error', status: 400, type: 'x', message: echo, envelope: 'openai', param: key },
	],
	['haste', { kind: 'error', status: 429, type: 'rate_limit', message: echo, retryAfter: '0' }],
	['a page', { kind: 'html', status: 502 }],
	['a lost connection', { kind: 'resetAfterHeaders' }],
	['an error in the stream', { kind: 'inStreamError', form: 'event', message: echo }],
	['no picture', { kind: 'malformedJson' }],
];

describe('the API key', () => {
	before(async () => {
		const { page, home } = uiWorld();
		page.on('console', (message) => printed.push(message.text()));
		await writeFile(path.join(home, 'notes'), 'At home.');
		// As a container may bring them.
		await changeSettings(page, {
			'zenmuxImages.baseUrl': `http://${elsewhereHost}/api/v1`,
			'zenmuxImages.recipes': true,
		});
		await runCommand(page, 'ZenMux Images: Open Studio');
	});
	after(() => elsewhere.close());

	it('is asked for, though the environment has one', async () => {
		const { page, studio, zenmux } = uiWorld();
		await studio.locator('#prompt').fill('A first lamp');
		await studio.locator('#prompt').press('Control+Enter');
		await page.locator('.quick-input-widget').getByText('ZenMux API Key').waitFor();
		assert.deepEqual(await zenmux.imageRequests(), []);
	});

	it('is refused with spaces or control characters, by a sentence without it', async () => {
		const { page } = uiWorld();
		const input = page.locator('.quick-input-widget');
		for (const [index, wrong] of wrongKeys.entries()) {
			await input.locator('input:visible').fill(wrong);
			await page.keyboard.press('Enter');
			await input.getByText(index === 0 ? /no spaces or line breaks/ : /plain letters/).waitFor();
			assert.ok(!(await input.innerText()).includes('987654'));
		}
	});

	it('is taken without the spaces around it, and makes a picture', async () => {
		const { page, zenmux } = uiWorld();
		await answerQuickInput(page, 'ZenMux API Key', `  ${key} `);
		await jobOf('A first lamp').getByText('Saved', { exact: true }).waitFor();
		const [request] = await zenmux.imageRequests();
		assert.equal(request?.headers.authorization, 'present');
		assert.equal(request.headers['x-stranger'], undefined);
		assert.equal((await onDisk('assets/images/a-first-lamp.png')).length > 0, true);
		await editThis(jobOf('A first lamp'), 'a-first-lamp.png');
		await (await send('Now lit')).getByText('Saved', { exact: true }).waitFor();
		await startComposing();
	});

	for (const [name, fault] of faults) {
		it(`is not shown by a job that ended with ${name}`, async () => {
			const { zenmux } = uiWorld();
			await zenmux.setFault(fault);
			const job = await send(`A lamp and ${name}`);
			await job.getByText('Failed', { exact: true }).waitFor();
			const text = await job.innerText();
			assert.ok(!text.includes(key.slice(0, 12)) && !text.includes(key.slice(-12)), text);
			await zenmux.setFault(undefined);
		});
	}

	it('does not follow a redirect', async () => {
		const { zenmux } = uiWorld();
		await zenmux.setFault({ kind: 'redirect', to: elsewhereHost });
		await (await send('A lamp elsewhere')).getByText('Failed', { exact: true }).waitFor();
		await zenmux.setFault(undefined);
		assert.equal((await zenmux.imageRequests()).at(-1)?.status, 307);
	});

	it('is not shown by a notification', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.setFault({ kind: 'inStreamError', form: 'data', message: echo });
		await zenmux.hold('headers');
		await send('A hidden lamp');
		await hideStudio();
		await zenmux.release();
		const toast = notificationToasts(page).filter({ hasText: 'Incorrect API key' });
		await toast.waitFor();
		assert.match(await toast.innerText(), /sk-…/);
		await zenmux.setFault(undefined);
		await showStudio();
	});

	it('is not left behind anywhere', async () => {
		const { page } = uiWorld();
		await runCommand(page, 'ZenMux Images: Show Log');
		await page
			.locator('.output-view-container')
			.or(page.locator('.panel .view-lines'))
			.first()
			.waitFor();
		await runCommand(page, 'Notifications: Show Notifications');
		await showTab('History');
		await card('A lamp and no access').waitFor();
		await screenshot(page, 'key-left-behind');
		const traces = await leftBehind(printed);
		await runCommand(page, 'View: Toggle Panel Visibility');
		await showTab('Create');
		assertFound(traces);
		assertNoKey(traces);
	});

	it('is not left behind by a crash in the middle of a request, nor by a reload', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.hold('completed');
		await (await send('A broken lamp')).locator('img[data-revision="2"]').waitFor();
		const hosts = (await processesOf(process.pid)).filter(({ line }) =>
			line.includes('--type=extensionHost'),
		);
		assert.equal(hosts.length, 1);
		for (const { pid } of hosts) process.kill(pid, 'SIGKILL');
		await page
			.getByText(/extension host terminated unexpectedly/i)
			.first()
			.waitFor();
		assertNoKey(await leftBehind(printed));
		await zenmux.release();
		const interrupted = jobOf('A broken lamp').getByText('Interrupted', { exact: true });
		// VS Code starts another extension host, which puts a new panel in the place of the dead one.
		await interrupted.waitFor({ timeout: 60_000 });
		await reloadWindow(page);
		await runCommand(page, 'ZenMux Images: Open Studio');
		await interrupted.waitFor();
		assertNoKey(await leftBehind(printed));
	}).timeout(120_000);

	it('is gone when it is cleared: what was sent goes on, what was not waits for another', async () => {
		const { page, zenmux } = uiWorld();
		await startEditing();
		await changeSettings(page, { 'zenmuxImages.maxConcurrency': 1 });
		await parameter('Pictures').selectOption('2');
		await zenmux.hold('completed');
		await send('Two lamps');
		const tiles = batchOf('Two lamps').locator('.tile');
		await tiles.nth(0).locator('img[data-revision="2"]').waitFor();
		await runCommand(page, 'ZenMux Images: Clear API Key');
		await page.getByText('The ZenMux API key was removed').first().waitFor();
		await zenmux.release();
		await tiles.nth(0).getByText('Saved', { exact: true }).waitFor();
		await tiles.nth(1).getByText('No ZenMux API key is set.').waitFor();
		assert.equal((await zenmux.imageRequests()).length, 1);
		await parameter('Pictures').selectOption('1');
		await uiWorld().studio.locator('#prompt').press('Control+Enter');
		await page.locator('.quick-input-widget').getByText('ZenMux API Key').waitFor();
		await page.keyboard.press('Escape');
		assert.equal((await zenmux.imageRequests()).length, 1);
		assertNoKey(await leftBehind(printed));
	});

	it('went to ZenMux only, whatever workspace, machine and environment say', async () => {
		assert.deepEqual(visits, []);
		await fetch(`http://${elsewhereHost}/there`);
		assert.deepEqual(visits, ['/there']);
	});
});

/** That the search finds what must be there, in each place that it looks at. */
function assertFound(traces: readonly Trace[]): void {
	const found = (text: string, place: RegExp): void => {
		const places = holding(traces, text);
		assert.ok(
			places.some((one) => place.test(one)),
			`“${text}” is in ${places.join(', ')}`,
		);
	};
	found('A lamp and no access', /^server\/data\/User\/workspaceStorage\/.*zenmux-images/);
	found('openai/gpt-image-2', /^server\/data\/User\/globalStorage\/.*zenmux-images/);
	found('failed reason=accessDenied', /^server\/data\/logs\/.*ZenMux Images\.log$/);
	found('[trace]', /^server\/data\/logs\//);
	found(elsewhereHost, /^server\/data\/Machine\/settings\.json$/);
	found('zenmuxImages.setApiKey', /^server\/extensions\/zenmux-images.*\/package\.json$/);
	found('A first lamp', /^workspace\/.*\.prompt\.json$/);
	found('At home.', /^home\//);
	found('A lamp and no access', /^panel$/);
	found('ZenMux Studio', /^page$/);
	found('zenmuxImages', /^browser$/);
	found('zenmux-images', /^console$/);
	found('--server-data-dir', /^process /);
	for (const place of [/workspaceStorage/, /^panel$/]) found('sk-…', place);
}

function assertNoKey(traces: readonly Trace[]): void {
	for (const secret of [key, key.slice(0, 20), ...wrongKeys]) {
		assert.deepEqual(holding(traces, secret), [], secret);
	}
	// On its finest level VS Code's server logs its whole environment.
	const printed = /\/remoteagent\.log$|^console$/;
	for (const secret of [environmentKey, key.slice(-20)]) {
		const found = holding(traces, secret).filter((place) => !printed.test(place));
		assert.deepEqual(found, [], secret);
	}
}
