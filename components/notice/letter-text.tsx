import type { ReactNode } from 'react'
import type { LetterBody } from '@/lib/notice/letter-body'

/** The letter as text: what the page of paper will say, in its order. */
export function LetterText({ body }: { body: LetterBody }) {
  const { title, salutation, opening, sections, closing, contact, frame, discreet } = body
  return (
    <div className="flex flex-col gap-4 text-std-16N-170" lang={body.language}>
      {!discreet && <Sender {...body} />}
      <p className="text-center text-std-18B-160">{title}</p>
      {salutation && <p className="font-700">{salutation}</p>}
      {opening.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
      {sections.map((section) => (
        <Headed key={section.title} title={section.title}>
          {section.text && <Paragraph>{section.text}</Paragraph>}
          {section.items && <p>{section.items.join(body.language === 'ja' ? '、' : ', ')}</p>}
          {section.parts?.map((part) => (
            <div className="flex flex-col gap-1" key={part.title}>
              <p className="font-700">■ {part.title}</p>
              {part.text && <Paragraph>{part.text}</Paragraph>}
              {part.points && (
                <ul className="flex list-disc flex-col gap-1 pl-5">
                  {part.points.map((point) => (
                    <li key={point.text}>
                      {point.about}
                      {point.text}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </Headed>
      ))}
      <Paragraph>{closing}</Paragraph>
      <div className="border border-solid-gray-900 p-3">
        <p className="font-700">{contact.title}</p>
        <p className="font-700">{contact.phone}</p>
        {contact.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{frame.quoteCode.paper}</p>
      </div>
      {discreet && <Sender {...body} />}
    </div>
  )
}

const Paragraph = ({ children }: { children: string }) => <p className="whitespace-pre-line">{children}</p>

const Sender = ({ date, sender }: LetterBody) => (
  <p className="whitespace-pre-line text-right">{[date, ...sender].join('\n')}</p>
)

const Headed = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="flex flex-col gap-1">
    <p className="border-b border-solid-gray-536 font-700">{title}</p>
    {children}
  </div>
)
