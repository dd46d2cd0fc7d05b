import type { PictureParameters } from '../zenmux/imageRequest.ts';

/** A named style: what it adds to the prompt, and the parameters that it sets. */
export type Preset = {
	readonly id: string;
	/** In the reader's language, or as the person wrote it in the settings. */
	readonly name: string;
	/** Put before and after the prompt as they are; may be empty. */
	readonly prefix: string;
	readonly suffix: string;
	readonly parameters: Partial<PictureParameters>;
};

/** The prompt as it is sent. */
export function withPreset(prompt: string, preset: Preset | undefined): string {
	return preset === undefined ? prompt : `${preset.prefix}${prompt}${preset.suffix}`;
}

/** The style with this id, of the shipped ones and the person's own. */
export function presetOf(id: string | undefined, presets: readonly Preset[]): Preset | undefined {
	return presets.find((preset) => preset.id === id);
}
