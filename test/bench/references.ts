// `node test/bench/references.ts [--links 2000]`: how long it takes to find the links of one document in
// each language on this machine, beside one reading of its characters. It prints lines and decides
// nothing: it always ends with 0.
import { parseArgs } from 'node:util';
import { findPictureLinks } from '../../src/references/languages/findPictureLinks.ts';
import { languages, writtenIn } from '../unit/references/pictureDocuments.ts';

const { values } = parseArgs({ options: { links: { type: 'string', default: '2000' } } });
const count = Number(values.links);
const runs = 10;
const prose =
	'A paragraph (with brackets), a [word] and “more” of what stands between two pictures.\n\n';

for (const language of languages) {
	const text = Array.from({ length: count }, (_, index) => {
		const link = writtenIn(language, `assets/picture-${index}.png`);
		return language === 'css' ? link : `${prose}${link}`;
	}).join('');
	const floor = best(() => sumOfCharacters(text));
	const found = best(() => {
		if (findPictureLinks(text, language).length !== count) throw new Error(`${language}: not all.`);
	});
	const size = `${Math.round(text.length / 1024)} K characters`;
	const times = `${found.toFixed(2)} ms, ${(found / floor).toFixed(0)} times one reading`;
	console.log(`${language}: ${count} links in ${size} found in ${times}`);
}

function sumOfCharacters(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
	return sum;
}

/** The shortest of several runs in ms. */
function best(act: () => unknown): number {
	return Math.min(
		...Array.from({ length: runs }, () => {
			const began = performance.now();
			act();
			return performance.now() - began;
		}),
	);
}
