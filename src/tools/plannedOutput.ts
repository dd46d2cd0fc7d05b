import { askedParameters } from '../composer/changedParameters.ts';
import { targetOf } from '../composer/targetOf.ts';
import { outputSettings } from '../host/requestSettings.ts';
import { modelsOf } from '../jobs/composition.ts';
import type { OutputParameters } from '../zenmux/imageRequest.ts';
import type { Plan } from './plan.ts';

/** What is asked of ZenMux for each picture of a plan, before its pictures are read. */
export function plannedOutput({
	composition,
	folder,
}: Pick<Plan, 'composition' | 'folder'>): OutputParameters {
	const usual = outputSettings(folder.uri);
	const [model = usual.model] = modelsOf(composition, usual.model);
	const { parameters } = targetOf(composition, askedParameters(composition, usual), model);
	return { ...parameters, prompt: composition.prompt, model };
}
