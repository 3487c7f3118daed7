import type { Ruled } from '../basis'
import { type CalendarDate, compare } from '../calendar/calendar-date'
import { cite, type Provision } from '../provision'
import { APPI_GUIDELINE_URL, COPY_READ_ON } from '../sources'
import { ARTICLE_26_1_PROVISO } from './article-26'

/** The entrustee's notice to the entrustor, and when the entrustor knows. */
export const GUIDELINE_ENTRUSTEE_NOTICE: Provision = {
  rule: 'appi/guideline-3-5-3-5',
  article: '個人情報保護法施行規則第9条・ガイドライン（通則編）3-5-3-5',
  articleEn: 'APPI Enforcement Rules art. 9; APPI Guidelines (General Rules) 3-5-3-5',
  kind: 'guideline',
  words: '委託元は、通常、遅くとも委託先から通知を受けた時点で、報告対象事態を知ったこととなり、…',
  url: APPI_GUIDELINE_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

/**
 * The day the entrustor knew: its own awareness, or the day the entrustee's notice arrived if that was earlier.
 * @param ownAwareDate the first day any employee of the entrustor knew.
 */
export function entrustorAwareDate(
  ownAwareDate: CalendarDate,
  noticeReceivedOn: CalendarDate | undefined,
): Ruled<CalendarDate> {
  const byNotice = noticeReceivedOn !== undefined && compare(noticeReceivedOn, ownAwareDate) < 0
  const value = byNotice ? noticeReceivedOn : ownAwareDate
  if (noticeReceivedOn === undefined) return { value, basis: [] }
  return {
    value,
    basis: [
      cite(
        GUIDELINE_ENTRUSTEE_NOTICE,
        byNotice
          ? {
              ja: '委託元は、遅くとも委託先から通知を受けた日に事態を知ったことになるため、その日を1日目とする。',
              en: 'The entrustor knows at the latest when the entrustee’s notice arrives, so that day is day 1.',
            }
          : {
              ja: '委託先から通知を受けた日より前、又は同じ日に自ら知っているため、自ら知った日を1日目とする。',
              en: 'The entrustor knew by itself before the entrustee’s notice, or on the same day, so that day is day 1.',
            },
        [
          { fact: 'awareDate', value: ownAwareDate },
          { fact: 'entrusteeNoticeReceivedOn', value: noticeReceivedOn },
        ],
      ),
    ],
  }
}

/** An entrustor whose data is affected, and when this entrustee told it (null: not yet). */
export type EntrustorNotice = { id: string; notifiedOn: CalendarDate | null }

/**
 * Whether the entrustee is free of report and notice. With several entrustors each one's data is a matter of its own, so
 * every one of them has to be told; `outstanding` lists those that have not been.
 */
export function entrusteeRelief(
  entrustors: readonly EntrustorNotice[],
): Ruled<{ relieved: boolean; outstanding: string[] }> {
  const outstanding = entrustors.filter((entrustor) => entrustor.notifiedOn === null).map((entrustor) => entrustor.id)
  const relieved = entrustors.length > 0 && outstanding.length === 0
  const facts = [
    { fact: 'entrustors', value: entrustors.length },
    { fact: 'entrustorsNotNotified', value: outstanding.length },
  ]
  const text = relieved
    ? {
        ja: '影響を受けたデータの委託元すべてに通知したため、報告と本人への通知は免除される。',
        en: 'Every entrustor whose data is affected has been told, so the entrustee is free of the report and of the notice.',
      }
    : {
        ja: 'まだ通知していない委託元があるため、その委託元のデータについては報告と本人への通知の義務が残る。',
        en: 'Some entrustor has not been told yet, so the duties of report and notice remain for its data.',
      }
  return { value: { relieved, outstanding }, basis: [cite(ARTICLE_26_1_PROVISO, text, facts, 'derived')] }
}
