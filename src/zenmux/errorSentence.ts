import * as l10n from '@vscode/l10n';
import { managementKeyProblem } from './apiKey.ts';
import { readable } from './readable.ts';
import type { ErrorDetails, Reason } from './zenmuxError.ts';

/** The whole sentences for a failure: what happened, what to do and, where it helps, ZenMux's own words. */
export function sentenceFor(reason: Reason, details: ErrorDetails): string {
	const sentence = isOurs(reason) ? ourSentence(reason) : theirSentence(reason, details);
	const quote = details.said === undefined ? '' : readable(details.said);
	return quote === '' ? sentence : [sentence, l10n.t('ZenMux says: “{0}”', quote)].join(' ');
}

/** Failures on the way, in ZenMux's absence. */
const ourReasons = [
	'noApiKey',
	'managementKey',
	'notZenMux',
	'unreachable',
	'connectionLost',
	'brokenStream',
	'silence',
	'timeout',
	'tooLarge',
	'emptyPicture',
	'onlyLink',
] as const satisfies readonly Reason[];
type OurReason = (typeof ourReasons)[number];

function isOurs(reason: Reason): reason is OurReason {
	return ourReasons.some((ours) => ours === reason);
}

function ourSentence(reason: OurReason): string {
	switch (reason) {
		case 'noApiKey':
			return l10n.t('No ZenMux API key is set. Set one with “ZenMux Images: Set API Key”.');
		case 'managementKey':
			return managementKeyProblem();
		case 'notZenMux':
			return l10n.t(
				'Something other than ZenMux answered. Check the setting “zenmuxImages.baseUrl”, and whether a proxy or a sign-in page stands in the way.',
			);
		case 'unreachable':
			return l10n.t(
				'ZenMux could not be reached. Check your network, your proxy and the setting “zenmuxImages.baseUrl”, then try again.',
			);
		case 'connectionLost':
			return l10n.t(
				'The connection to ZenMux was lost before the picture was complete. Try again; ZenMux may have charged for this picture.',
			);
		case 'brokenStream':
			return l10n.t(
				'ZenMux ended its answer without a usable picture. Try again; ZenMux may have charged for this picture.',
			);
		case 'silence':
			return l10n.t(
				'ZenMux sent nothing for longer than the setting “zenmuxImages.requestTimeout” allows, so the request was given up. Try again; ZenMux may have charged for this picture.',
			);
		case 'timeout':
			return l10n.t(
				'The picture was not complete after half an hour, so the request was given up. Choose a smaller size or a lower quality and try again; ZenMux may have charged for this picture.',
			);
		case 'tooLarge':
			return l10n.t(
				'ZenMux sent more data than a picture can have, so the request was given up. Choose a smaller size and try again; ZenMux may have charged for this picture.',
			);
		case 'emptyPicture':
			return l10n.t(
				'ZenMux finished without a picture in its answer. Try again, or choose another model; ZenMux may have charged for it.',
			);
		case 'onlyLink':
			return l10n.t(
				'ZenMux gave the picture only as a link, and it could not be downloaded from there. “Show Log” shows the link, which a browser may still open; ZenMux may have charged for this picture.',
			);
	}
}

function theirSentence(reason: Exclude<Reason, OurReason>, details: ErrorDetails): string {
	switch (reason) {
		case 'accessDenied':
			return l10n.t('ZenMux refused the API key. Set it again with “ZenMux Images: Set API Key”.');
		case 'insufficientCredit':
			return l10n.t('Your ZenMux account is overdue. Top it up in ZenMux, then try again.');
		case 'noCredit':
			return l10n.t(
				'Your ZenMux balance is too low for this model. Top it up, or choose another model with “ZenMux Images: Select Model”.',
			);
		case 'quotaExceeded':
			return l10n.t(
				'The quota of your ZenMux subscription is used up. Wait for its next window, upgrade it, or set a pay-as-you-go key with “ZenMux Images: Set API Key”.',
			);
		case 'safety':
			return safetySentence(details);
		case 'modelNotAvailable':
			return l10n.t(
				'This model is not in your ZenMux plan. Choose another with “ZenMux Images: Select Model”, or set a pay-as-you-go key with “ZenMux Images: Set API Key”.',
			);
		case 'invalidModel':
			return l10n.t(
				'ZenMux does not know this model. Choose one with “ZenMux Images: Select Model”.',
			);
		case 'modelNotSupported':
			return l10n.t(
				'This model cannot be used through ZenMux’s Images API. Choose another with “ZenMux Images: Select Model”.',
			);
		case 'invalidParameters':
			return parameterSentence(details);
		case 'invalidPicture':
			return l10n.t(
				'ZenMux could not use one of the pictures. Save it again as PNG, JPEG or WebP, add it again, and try again.',
			);
		case 'invalidMask':
			return l10n.t(
				'ZenMux could not use the mask. It must be a PNG of the first picture’s size with transparent pixels where the picture may change. Paint or choose another.',
			);
		case 'linksRefused':
			return l10n.t(
				'ZenMux did not take this request with pictures given as links. Have them downloaded and sent as files instead.',
			);
		case 'requestTooLarge':
			return l10n.t(
				'The request is too large for ZenMux. Shorten the prompt, or use fewer or smaller pictures.',
			);
		case 'unprocessable':
			return l10n.t(
				'The maker of the model refused the request. Set optional parameters, such as quality or background, back to “auto”, or choose another model with “ZenMux Images: Select Model”.',
			);
		case 'rateLimit':
			return haste(details);
		case 'serverError':
			return l10n.t(
				'ZenMux had an error of its own. Try again in a moment; ZenMux may have charged for this picture.',
			);
		case 'noProvider':
			return l10n.t(
				'ZenMux could not reach any maker of this model. Try again in a moment, or choose another with “ZenMux Images: Select Model”.',
			);
		case 'gateway':
			return l10n.t(
				'ZenMux did not answer in time or is not available just now. Try again in a moment; ZenMux may have charged for this picture.',
			);
		case 'makerError':
			return l10n.t(
				'The maker of the model failed or took too long. Try again, or choose a smaller size or a lower quality; ZenMux may have charged for this picture.',
			);
	}
}

/** Waits of a minute and more are in minutes. */
function haste({ retryAfter = 0 }: ErrorDetails): string {
	const seconds = Math.ceil(retryAfter / 1000);
	if (seconds > 60) {
		return l10n.t(
			'Too many requests were sent to ZenMux in a short time. Wait {0} minutes and try again.',
			Math.ceil(seconds / 60),
		);
	}
	return seconds > 1
		? l10n.t(
				'Too many requests were sent to ZenMux in a short time. Wait {0} seconds and try again.',
				seconds,
			)
		: l10n.t('Too many requests were sent to ZenMux in a short time. Wait a moment and try again.');
}

function safetySentence({ moderationStage }: ErrorDetails): string {
	if (moderationStage === 'input') {
		return l10n.t(
			'A safety policy blocked what was sent: the prompt or one of the pictures. Change them and try again.',
		);
	}
	return moderationStage === 'output'
		? l10n.t(
				'A safety policy blocked the picture that was made. Change the prompt or the pictures and try again; ZenMux may have charged for this picture.',
			)
		: l10n.t(
				'The request was blocked by a safety policy. Change the prompt or the pictures and try again.',
			);
}

function parameterSentence({ parameter }: ErrorDetails): string {
	if (parameter === undefined) {
		return l10n.t('ZenMux refused a parameter of the request. Change it in the settings.');
	}
	return parameter === 'input_fidelity'
		? l10n.t(
				'This model does not take the chosen input fidelity. Choose another one or none, or another model with “ZenMux Images: Select Model”.',
			)
		: l10n.t('ZenMux refused the parameter “{0}”. Change it and try again.', parameter);
}
