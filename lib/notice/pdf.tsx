import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { isCalendarDate, partsOf } from '@/lib/law/calendar/calendar-date'
import { JapaneseText } from '@/lib/pdf/japanese-text'
import { LETTER_WIDTH } from '@/lib/pdf/letter/sheet'
import { LetterHead } from '@/lib/pdf/letter/variant-page'
import { RuledTable } from '@/lib/pdf/ruled-table'
import { type AdviceForReader, adviceFor } from './advice/advice'
import { DraftMark } from './draft-mark'
import { labelIn } from './frozen'
import type { FrozenNotice } from './schema'
import { genuine, headings, inOwnWords } from './wording'

const SIZE = 10
const HALF_WIDTH_FROM = 5

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
  const heading = headings(content)
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
      <Section title={heading.overview}>
        <Text>{content.overview}</Text>
      </Section>
      <Section title={heading.items}>
        <ItemTable labels={items.map((item) => labelIn(notice, item))} />
      </Section>
      <Section title={heading.cause}>
        <Text>{content.cause}</Text>
      </Section>
      <Section title={heading.secondaryDamage}>
        <Text>{content.secondaryDamage}</Text>
      </Section>
      <Section title={heading.other} first={<AdvicePart notice={notice} advice={advice.slice(0, 1)} />}>
        {advice.slice(1).map((paragraph) => (
          <Advice key={paragraph.items.join()} notice={notice} {...paragraph} />
        ))}
        <Part title={heading.genuine}>
          <Text>{genuine(content)}</Text>
        </Part>
        {content.whatWeDo ? (
          <Part title={heading.whatWeDo}>
            <Text>{content.whatWeDo}</Text>
          </Part>
        ) : null}
        <Part title={heading.nextUpdate}>
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
function Section({ title, first, children }: { title: string; first?: ReactNode; children: ReactNode }) {
  return (
    <View style={{ marginTop: 8 }}>
      <View wrap={false} minPresenceAhead={first ? 0 : 30}>
        <View style={{ borderBottomWidth: 0.5, borderBottomColor: '#595959', marginBottom: 3 }}>
          <JapaneseText size={10.5} weight="bold" width={LETTER_WIDTH} lineHeight={1.5}>
            {title}
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
  <Part title={headings(notice.content).advice}>
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
      <Text width={LETTER_WIDTH - INDENT}>{`【${labels}】${inOwnWords(text, notice.content)}`}</Text>
    </View>
  )
}

const BOX_PADDING = 7

function ContactBox({ notice: { content, desk } }: { notice: FrozenNotice }) {
  const { contact, quoteCode } = headings(content)
  const width = LETTER_WIDTH - 2 * BOX_PADDING - 2
  return (
    <View style={{ borderWidth: 1, borderColor: '#1a1a1c', padding: BOX_PADDING, marginTop: 8 }}>
      <JapaneseText size={10.5} weight="bold" width={width}>
        {`${contact}　${desk.name}`}
      </JapaneseText>
      <JapaneseText size={12} weight="bold" width={width}>
        {`電話　${desk.phone}`}
      </JapaneseText>
      <Text width={width}>{`受付時間　${desk.hours}`}</Text>
      {desk.email ? <Text width={width}>{`メール　${desk.email}`}</Text> : null}
      <Text width={width}>{quoteCode}</Text>
    </View>
  )
}
