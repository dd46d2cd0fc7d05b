import type { JobRequest } from '../jobs/jobRequest.ts';
import { modelRules } from '../zenmux/models.ts';
import { fitParameters } from './fitParameters.ts';

/** The request for another model: what that does not take is changed as little as is needed. */
export function requestFor(request: JobRequest, model: string): JobRequest {
	const { parameters } = fitParameters(request, [model]);
	if (request.kind === 'generate') return { ...request, ...parameters, model };
	const { inputFidelities } = modelRules(model);
	const inputFidelity = inputFidelities.find((taken) => taken === request.inputFidelity);
	return { ...request, ...parameters, model, inputFidelity };
}
