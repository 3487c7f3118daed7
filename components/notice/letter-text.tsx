import type { ReactNode } from 'react'
import { writtenDate } from '@/components/ui/written-date'
import type { ContentField } from '@/lib/notice/schema'
import type { LetterView } from '@/lib/notice/views'
import { genuine, headings, inOwnWords } from '@/lib/notice/wording'

type LetterTextProps = Omit<LetterView, 'content'> & { content: Record<ContentField, string> }

/** The letter as text, for somebody who lost these items: what the page of paper will say, in its order. */
export function LetterText({ content, variant, sender, desk }: LetterTextProps) {
  const heading = headings(content)
  return (
    <div className="flex flex-col gap-4 text-std-16N-170" lang="ja">
      <p className="text-right">
        {writtenDate(content.letterDate, 'ja').replace(/（.*/, '')}
        <br />
        {sender.name}
        <br />
        {sender.representative}
      </p>
      <p className="text-center text-std-18B-160">{content.title}</p>
      <Paragraph>{content.opening}</Paragraph>
      <Part title={heading.overview}>
        <Paragraph>{content.overview}</Paragraph>
      </Part>
      <Part title={heading.items}>
        <p>{variant.labels.join('、')}</p>
      </Part>
      <Part title={heading.cause}>
        <Paragraph>{content.cause}</Paragraph>
      </Part>
      <Part title={heading.secondaryDamage}>
        <Paragraph>{content.secondaryDamage}</Paragraph>
      </Part>
      <Part title={heading.other}>
        <p className="font-700">■ {heading.advice}</p>
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {variant.advice.map((paragraph) => (
            <li key={paragraph.labels.join()}>
              【{paragraph.labels.join('・')}】{inOwnWords(paragraph.text, content)}
            </li>
          ))}
        </ul>
        <p className="font-700">■ {heading.genuine}</p>
        <p>{genuine(content)}</p>
        {content.whatWeDo && (
          <>
            <p className="font-700">■ {heading.whatWeDo}</p>
            <Paragraph>{content.whatWeDo}</Paragraph>
          </>
        )}
        <p className="font-700">■ {heading.nextUpdate}</p>
        <Paragraph>{content.nextUpdate}</Paragraph>
      </Part>
      <Paragraph>{content.closing}</Paragraph>
      <div className="border border-solid-gray-900 p-3">
        <p className="font-700">
          {heading.contact}　{desk.name}
        </p>
        <p className="font-700">電話　{desk.phone}</p>
        <p>受付時間　{desk.hours}</p>
        {desk.email && <p>メール　{desk.email}</p>}
        <p>{heading.quoteCode}</p>
      </div>
    </div>
  )
}

const Paragraph = ({ children }: { children: string }) => <p className="whitespace-pre-line">{children}</p>

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="flex flex-col gap-1">
    <p className="border-b border-solid-gray-536 font-700">{title}</p>
    {children}
  </div>
)
