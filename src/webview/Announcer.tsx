import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BatchView } from '../studio/views.ts';
import { spokenNews, type Spoken } from './spokenNews.ts';

type Props = { readonly batches: readonly BatchView[] };

/**
 * Reads out what becomes of the jobs, whatever else is on screen. It is always there: screen readers
 * say nothing of a live region that comes with its text.
 */
export function Announcer({ batches }: Props): JSX.Element {
	const said = useRef<Spoken>(undefined);
	const [news, setNews] = useState('');
	useEffect(() => {
		const jobs = batches.flatMap((batch) => batch.jobs);
		const text = said.current === undefined ? '' : spokenNews(said.current, jobs);
		said.current = new Map(jobs.map(({ id, spoken }) => [id, spoken]));
		if (text !== '') setNews(text);
	}, [batches]);
	return (
		<p class="visually-hidden" role="status" data-of="jobs">
			{news}
		</p>
	);
}
