import type { BundledPackage } from './bundledPackages.ts';

const line = '-'.repeat(80);

/** The text that goes along with the extension for what it took over from others. */
export function noticesText(packages: readonly BundledPackage[]): string {
	const byTexts = Map.groupBy(packages, ({ texts }) => texts.join(`\n\n${line}\n\n`));
	const parts = [...byTexts].map(
		([texts, members]) => `${members.map(title).join('\n')}\n\n${texts}`,
	);
	return (
		['ZenMux Images contains code and signs of others, under the licences below.', ...parts].join(
			`\n\n${'='.repeat(80)}\n\n`,
		) + '\n'
	);
}

function title({ name, version, licence }: BundledPackage): string {
	return `${name} ${version} (${licence}), https://www.npmjs.com/package/${name}`;
}
