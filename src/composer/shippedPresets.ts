import * as l10n from '@vscode/l10n';
import type { Preset } from './presets.ts';

/** The styles for what developers make most. Their words are English: models follow these best. */
export function shippedPresets(): readonly Preset[] {
	return [
		{
			id: 'appIcon',
			name: l10n.t('App icon'),
			prefix: 'App icon: ',
			suffix:
				'. One centred, bold and simple symbol that is still clear at 32 pixels, few flat colours, soft depth, no text, no border, no mock-up of a phone. Fill the whole square; do not round its corners.',
			parameters: { size: '1024x1024', background: 'opaque', outputFormat: 'png' },
		},
		{
			id: 'sprite',
			name: l10n.t('Transparent sprite'),
			prefix: 'A single game sprite: ',
			suffix:
				'. The whole object is in the picture with a little room on each side, crisp outline, even light, transparent background, no ground, no cast shadow, no text.',
			parameters: { size: '1024x1024', background: 'transparent', outputFormat: 'png' },
		},
		{
			id: 'banner',
			name: l10n.t('Hero banner'),
			prefix: 'Wide hero banner for a website: ',
			suffix:
				'. The subject is in the right third; the left two thirds are calm and even, so that a headline can be laid over them. No text, no logo, no user interface.',
			parameters: { size: '2048x1024', background: 'opaque', outputFormat: 'webp' },
		},
		{
			id: 'photo',
			name: l10n.t('Placeholder photo'),
			prefix: 'A natural photograph: ',
			suffix:
				'. Believable everyday scene, daylight, shallow depth of field, true colours, no text, no brands, no watermark.',
			parameters: { size: '1536x1024', background: 'opaque', outputFormat: 'webp' },
		},
		{
			id: 'diagram',
			name: l10n.t('Diagram-like illustration'),
			prefix: 'A clean technical illustration that explains: ',
			suffix:
				'. Simple flat shapes, thin even lines, clear arrows from left to right, generous white space, at most four colours on white, no text but short labels where they are asked for.',
			parameters: { size: '1536x1024', background: 'opaque', outputFormat: 'png' },
		},
		{
			id: 'texture',
			name: l10n.t('Texture tile'),
			prefix: 'A seamless square texture: ',
			suffix:
				'. Seen straight from above, even light without shadows or vignette, evenly spread details, no single eye-catching spot; left and right, top and bottom edges continue into each other when it is tiled.',
			parameters: { size: '1024x1024', background: 'opaque', outputFormat: 'png' },
		},
		{
			id: 'avatar',
			name: l10n.t('Avatar'),
			prefix: 'Profile picture: ',
			suffix:
				'. Head and shoulders in the middle, looking at the viewer, plain background in one colour, clear even when it is small and cropped to a circle, no text.',
			parameters: { size: '1024x1024', background: 'opaque', outputFormat: 'webp' },
		},
		{
			id: 'socialCard',
			name: l10n.t('Social card'),
			prefix: 'Preview picture for a shared link: ',
			suffix:
				'. One strong subject, bold shapes and contrast that work as a thumbnail, nothing important near the edges, room for a title on one side, no text.',
			parameters: { size: '1216x640', background: 'opaque', outputFormat: 'png' },
		},
	];
}
