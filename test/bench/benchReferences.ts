import { findPictureLinks } from '../../src/references/languages/findPictureLinks.ts';
import { languages, writtenIn } from '../unit/references/pictureDocuments.ts';
import { takeTurns, timed } from './rounds.ts';
import type { Measured } from './row.ts';

type Language = (typeof languages)[number];

const count = 2000;
const rounds = 15;
const prose =
	'A paragraph (with brackets), a [word] and “more” of what stands between two pictures.\n\n';

/**
 * How long it takes to find the links of one document, as it is done after each pause in typing,
 * beside one reading of its characters: in the language that takes longest, and in all of them.
 */
export async function benchReferences(): Promise<readonly Measured[]> {
	const rows: Measured[] = [];
	for (const language of languages) {
		rows.push({ ...(await rowOf(language, [language])), goal: { atMost: 50 } });
	}
	const [slowest] = rows.toSorted((one, other) => other.ours.median - one.ours.median);
	const all = await rowOf(`each of ${languages.length} languages`, languages);
	return slowest === undefined ? [all] : [slowest, all];
}

async function rowOf(name: string, inThese: readonly Language[]): Promise<Measured> {
	const documents = inThese.map((language) => ({ language, text: documentIn(language) }));
	const figures = await takeTurns(rounds, {
		floor: () => timed(() => documents.map(({ text }) => sumOfCharacters(text))),
		ours: () => timed(() => documents.map(({ text, language }) => find(text, language))),
	});
	return { row: `${count} picture links in ${name}`, unit: 'ms', ...figures };
}

function documentIn(language: Language): string {
	return Array.from({ length: count }, (_, index) => {
		const link = writtenIn(language, `assets/picture-${index}.png`);
		return language === 'css' ? link : `${prose}${link}`;
	}).join('');
}

function find(text: string, language: Language): number {
	const { length } = findPictureLinks(text, language);
	if (length !== count) throw new Error(`Of ${count} links in ${language}, ${length} were found.`);
	return length;
}

function sumOfCharacters(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
	return sum;
}
