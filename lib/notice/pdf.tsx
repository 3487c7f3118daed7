import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { isCalendarDate, partsOf } from '@/lib/law/calendar/calendar-date'
import { JapaneseText } from '@/lib/pdf/japanese-text'
import { LETTER_WIDTH } from '@/lib/pdf/letter/sheet'
import { LetterHead } from '@/lib/pdf/letter/variant-page'
import { RuledTable } from '@/lib/pdf/ruled-table'
import { type AdviceForReader, adviceFor } from './advice'
import { DraftMark } from './draft-mark'
import { labelIn } from './frozen'
import type { FrozenNotice } from './schema'

const SIZE = 10
const HALF_WIDTH_FROM = 5

/** Said in every letter: the things a genuine notice never does, so that an imitation can be told from it. */
const GENUINE = (reader: string) =>
  `本件で、当社から${reader}にパスワード、暗証番号、カード番号、セキュリティコード、個人番号をお尋ねすることや、メールなどのリンクを開くようお願いすることはありません。本書やこの件を装った電話、メール、訪問などにご注意ください。お電話の前に、下記の番号が、当社の公式サイトをいつもお使いの方法で開いて確かめられる番号と同じであることをご確認ください。`

const written = (date: string) => {
  if (!isCalendarDate(date)) return ''
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/**
 * One variant of the letter: for everybody who lost exactly `items`. The five items that rule 10 asks for, in its order;
 * the reader's name, address and code are stamped later.
 */
export function LetterText({
  notice,
  items,
  draft,
}: {
  notice: FrozenNotice
  items: readonly string[]
  draft: boolean
}) {
  const { content, sender } = notice
  const advice = adviceFor(items, notice.advice)
  return (
    <>
      {draft ? <DraftMark /> : null}
      <LetterHead
        date={written(content.letterDate)}
        sender={[sender.name, sender.representative, `〒${sender.postalCode}`, sender.address]}
      />
      <JapaneseText
        size={14}
        weight="bold"
        align="center"
        width={LETTER_WIDTH}
        style={{ marginTop: 4, marginBottom: 10 }}
      >
        {content.title}
      </JapaneseText>
      <Text>{content.opening}</Text>
      <Section number={1} title="事案の概要">
        <Text>{content.overview}</Text>
      </Section>
      <Section number={2} title={`漏えい等が生じた、又はそのおそれがある${content.readerWord}の個人データの項目`}>
        <ItemTable labels={items.map((item) => labelIn(notice, item))} />
      </Section>
      <Section number={3} title="原因">
        <Text>{content.cause}</Text>
      </Section>
      <Section number={4} title="二次被害又はそのおそれの有無及びその内容">
        <Text>{content.secondaryDamage}</Text>
      </Section>
      <Section
        number={5}
        title="その他ご参考となる事項"
        first={<AdvicePart notice={notice} advice={advice.slice(0, 1)} />}
      >
        {advice.slice(1).map((paragraph) => (
          <Advice key={paragraph.items.join()} notice={notice} {...paragraph} />
        ))}
        <Part title="当社を装う連絡にご注意ください">
          <Text>{GENUINE(content.readerWord)}</Text>
        </Part>
        {content.whatWeDo ? (
          <Part title="当社の対応">
            <Text>{content.whatWeDo}</Text>
          </Part>
        ) : null}
        <Part title="今後のお知らせ">
          <Text>{content.nextUpdate}</Text>
        </Part>
      </Section>
      <View wrap={false}>
        <View style={{ marginTop: 8 }}>
          <Text>{content.closing}</Text>
        </View>
        <ContactBox notice={notice} />
      </View>
    </>
  )
}

const Text = ({ children, width = LETTER_WIDTH }: { children: string; width?: number }) => (
  <JapaneseText size={SIZE} width={width} lineHeight={1.55}>
    {children}
  </JapaneseText>
)

/** `first` stays with the heading: no page ends with a heading alone. */
function Section({
  number,
  title,
  first,
  children,
}: {
  number: number
  title: string
  first?: ReactNode
  children: ReactNode
}) {
  return (
    <View style={{ marginTop: 8 }}>
      <View wrap={false} minPresenceAhead={first ? 0 : 30}>
        <View style={{ borderBottomWidth: 0.5, borderBottomColor: '#595959', marginBottom: 3 }}>
          <JapaneseText size={10.5} weight="bold" width={LETTER_WIDTH} lineHeight={1.5}>
            {`${'１２３４５'.charAt(number - 1)}　${title}`}
          </JapaneseText>
        </View>
        {first}
      </View>
      {children}
    </View>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View style={{ marginTop: 3 }} wrap={false}>
      <JapaneseText size={SIZE} weight="bold" width={LETTER_WIDTH} lineHeight={1.55}>
        {`■ ${title}`}
      </JapaneseText>
      {children}
    </View>
  )
}

/** Few items one below the other, many in two columns. */
function ItemTable({ labels }: { labels: string[] }) {
  if (labels.length < HALF_WIDTH_FROM)
    return <RuledTable columns={[1]} rows={labels.map((label) => [label])} size={SIZE} width={LETTER_WIDTH} />
  const half = Math.ceil(labels.length / 2)
  const rows = labels.slice(0, half).map((label, row) => [label, labels[half + row] ?? ''])
  return <RuledTable columns={[1, 1]} rows={rows} size={SIZE} width={LETTER_WIDTH} />
}

const INDENT = 12

type AdviceProps = AdviceForReader & { notice: FrozenNotice }

const AdvicePart = ({ notice, advice }: { notice: FrozenNotice; advice: AdviceForReader[] }) => (
  <Part title={`${notice.content.readerWord}へのお願い`}>
    {advice.map((paragraph) => (
      <Advice key={paragraph.items.join()} notice={notice} {...paragraph} />
    ))}
  </Part>
)

function Advice({ notice, items, text }: AdviceProps) {
  const labels = items.map((item) => labelIn(notice, item)).join('・')
  return (
    <View style={{ flexDirection: 'row', marginTop: 1 }} wrap={false}>
      <JapaneseText size={SIZE} width={INDENT}>
        ・
      </JapaneseText>
      <Text width={LETTER_WIDTH - INDENT}>{`【${labels}】${text}`}</Text>
    </View>
  )
}

const BOX_PADDING = 7

function ContactBox({ notice: { desk } }: { notice: FrozenNotice }) {
  const width = LETTER_WIDTH - 2 * BOX_PADDING - 2
  return (
    <View style={{ borderWidth: 1, borderColor: '#1a1a1c', padding: BOX_PADDING, marginTop: 8 }}>
      <JapaneseText size={10.5} weight="bold" width={width}>
        {`お問い合わせ先　${desk.name}`}
      </JapaneseText>
      <JapaneseText size={12} weight="bold" width={width}>
        {`電話　${desk.phone}`}
      </JapaneseText>
      <Text width={width}>{`受付時間　${desk.hours}`}</Text>
      {desk.email ? <Text width={width}>{`メール　${desk.email}`}</Text> : null}
      <Text width={width}>お問い合わせの際は、各ページ右上の照会番号をお伝えください。</Text>
    </View>
  )
}
