import * as l10n from '@vscode/l10n';
import { fileName } from '../jobs/job.ts';
import { byteSize } from '../pictures/byteSize.ts';
import type { Size } from '../pictures/size.ts';
import type { Finding } from './finding.ts';
import { typeName } from './pictureType.ts';

/** What was found, in one whole sentence. */
export function findingText(finding: Finding): string {
	const name = fileName(finding.picture);
	switch (finding.kind) {
		case 'wrongType':
			return l10n.t(
				'{0} is a {1} picture, which its name does not say.',
				name,
				typeName(finding.type),
			);
		case 'otherSize':
			return sizeText(name, finding);
		case 'notTransparent':
			return finding.by === 'name'
				? l10n.t('{0} is to be transparent, as its name says, but it is opaque.', name)
				: l10n.t('{0} is to be transparent, as its recipe says, but it is opaque.', name);
		case 'heavy':
			return finding.shown === undefined
				? l10n.t(
						'{0} has {1}, which is much for a picture to load.',
						name,
						byteSize(finding.byteLength),
					)
				: l10n.t(
						'{0} has {1}, which is much for the {2} pixels that are shown.',
						name,
						byteSize(finding.byteLength),
						sides(finding.shown),
					);
		case 'unreferenced':
			return l10n.t('No file of the workspace names {0}.', name);
	}
}

/** A size as people read it. */
export function sides({ width, height }: Size): string {
	return `${width} × ${height}`;
}

function sizeText(
	name: string,
	{ how, said, real }: Extract<Finding, { readonly kind: 'otherSize' }>,
): string {
	const [there, here] = [sides(said), sides(real)];
	switch (how) {
		case 'otherShape':
			return l10n.t('The code says {0}, but {1} has {2}: another shape.', there, name, here);
		case 'tooLarge':
			return l10n.t(
				'The code says {0}, but {1} has {2}: more pixels than a screen shows there.',
				there,
				name,
				here,
			);
		case 'tooSmall':
			return l10n.t(
				'The code says {0}, but {1} has only {2}: it is blurred there.',
				there,
				name,
				here,
			);
	}
}
