import { Document, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { formatDateJa } from '@/lib/law/calendar/calendar-date'
import { JapaneseText } from '@/lib/pdf/japanese-text'
import { PageFrame } from '@/lib/pdf/page-frame'
import { CONTENT_WIDTH } from '@/lib/pdf/page-size'
import { ContinuedEdge, FormRows } from '@/lib/report/form-rows'
import { printedRows } from '@/lib/report/printed-answers'
import type { NoticeContent } from './signed-notice-schema'

type Props = {
  notice: NoticeContent
  /** Full hex hash of the signed content. */
  sha256: string
  /** Fingerprint of the key that signs the data file; not yet there on a draft. */
  fingerprint: string | null
  /** Nobody has approved it yet: every page says so. */
  draft: boolean
}

const TITLE = '個人データの漏えい等に関する通知書'
const FULL_WIDTH_DIGITS = '０１２３４５６７８９'
const HALF = CONTENT_WIDTH / 2

const gap = { marginBottom: 8 }

/** Groups of eight, so that two people can compare them aloud. */
const inGroups = (hex: string) => hex.match(/.{1,8}/g)?.join(' ') ?? ''

/**
 * The letter in which an entrustee tells its client what it knows of the nine items (law 26(1) proviso, rule 9), and the
 * number by which the client's installation finds that its data file is this letter. Pure.
 */
export function entrustorNoticeDocument({ notice, sha256, fingerprint, draft }: Props): ReactElement {
  const { sender, recipient, number } = notice
  return (
    <Document author={sender.name} language="ja-JP" subject={`事案番号 ${notice.incidentNumber}`} title={TITLE}>
      <PageFrame
        hash={sha256}
        owner={`${sender.name}　事案番号 ${notice.incidentNumber}`}
        title={TITLE}
        version={`第${number}報`}
        watermark={draft ? 'DRAFT 下書き' : undefined}
      >
        <JapaneseText align="right">{formatDateJa(notice.writtenOn)}</JapaneseText>
        <View style={{ marginTop: 6, ...gap }}>
          <JapaneseText size={12}>{`${recipient.name}　御中`}</JapaneseText>
          {recipient.contactName ? <JapaneseText>{`（ご担当　${recipient.contactName}　様）`}</JapaneseText> : null}
        </View>
        <View style={{ marginLeft: HALF, ...gap }}>
          {senderLines(notice).map((line) => (
            <JapaneseText key={line} width={HALF}>
              {line}
            </JapaneseText>
          ))}
        </View>
        <JapaneseText align="center" size={15} style={{ marginTop: 8, marginBottom: 10 }} weight="bold">
          {`${TITLE}（第${number}報）`}
        </JapaneseText>
        {opening(notice).map((paragraph) => (
          <JapaneseText key={paragraph} style={gap}>
            {`　${paragraph}`}
          </JapaneseText>
        ))}
        <JapaneseText align="center" style={gap}>
          記
        </JapaneseText>
        {notice.items.map((section) => (
          <FormRows
            key={section.item}
            rows={printedRows(section)}
            title={`${FULL_WIDTH_DIGITS.charAt(section.item)}　${section.title.ja}${section.state === 'underInvestigation' ? '（調査中）' : ''}`}
          />
        ))}
        <ContinuedEdge />
        <View style={{ marginTop: 10 }} wrap={false}>
          <FormRows
            rows={[
              { label: '内容のSHA-256', text: inGroups(sha256) },
              {
                label: '署名鍵の指紋（SHA-256）',
                text: fingerprint ? inGroups(fingerprint) : '承認後に付します。',
              },
              {
                label: '照合の方法',
                text: '添付のデータファイル（JSON）を取り込むと、同じ値が表示されます。指紋は、契約書などに記載の電話番号で弊社にお電話のうえ、お確かめください。',
              },
            ]}
            title="添付データの照合"
          />
        </View>
        <JapaneseText align="right" style={{ marginTop: 8 }}>
          以上
        </JapaneseText>
      </PageFrame>
    </Document>
  )
}

function senderLines({ sender }: NoticeContent): string[] {
  const { contactDepartment, contactName, contactPhone, contactEmail } = sender
  return [
    `〒${sender.postalCode} ${sender.address}`,
    sender.name,
    sender.representative,
    `担当　${[contactDepartment, contactName].filter(Boolean).join('　')}`,
    `電話　${contactPhone}`,
    contactEmail,
  ].filter(Boolean)
}

/** What happened to whose data, why this letter, and what the client has to do by when. */
function opening({ dates, facts, recipient }: NoticeContent): string[] {
  const suspected = facts.status === 'suspected' ? 'が発生したおそれがあること' : 'が発生したこと'
  const own = facts.regime === 'business' ? '個人情報の保護に関する法律第26条第1項ただし書及び同法施行規則第9条' : null
  return [
    '平素は格別のご高配を賜り、厚く御礼申し上げます。',
    `${recipient.name}様から取扱いを委託されている個人データについて、漏えい等${suspected}を、弊社は${formatDateJa(dates.awareOn)}に知りました。ご迷惑とご心配をおかけし、深くお詫び申し上げます。`,
    `${own ? `${own}に基づき、` : ''}現時点で把握している事項を次のとおり通知いたします。「調査中」の事項は、判明し次第、続報でお知らせいたします。`,
    `委託元は、通常、遅くともこの通知を受けた時点で報告対象事態を知ったこととなり、その日から概ね3～5日以内に速報を提出することとされています（ガイドライン通則編3-5-3-3、3-5-3-5）。事実関係の調査、本人への通知等には、引き続き協力いたします。`,
  ]
}
