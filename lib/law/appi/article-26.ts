import type { Basis } from '../basis'
import type { IncidentFacts } from '../breach-facts'
import { cite, type Provision } from '../provision'
import { APPI_GUIDELINE_URL, APPI_URL, COPY_READ_ON } from '../sources'

/** Report to the regulator. */
export const ARTICLE_26_1: Provision = {
  rule: 'appi/article-26-1',
  article: '個人情報保護法第26条第1項',
  articleEn: 'APPI art. 26(1)',
  kind: 'statute',
  words:
    '個人情報取扱事業者は、その取り扱う個人データの漏えい、滅失、毀損その他の個人データの安全の確保に係る事態であって個人の権利利益を害するおそれが大きいものとして個人情報保護委員会規則で定めるものが生じたときは、…当該事態が生じた旨を個人情報保護委員会に報告しなければならない。',
  url: APPI_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

/** The entrustee that has told its entrustor. */
export const ARTICLE_26_1_PROVISO: Provision = {
  ...ARTICLE_26_1,
  rule: 'appi/article-26-1-proviso',
  article: '個人情報保護法第26条第1項ただし書・施行規則第9条',
  articleEn: 'APPI art. 26(1) proviso and Enforcement Rules art. 9',
  words:
    'ただし、当該個人情報取扱事業者が、他の個人情報取扱事業者又は行政機関等から当該個人データの取扱いの全部又は一部の委託を受けた場合であって、…当該事態が生じた旨を当該他の個人情報取扱事業者又は行政機関等に通知したときは、この限りでない。',
}

/** Notice to the persons. */
export const ARTICLE_26_2: Provision = {
  ...ARTICLE_26_1,
  rule: 'appi/article-26-2',
  article: '個人情報保護法第26条第2項',
  articleEn: 'APPI art. 26(2)',
  words:
    '…本人に対し、…当該事態が生じた旨を通知しなければならない。ただし、本人への通知が困難な場合であって、本人の権利利益を保護するため必要なこれに代わるべき措置をとるときは、この限りでない。',
}

/** Who owes the report: entrustor and entrustee both. */
export const GUIDELINE_REPORTER: Provision = {
  rule: 'appi/guideline-3-5-3-2',
  article: 'ガイドライン（通則編）3-5-3-2',
  articleEn: 'APPI Guidelines (General Rules) 3-5-3-2',
  kind: 'guideline',
  words:
    '委託元と委託先の双方が個人データを取り扱っていることになるため、…原則として委託元と委託先の双方が報告する義務を負う。',
  url: APPI_GUIDELINE_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

/** Before the duty came into force only a voluntary report could be made. */
export function notYetMandatory(): Basis {
  return cite(ARTICLE_26_1, {
    ja: '漏えい等の報告と本人への通知が義務となったのは2022年4月1日で、知った日がそれより前のため、義務はない。',
    en: 'Reporting and notice became mandatory on 1 April 2022; the date of awareness is earlier, so there is no duty.',
  })
}

export function entrusteeNotified(): Basis {
  return cite(
    ARTICLE_26_1_PROVISO,
    {
      ja: '委託先として、報告義務を負う委託元に把握している事項を通知したため、自社の報告と本人への通知は免除される。委託元への協力は続ける。',
      en: 'As entrustee we told the entrustor, who has the duty itself, what we know. That frees us from the report and from the notice to persons; we must keep co-operating.',
    },
    [{ fact: 'entrustment', value: 'entrusteeNotifiedEntrustor' }],
  )
}

/** Said with a reportable breach of entrusted data, because both sides have duties. */
export function whoElseReports(
  { entrustment }: Pick<IncidentFacts, 'entrustment'>,
  provision: Provision = GUIDELINE_REPORTER,
): Basis[] {
  const facts = [{ fact: 'entrustment', value: entrustment }]
  if (entrustment === 'entrustor') {
    return [
      cite(
        provision,
        {
          ja: '委託元にも報告義務がある。委託先からの通知を受けた時点で、遅くとも事態を知ったことになる。委託先と連名で報告できる。',
          en: 'The entrustor has the duty too, and knows of the event at the latest when the entrustee’s notice arrives. Both may file jointly.',
        },
        facts,
      ),
    ]
  }
  if (entrustment === 'entrusteeNotNotified') {
    return [
      cite(
        provision,
        {
          ja: '委託先にも報告義務がある。把握している事項を委託元に通知すれば、報告と本人への通知は免除される。',
          en: 'The entrustee has the duty too. Telling the entrustor what is known frees it from the report and from the notice.',
        },
        facts,
      ),
    ]
  }
  return []
}
