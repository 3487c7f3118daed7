import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { JapaneseText } from '@/lib/pdf/japanese-text'
import { BODY_TOP, FIRST_FOLD, LETTER_WIDTH } from '@/lib/pdf/letter/sheet'
import { LetterHead } from '@/lib/pdf/letter/variant-page'
import { MM } from '@/lib/pdf/page-size'
import { RuledTable } from '@/lib/pdf/ruled-table'
import { DraftMark } from './draft-mark'
import type { AdvicePoint, LetterBody, LetterPart } from './letter-body'

const SIZE = 10
const HALF_WIDTH_FROM = 5
/** A discreet letter begins this far (mm) below the fold, so that no line shows at the edge of the third above. */
const BELOW_FOLD = 5

/**
 * The pages of one variant of the letter. The five items that rule 10 asks for, in its order; the reader's name, address
 * and code are stamped later. Of a discreet letter the third that lies under the envelope's paper holds nothing else.
 */
export function LetterPages({ body, draft }: { body: LetterBody; draft: boolean }) {
  const { discreet } = body
  return (
    <>
      {draft ? <DraftMark /> : null}
      {discreet ? (
        <View style={{ height: (FIRST_FOLD + BELOW_FOLD - BODY_TOP) * MM }} />
      ) : (
        <LetterHead date={body.date} sender={body.sender} />
      )}
      <JapaneseText
        size={14}
        weight="bold"
        align="center"
        width={LETTER_WIDTH}
        style={{ marginTop: 4, marginBottom: 10 }}
      >
        {body.title}
      </JapaneseText>
      {body.salutation ? (
        <JapaneseText size={11} weight="bold" width={LETTER_WIDTH} style={{ marginBottom: 4 }}>
          {body.salutation}
        </JapaneseText>
      ) : null}
      {body.opening.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
      {body.sections.map(({ title, text, items, parts: [first, ...rest] = [] }) => (
        <Section first={first && <FirstPart {...first} />} key={title} title={title}>
          {text ? <Text>{text}</Text> : null}
          {items ? <ItemTable labels={items} /> : null}
          {first?.points?.slice(1).map((point) => (
            <Advice key={point.text} {...point} />
          ))}
          {rest.map((part) => (
            <Part key={part.title} title={part.title}>
              {part.text ? <Text>{part.text}</Text> : null}
            </Part>
          ))}
        </Section>
      ))}
      <View wrap={false}>
        <View style={{ marginTop: 8 }}>
          <Text>{body.closing}</Text>
        </View>
        <ContactBox {...body} />
        {discreet ? <Signature {...body} /> : null}
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

/** The heading of the advice with its most urgent point. */
const FirstPart = ({ title, text, points = [] }: LetterPart) => (
  <Part title={title}>
    {text ? <Text>{text}</Text> : null}
    {points.slice(0, 1).map((point) => (
      <Advice key={point.text} {...point} />
    ))}
  </Part>
)

function Advice({ about, text }: AdvicePoint) {
  return (
    <View style={{ flexDirection: 'row', marginTop: 1 }} wrap={false}>
      <JapaneseText size={SIZE} width={INDENT}>
        ・
      </JapaneseText>
      <Text width={LETTER_WIDTH - INDENT}>{`${about}${text}`}</Text>
    </View>
  )
}

const BOX_PADDING = 7

function ContactBox({ contact, frame }: LetterBody) {
  const width = LETTER_WIDTH - 2 * BOX_PADDING - 2
  return (
    <View style={{ borderWidth: 1, borderColor: '#1a1a1c', padding: BOX_PADDING, marginTop: 8 }}>
      <JapaneseText size={10.5} weight="bold" width={width}>
        {contact.title}
      </JapaneseText>
      <JapaneseText size={12} weight="bold" width={width}>
        {contact.phone}
      </JapaneseText>
      {contact.lines.map((line) => (
        <Text key={line} width={width}>
          {line}
        </Text>
      ))}
      <Text width={width}>{frame.quoteCode.paper}</Text>
    </View>
  )
}

/** Date and sender of a discreet letter: at its end. */
const Signature = ({ date, sender }: LetterBody) => (
  <View style={{ marginTop: 8 }}>
    {[date, ...sender].map((line) => (
      <JapaneseText align="right" key={line} lineHeight={1.5} size={9.5} width={LETTER_WIDTH}>
        {line}
      </JapaneseText>
    ))}
  </View>
)
