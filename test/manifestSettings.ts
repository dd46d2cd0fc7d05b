import manifest from '../package.json' with { type: 'json' };

/** A setting as the manifest declares it. */
export type ManifestSetting = {
	readonly scope: string;
	readonly order: number;
	readonly default: unknown;
	readonly markdownDescription: string;
	readonly enum?: readonly string[];
};

/** All settings of the manifest, by their whole names, group after group. */
export const manifestSettings: Readonly<Record<string, ManifestSetting>> = Object.fromEntries(
	manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
);
