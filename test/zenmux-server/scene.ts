import { createHash } from 'node:crypto';
import type { Size } from './size.ts';

/** What a scene is drawn from; the same one gives the same scene. */
export type SceneSubject = {
	readonly prompt: string;
	/** Which of `n` pictures. */
	readonly variant: number;
	readonly isTransparent: boolean;
};

/** An SVG landscape whose colours and shapes come from a hash of the prompt. */
export function sceneSvg(subject: SceneSubject, { width, height }: Size): string {
	const random = numbersFrom(`${subject.prompt}\n${subject.variant}`);
	const hue = Math.round(random() * 360);
	const radius = 0.46 * Math.min(width, height);
	const clip = subject.isTransparent
		? `<clipPath id="c"><circle cx="${width / 2}" cy="${height / 2}" r="${radius}"/></clipPath>`
		: '';
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs>${sky(hue)}${clip}</defs>
<g${subject.isTransparent ? ' clip-path="url(#c)"' : ''}>
<rect width="${width}" height="${height}" fill="url(#s)"/>
${sun(random, hue, width, height)}${clouds(random, width, height)}
${[0, 1, 2, 3].map((layer) => hill(random, hue, layer, width, height)).join('\n')}
</g>
${caption(subject.prompt, width, subject.isTransparent ? height / 2 + radius * 0.86 : height * 0.97)}</svg>`;
}

function sky(hue: number): string {
	return `<linearGradient id="s" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue},62%,34%)"/>
<stop offset=".55" stop-color="hsl(${(hue + 40) % 360},72%,66%)"/>
<stop offset="1" stop-color="hsl(${(hue + 70) % 360},86%,84%)"/></linearGradient>`;
}

function sun(random: () => number, hue: number, width: number, height: number): string {
	const [x, y] = [width * (0.25 + 0.5 * random()), height * (0.22 + 0.2 * random())];
	const radius = Math.min(width, height) * (0.06 + 0.06 * random());
	const fill = `hsl(${(hue + 75) % 360},95%,88%)`;
	return [2.2, 1.5, 1]
		.map((scale) => {
			const opacity = scale === 1 ? 1 : 0.18;
			return `<circle cx="${x}" cy="${y}" r="${radius * scale}" fill="${fill}" opacity="${opacity}"/>`;
		})
		.join('');
}

function clouds(random: () => number, width: number, height: number): string {
	return Array.from({ length: 4 }, () => {
		const [x, y] = [width * random(), height * (0.08 + 0.3 * random())];
		const rx = width * (0.05 + 0.08 * random());
		return `<g fill="#fff" opacity=".3"><ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${rx / 5}"/>
<ellipse cx="${x + rx / 3}" cy="${y - rx / 8}" rx="${rx / 2}" ry="${rx / 5}"/></g>`;
	}).join('');
}

function hill(
	random: () => number,
	hue: number,
	layer: number,
	width: number,
	height: number,
): string {
	const base = height * (0.52 + 0.12 * layer);
	const phase = random() * 6;
	const waves = 1.2 + 2 * random();
	const points = Array.from({ length: 41 }, (_, index) => {
		const along = (index / 40) * waves * Math.PI;
		const rise = Math.sin(along + phase) + 0.4 * Math.sin(2.7 * along + 2 * phase);
		return `${(index / 40) * width},${base - rise * height * 0.055}`;
	});
	const fill = `hsl(${(hue + 100 + 14 * layer) % 360},42%,${54 - 11 * layer}%)`;
	return `<polygon fill="${fill}" points="0,${height} ${points.join(' ')} ${width},${height}"/>`;
}

function caption(prompt: string, width: number, baseline: number): string {
	const line = prompt.replace(/[\p{C}\s]+/gu, ' ').trim();
	const characters = Array.from(line);
	const shown = characters.length > 48 ? `${characters.slice(0, 47).join('')}…` : line;
	const size = Math.max(12, Math.round(width / 44));
	return `<text x="50%" y="${baseline}" font-family="DejaVu Sans, sans-serif"
font-size="${size}" text-anchor="middle" fill="#fff" stroke="#0008" stroke-width="${size / 9}"
paint-order="stroke">${escapeXml(shown)}</text>`;
}

function escapeXml(text: string): string {
	return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An endless row of numbers from 0 to 1 that a text determines. */
function numbersFrom(text: string): () => number {
	const bytes = createHash('sha512').update(text).digest();
	let index = 0;
	return () => bytes.readUInt16BE((index++ * 2) % (bytes.length - 1)) / 0xffff;
}
