import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { benchPicture } from './benchPicture.ts';
import { writeAllBut } from './heldStream.ts';
import { marked, noisePicture, sidesOf } from './noisePicture.ts';
import { openPanelWorld, type PanelWorld } from './panelWorld.ts';
import { takeTurns } from './rounds.ts';
import type { Measured } from './row.ts';
import { pictureEvent } from './wireAnswers.ts';

type Megabytes = keyof typeof sidesOf;

const rounds = 5;
/** Openings differ more from one to the next. */
const openingRounds = 11;
const openStudio = 'zenmuxImages.openStudio';
const openBare = 'zenmuxImagesBare.open';

/** What a person waits for at the panel: that it opens, and that a picture is seen in it. */
export async function benchPanel(): Promise<readonly Measured[]> {
	await using cleanUp = new AsyncDisposableStack();
	const world = await openPanelWorld(cleanUp);
	const openings = [
		await opening(world, 'first in a window', world.reload),
		await opening(world, 'again', () => Promise.resolve()),
	];
	const pictures: Measured[] = [];
	await openBoth(world);
	for (const megabytes of [2, 8, 24] as const) {
		pictures.push(await pictureShown(world, megabytes));
	}
	return [...pictures, ...openings];
}

/** @param prepare makes the window ready for the next opening, when no panel is open any more */
async function opening(
	world: PanelWorld,
	when: string,
	prepare: () => Promise<void>,
): Promise<Measured> {
	const by = (command: string) => async (): Promise<number> => {
		await world.bare.ask('close');
		await prepare();
		return opened(world, command);
	};
	const figures = await takeTurns(openingRounds, {
		floor: by(openBare),
		ours: by(openStudio),
	});
	return { row: `command → panel, ${when}`, unit: 'ms', ...figures, goal: { timesFloor: 1.5 } };
}

/** From the command to the first frame with an input that can be typed in, in ms. */
async function opened({ bare, sightings }: PanelWorld, command: string): Promise<number> {
	await bare.ask('idle');
	const [began, seen] = await sightings.after(
		() => bare.ask('command', command),
		({ what }) => what === 'input',
		`an input after the command ${command}`,
	);
	return seen - began;
}

/** The bare panel, and ours beside it. */
async function openBoth(world: PanelWorld): Promise<void> {
	await world.bare.ask('key');
	await world.bare.ask('close');
	await opened(world, openBare);
	await world.bare.ask('command', 'workbench.action.newGroupRight');
	await opened(world, openStudio);
}

/**
 * From the last byte to the first frame with the picture, in ms. The floors have the picture's bytes in
 * hand, as the peer has its base64; ours still has the end of the event to read.
 */
async function pictureShown(world: PanelWorld, megabytes: Megabytes): Promise<Measured> {
	const { bare } = world;
	const picture = await noisePicture(megabytes);
	let mark = 0;
	const another = (): Buffer => marked(picture, String(++mark));
	const posted = (how: string) => async (): Promise<number> => {
		const file = path.join(world.folder, 'picture.png');
		await writeFile(file, another());
		await bare.ask('read', file);
		await settled(world);
		const [began, seen] = await pictureAfter(world, megabytes, () => bare.ask(how));
		return seen - began;
	};
	const figures = await takeTurns(rounds, {
		bytes: posted('bytes'),
		file: posted('file'),
		base64: posted('base64'),
		ours: () => streamed(world, megabytes, another()),
	});
	const { bytes, file, base64, ours } = figures;
	const isFileFaster = file.median < bytes.median;
	return {
		row: `last byte → picture of ${megabytes} MB on screen`,
		unit: 'ms',
		floor: isFileFaster ? file : bytes,
		peers: isFileFaster ? { base64, bytes } : { base64, file },
		ours,
		goal: { timesFloor: 1.25 },
	};
}

async function streamed(world: PanelWorld, megabytes: Megabytes, picture: Buffer): Promise<number> {
	const { bare, zenmux } = world;
	await bare.ask('generate', 'Noise');
	const response = await zenmux.request();
	const writeEnd = await writeAllBut(response, pictureEvent('partial_image', picture));
	await settled(world);
	const [began, seen] = await pictureAfter(world, megabytes, () => Promise.resolve(writeEnd()));
	response.end(pictureEvent('completed', await benchPicture(30_000)));
	return seen - began;
}

/** Extension host, server and window have done what was asked of them until now. */
async function settled({ bare }: PanelWorld): Promise<void> {
	await bare.ask('idle');
	await bare.ask('delivered');
	await bare.ask('idle');
}

function pictureAfter<Done>(
	{ sightings }: PanelWorld,
	megabytes: Megabytes,
	act: () => Promise<Done>,
): Promise<readonly [Done, number]> {
	const [width] = sidesOf[megabytes];
	return sightings.after(
		act,
		(seen) => seen.what === 'picture' && seen.width === width,
		`the picture of ${megabytes} MB`,
	);
}
