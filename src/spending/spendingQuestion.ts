import * as l10n from '@vscode/l10n';
import { dollars } from '../studio/moneyText.ts';

/** What is about to be spent, in USD, and what was. */
export type Plan = {
	readonly requests: number;
	/** `undefined` where nothing honest can be said of one of them. */
	readonly estimate: number | undefined;
	/** Of those of which something can be said. */
	readonly known: number;
	/** With what is being made at this moment. */
	readonly today: number;
};

/** The person's own limits, in USD; 0 is none. */
export type SpendingLimits = { readonly confirmAboveUsd: number; readonly dailyLimitUsd: number };

/** What the person is asked: whole sentences. */
export type SpendingQuestion = {
	readonly kind: 'limit' | 'confirm';
	readonly message: string;
	readonly detail: string;
};

/** What is asked before anything is sent; `undefined` when it may go at once. @param language a locale */
export function spendingQuestion(
	plan: Plan,
	limits: SpendingLimits,
	language: string,
): SpendingQuestion | undefined {
	const { known, today } = plan;
	const estimate = plan.estimate ?? known;
	const { confirmAboveUsd, dailyLimitUsd } = limits;
	const isLimited =
		dailyLimitUsd > 0 && (today >= dailyLimitUsd || today + estimate > dailyLimitUsd);
	if (isLimited) {
		return {
			kind: 'limit',
			message: limitMessage(plan, dailyLimitUsd, language),
			detail: l10n.t(
				'The sums are estimates. The limit is the setting “zenmuxImages.dailyLimitUsd”.',
			),
		};
	}
	if (confirmAboveUsd === 0 || estimate <= confirmAboveUsd) return undefined;
	return {
		kind: 'confirm',
		message: confirmMessage(plan, dollars(estimate, language)),
		detail: l10n.t(
			'The sum is an estimate. The setting “zenmuxImages.confirmAboveUsd” says above which sum you are asked.',
		),
	};
}

function confirmMessage({ requests, estimate }: Plan, money: string): string {
	if (estimate === undefined) {
		return l10n.t('Send {0} requests, some of them alone for about {1}?', requests, money);
	}
	return requests === 1
		? l10n.t('Send this request for about {0}?', money)
		: l10n.t('Send {0} requests for about {1}?', requests, money);
}

function limitMessage({ estimate, known, today }: Plan, limit: number, language: string): string {
	const shownLimit = dollars(limit, language);
	return today >= limit
		? l10n.t(
				'The pictures of today cost about {0}. Your limit for the day is {1}.',
				dollars(today, language),
				shownLimit,
			)
		: l10n.t(
				'With this, the pictures of today would cost about {0}. Your limit for the day is {1}.',
				dollars(today + (estimate ?? known), language),
				shownLimit,
			);
}
