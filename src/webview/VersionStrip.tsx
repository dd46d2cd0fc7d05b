import * as l10n from '@vscode/l10n';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { VersionView } from '../studio/views.ts';
import type { PictureBlobs } from './pictures.ts';
import { rovingIndex } from './rovingIndex.ts';
import { showJob } from './showJob.ts';
import { Thumbnail } from './Thumbnail.tsx';

type Props = {
	readonly versions: readonly VersionView[];
	readonly pictures: PictureBlobs;
};

/** CSS pixels. */
const thumbnailHeight = 48;

/** The family of a picture in the order it grew; each version leads to the job that made it. */
export function VersionStrip({ versions, pictures }: Props): JSX.Element {
	const [focused, setFocused] = useState<string | undefined>();
	const jobIds = versions.flatMap(({ jobId }) => jobId ?? []);
	const current = versions.find(({ isCurrent }) => isCurrent)?.jobId;
	const tabStop = [focused, current].find((id) => id && jobIds.includes(id)) ?? jobIds[0];
	const list = useRef<HTMLOListElement>(null);
	useLayoutEffect(() => showCurrent(list.current), [current]);
	const moveFocus = (event: TargetedKeyboardEvent<HTMLOListElement>): void => {
		if (event.ctrlKey || event.metaKey || event.altKey || tabStop === undefined) return;
		const index = rovingIndex(jobIds.indexOf(tabStop), jobIds.length, event.key);
		if (index === undefined) return;
		event.preventDefault();
		event.currentTarget.querySelectorAll('button').item(index).focus();
	};
	return (
		<ol
			ref={list}
			class="versions"
			aria-label={l10n.t('Versions of this picture')}
			onKeyDown={moveFocus}
		>
			{versions.map(({ jobId, picture, label, isCurrent }) => (
				<li key={jobId ?? picture}>
					{jobId === undefined ? (
						<figure class="version" title={label}>
							<Thumbnail picture={pictures.get(picture)} height={thumbnailHeight} />
							<figcaption>{label}</figcaption>
						</figure>
					) : (
						<button
							type="button"
							class="version"
							title={label}
							tabIndex={jobId === tabStop ? 0 : -1}
							aria-current={isCurrent}
							onFocus={() => setFocused(jobId)}
							onClick={() => showJob(jobId)}
						>
							<Thumbnail picture={pictures.get(picture)} height={thumbnailHeight} />
							<span>{label}</span>
						</button>
					)}
				</li>
			))}
		</ol>
	);
}

/** Scrolls the strip, and not the page, until the current version is in its middle. */
function showCurrent(list: HTMLOListElement | null): void {
	const item = list?.querySelector<HTMLElement>('[aria-current="true"]');
	if (list && item) list.scrollLeft = item.offsetLeft - (list.clientWidth - item.offsetWidth) / 2;
}
