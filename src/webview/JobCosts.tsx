import type { JSX } from 'preact';
import type { JobView } from '../studio/views.ts';

/** The tokens and the money that a job took. */
export function JobCosts({ costs }: Pick<JobView, 'costs'>): JSX.Element {
	return (
		<span class="costs">
			{costs.map((cost) => (
				<span key={cost}>{cost}</span>
			))}
		</span>
	);
}
