import { Document, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { JapaneseText } from '@/lib/pdf/japanese-text'
import { PageFrame } from '@/lib/pdf/page-frame'
import { CONTENT_WIDTH } from '@/lib/pdf/page-size'
import { ContinuedEdge, FormRows } from './form-rows'
import { printedRows } from './printed-answers'
import type { FrozenSection, ReportContent, ReportKind } from './schema'

type Props = {
  content: ReportContent
  version: number
  /** Full hex hash of `content`; its beginning stands at the foot of every page. */
  sha256: string
  /** Nobody has approved it yet: every page says so. */
  draft: boolean
}

const STAGE: Record<ReportKind, string> = {
  preliminary: '速報',
  final: '確報',
  combined: '速報兼確報',
  supplement: '追完',
  withdrawal: '取下げ',
}

const FULL_WIDTH_DIGITS = '０１２３４５６７８９'
const HALF = CONTENT_WIDTH / 2

/** 漏えい等報告書（速報） and the like; supplements are counted from the second. */
const titleOf = ({ kind, sequence }: ReportContent) =>
  `漏えい等報告書（${STAGE[kind]}${sequence > 1 ? `・第${sequence}回` : ''}）`

/** An office is addressed with 御中, a holder of an office with 殿. A note in brackets is not part of the name. */
function addressee(name: string): string {
  const plain = name.replace(/（[^）]*）$/u, '')
  return `${plain}　${/(大臣|長官|知事|長)$/u.test(plain) ? '殿' : '御中'}`
}

/** What leaked, in the words of the form's law: 特定個人情報の漏えい等報告書 says it, the form of businesses does not. */
const subjectOf = (form: string) => /^(.+)の漏えい等報告書/u.exec(form)?.[1] ?? '個人データ'

/** 別記様式第一 out of 漏えい等報告書（別記様式第一）; the title below says the rest. */
const formNumber = (form: string) => /（(.+)）/u.exec(form)?.[1] ?? form

const headingOf = ({ item, title, state }: FrozenSection) =>
  [
    item === 0 ? '' : `${FULL_WIDTH_DIGITS.charAt(item)}　`,
    title.ja,
    state === 'underInvestigation' ? '（調査中）' : '',
  ].join('')

/** The report as it is filed: the frozen content in the order of the official form (rule 8(3), form 1). Pure. */
export function reportDocument({ content, version, sha256, draft }: Props): ReactElement {
  const title = titleOf(content)
  const withdrawn = content.kind === 'withdrawal'
  return (
    <Document author={content.reporter} language="ja-JP" subject={`事案番号 ${content.incidentNumber}`} title={title}>
      <PageFrame
        hash={sha256}
        owner={`${content.reporter}　事案番号 ${content.incidentNumber}`}
        title={title}
        version={`第${version}版`}
        watermark={draft ? 'DRAFT 下書き' : undefined}
      >
        <Head content={content} title={title} />
        {content.sections.map((section) => (
          <FormRows key={section.item} rows={printedRows(section)} title={headingOf(section)} />
        ))}
        {content.unknownReason === '' ? null : (
          <FormRows
            rows={[{ label: withdrawn ? '理由' : '理由と今後の予定', text: content.unknownReason }]}
            title={withdrawn ? '報告を取り下げる理由' : '判明していない事項とその理由'}
          />
        )}
        <ContinuedEdge />
        <JapaneseText align="right" style={{ marginTop: 8 }}>
          以上
        </JapaneseText>
      </PageFrame>
    </Document>
  )
}

function Head({ content, title }: { content: ReportContent; title: string }) {
  return (
    <View style={{ marginBottom: 10 }}>
      <JapaneseText size={9}>{formNumber(content.form.ja)}</JapaneseText>
      <JapaneseText align="center" size={16} style={{ marginTop: 6, marginBottom: 8 }} weight="bold">
        {title}
      </JapaneseText>
      <JapaneseText align="right">報告年月日　　　　　年　　　月　　　日</JapaneseText>
      <JapaneseText size={11} style={{ marginTop: 4 }}>
        {addressee(content.recipient.ja)}
      </JapaneseText>
      <View style={{ marginLeft: HALF, marginTop: 4, marginBottom: 10 }}>
        {reporterLines(content).map((line) => (
          <JapaneseText key={line} width={HALF}>
            {line}
          </JapaneseText>
        ))}
      </View>
      <JapaneseText>
        {content.kind === 'withdrawal'
          ? '先に報告した事態は報告の対象ではないことが判明したため、次のとおり報告を取り下げます。'
          : `${subjectOf(content.form.ja)}の漏えい等の事態について、次のとおり報告します。`}
      </JapaneseText>
      <JapaneseText size={8} style={{ color: '#595959' }}>
        ■は該当するもの、□は該当しないものを示します。「調査中」は、報告の時点で判明していない事項です。
      </JapaneseText>
    </View>
  )
}

/** The reporter as in the opening of a formal letter: name, address, representative. */
function reporterLines({ reporter, sections }: ReportContent): string[] {
  const fields = sections.find(({ item }) => item === 0)?.fields ?? []
  const answer = (id: string) => String(fields.find((field) => field.id === id)?.answer ?? '')
  return [`報告者　${reporter}`, answer('reporterAddress'), answer('representative')].filter(Boolean)
}
