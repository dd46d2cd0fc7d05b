import * as l10n from '@vscode/l10n';
import type { Size } from '../pictures/size.ts';
import type { Background, Complexity, OutputFormat, Quality } from '../zenmux/imageRequest.ts';

/** A size in pixels, such as “1024 × 1024”. */
export function sizeWords({ width, height }: Size): string {
	return `${width} × ${height}`;
}

/** A quality, a complexity or another degree, in the reader's language. */
export function degreeWords(degree: Quality | Complexity): string {
	switch (degree) {
		case 'auto':
			return l10n.t('Automatic');
		case 'low':
			return l10n.t('Low');
		case 'medium':
			return l10n.t('Medium');
		case 'high':
			return l10n.t('High');
		case 'xhigh':
			return l10n.t('Very high');
		case 'max':
			return l10n.t('Highest');
	}
}

/** A background in the reader's language. */
export function backgroundWords(background: Background): string {
	switch (background) {
		case 'auto':
			return l10n.t('Automatic');
		case 'opaque':
			return l10n.t('Opaque');
		case 'transparent':
			return l10n.t('Transparent');
	}
}

/** A format by the name that people know. */
export function formatWords(format: OutputFormat): string {
	switch (format) {
		case 'png':
			return 'PNG';
		case 'jpeg':
			return 'JPEG';
		case 'webp':
			return 'WebP';
	}
}
