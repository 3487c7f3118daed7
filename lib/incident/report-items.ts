import { z } from 'zod'
import '@/lib/core/zod-messages'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'

type Bilingual = { ja: string; en: string }
export type ItemField = {
  name: string
  kind: 'text' | 'longText' | 'date' | 'number' | 'choice' | 'choices'
  label: Bilingual
  help?: Bilingual
  options?: ReadonlyArray<{ value: string } & Bilingual>
  /** The final report is not complete without it, unless the item is still under investigation. */
  needed?: boolean
  /** Only asked (and only needed) while another field has one of these values. */
  when?: { field: string; in: readonly string[] }
}
export type ItemDefinition = { item: number; title: Bilingual; help: Bilingual; fields: readonly ItemField[] }

const YES_NO = [
  { value: 'yes', ja: '有', en: 'Yes' },
  { value: 'no', ja: '無', en: 'No' },
] as const
const YES_NO_UNKNOWN = [...YES_NO, { value: 'unknown', ja: '不明', en: 'Not known' }] as const

/**
 * The nine items of rule 8(1) with the sub-fields that guideline 3-5-3-3 and the official form name. Dates, events,
 * data rows and numbers of persons are not here: they are facts of the incident and enter the report from there.
 */
export const REPORT_ITEMS: readonly ItemDefinition[] = [
  {
    item: 1,
    title: { ja: '概要', en: 'Overview' },
    help: {
      ja: '何が起きたかを時系列で書きます。発生日・発覚日・発生事案は「事実」の内容が入ります。',
      en: 'What happened, in order of time. Dates and the kind of event come from "Facts".',
    },
    fields: [
      {
        name: 'discoverer',
        kind: 'choice',
        needed: true,
        label: { ja: '発見者', en: 'Found by' },
        options: [
          { value: 'employee', ja: '報告者（従業者）', en: 'The reporter (own staff)' },
          { value: 'entrustee', ja: '委託先', en: 'Entrustee (vendor)' },
          { value: 'partner', ja: '取引先', en: 'Business partner' },
          { value: 'person', ja: '本人・顧客', en: 'The person or a customer' },
          { value: 'cardCompany', ja: 'カード会社・決済代行', en: 'Card company or payment agent' },
          { value: 'publicBody', ja: '警察等公的機関', en: 'Police or other public body' },
          { value: 'other', ja: 'その他', en: 'Other' },
        ],
      },
      {
        name: 'entrustorExists',
        kind: 'choice',
        needed: true,
        label: { ja: '委託元の有無', en: 'Is there an entrustor?' },
        options: YES_NO,
      },
      {
        name: 'entrustorName',
        kind: 'text',
        needed: true,
        when: { field: 'entrustorExists', in: ['yes'] },
        label: { ja: '委託元の名称', en: 'Name of the entrustor' },
      },
      {
        name: 'entrusteeExists',
        kind: 'choice',
        needed: true,
        label: { ja: '委託先の有無', en: 'Is there an entrustee?' },
        options: YES_NO,
      },
      {
        name: 'entrusteeName',
        kind: 'text',
        needed: true,
        when: { field: 'entrusteeExists', in: ['yes'] },
        label: { ja: '委託先の名称', en: 'Name of the entrustee' },
      },
      {
        name: 'course',
        kind: 'longText',
        needed: true,
        label: { ja: '事実経過', en: 'Course of events' },
        help: {
          ja: '日付と時刻を添えて、起きた順に書きます。個人の氏名は書きません。',
          en: 'With dates and times, in the order they happened. No names of individuals.',
        },
      },
      {
        name: 'externalInvestigation',
        kind: 'choice',
        label: { ja: '外部機関による調査の実施状況', en: 'Investigation by an outside body' },
        options: [
          { value: 'doneOrRunning', ja: '実施済・実施中', en: 'Done or under way' },
          { value: 'planned', ja: '実施予定', en: 'Planned' },
          { value: 'considered', ja: '検討中', en: 'Being considered' },
          { value: 'none', ja: '予定なし', en: 'Not planned' },
        ],
      },
      {
        name: 'investigator',
        kind: 'text',
        when: { field: 'externalInvestigation', in: ['doneOrRunning', 'planned'] },
        label: { ja: '調査機関・依頼日・報告（予定）日', en: 'Investigator, date of order, (expected) date of report' },
      },
    ],
  },
  {
    item: 2,
    title: { ja: '漏えい等が発生し、又は発生したおそれがある個人データの項目', en: 'Items of personal data' },
    help: {
      ja: '項目・媒体・種類は「データ」の行から自動で入ります。補足があれば書きます。',
      en: 'Items, media and kinds come from the rows under "Data". Add what they do not say.',
    },
    fields: [{ name: 'note', kind: 'longText', label: { ja: '補足', en: 'Further remarks' } }],
  },
  {
    item: 3,
    title: { ja: '本人の数', en: 'Number of persons' },
    help: {
      ja: '人数は「事実」から入ります。確定していないときは最大数で報告します。',
      en: 'The number comes from "Facts". While it is not fixed, the maximum is reported.',
    },
    fields: [
      {
        name: 'cardPersons',
        kind: 'number',
        label: { ja: 'うちクレジットカード情報等を含む本人の数', en: 'Of these, persons whose card data is included' },
      },
      { name: 'note', kind: 'longText', label: { ja: '補足', en: 'Further remarks' } },
    ],
  },
  {
    item: 4,
    title: { ja: '原因', en: 'Cause' },
    help: { ja: '起きた場所（主体）と原因を書きます。', en: 'Where it happened and why.' },
    fields: [
      {
        name: 'body',
        kind: 'choice',
        needed: true,
        label: { ja: '主体', en: 'Where it happened' },
        options: [
          { value: 'reporter', ja: '報告者', en: 'At the reporter' },
          { value: 'entrustee', ja: '委託先', en: 'At the entrustee' },
          { value: 'unknown', ja: '不明', en: 'Not known' },
        ],
      },
      {
        name: 'kind',
        kind: 'choice',
        needed: true,
        label: { ja: '原因の種別', en: 'Kind of cause' },
        options: [
          { value: 'unauthorisedAccess', ja: '不正アクセス', en: 'Unauthorised access' },
          { value: 'misHandOver', ja: '誤交付', en: 'Handed to the wrong person' },
          { value: 'misSending', ja: '誤送付（メール含む）', en: 'Sent to the wrong address (incl. e-mail)' },
          { value: 'wrongDisposal', ja: '誤廃棄', en: 'Thrown away by mistake' },
          { value: 'loss', ja: '紛失', en: 'Lost' },
          { value: 'theft', ja: '盗難', en: 'Stolen' },
          { value: 'insider', ja: '従業者不正', en: 'Wrongdoing by staff' },
          { value: 'misconfiguration', ja: '設定の誤り', en: 'Misconfiguration' },
          { value: 'other', ja: 'その他', en: 'Other' },
        ],
      },
      { name: 'detail', kind: 'longText', needed: true, label: { ja: '原因の詳細', en: 'Details' } },
    ],
  },
  {
    item: 5,
    title: { ja: '二次被害又はそのおそれの有無及びその内容', en: 'Secondary damage or risk of it' },
    help: {
      ja: '確認されていないだけのときは「無」ではなく「不明」を選びます。',
      en: 'If it is only that none was found so far, choose "Not known", not "No".',
    },
    fields: [
      {
        name: 'exists',
        kind: 'choice',
        needed: true,
        label: { ja: '二次被害又はそのおそれ', en: 'Secondary damage or risk' },
        options: YES_NO_UNKNOWN,
      },
      { name: 'content', kind: 'longText', needed: true, label: { ja: '内容', en: 'Content' } },
    ],
  },
  {
    item: 6,
    title: { ja: '本人への対応の実施状況', en: 'Measures towards the persons' },
    help: { ja: '通知を含む、本人への対応を書きます。', en: 'What is done for the persons, notices included.' },
    fields: [
      {
        name: 'status',
        kind: 'choice',
        needed: true,
        label: { ja: '本人への対応', en: 'State' },
        options: [
          { value: 'done', ja: '対応済', en: 'Done' },
          { value: 'running', ja: '対応中', en: 'Under way' },
          { value: 'planned', ja: '対応予定', en: 'Planned' },
          { value: 'none', ja: '予定なし', en: 'Not planned' },
        ],
      },
      {
        name: 'date',
        kind: 'date',
        when: { field: 'status', in: ['done', 'running', 'planned'] },
        label: { ja: '実施（予定）日', en: '(Planned) date' },
      },
      {
        name: 'methods',
        kind: 'choices',
        when: { field: 'status', in: ['done', 'running', 'planned'] },
        label: { ja: '方法', en: 'How' },
        options: [
          { value: 'letter', ja: '文書の郵送', en: 'Letter' },
          { value: 'mail', ja: '電子メール', en: 'E-mail' },
          { value: 'phone', ja: '電話', en: 'Telephone' },
          { value: 'visit', ja: '訪問・対面', en: 'In person' },
          { value: 'substitute', ja: '代替措置（公表・窓口設置）', en: 'Substitute measure (publication, desk)' },
        ],
      },
      { name: 'content', kind: 'longText', needed: true, label: { ja: '内容', en: 'Content' } },
      {
        name: 'reasonNone',
        kind: 'longText',
        needed: true,
        when: { field: 'status', in: ['none'] },
        label: { ja: '対応しない理由', en: 'Why nothing is done' },
      },
    ],
  },
  {
    item: 7,
    title: { ja: '公表の実施状況', en: 'Publication' },
    help: { ja: '公表したかどうかと、その方法を書きます。', en: 'Whether and how it was made public.' },
    fields: [
      {
        name: 'status',
        kind: 'choice',
        needed: true,
        label: { ja: '公表', en: 'State' },
        options: [
          { value: 'done', ja: '実施済', en: 'Done' },
          { value: 'planned', ja: '実施予定', en: 'Planned' },
          { value: 'considered', ja: '検討中', en: 'Being considered' },
          { value: 'none', ja: '予定なし', en: 'Not planned' },
        ],
      },
      {
        name: 'date',
        kind: 'date',
        when: { field: 'status', in: ['done', 'planned'] },
        label: { ja: '公表（予定）日', en: '(Planned) date' },
      },
      {
        name: 'methods',
        kind: 'choices',
        when: { field: 'status', in: ['done', 'planned'] },
        label: { ja: '公表の方法', en: 'How' },
        options: [
          { value: 'website', ja: 'ホームページに掲載', en: 'On the web site' },
          { value: 'pressConference', ja: '記者会見', en: 'Press conference' },
          { value: 'pressHandout', ja: '報道機関等への資料配布', en: 'Material handed to the press' },
          { value: 'other', ja: 'その他', en: 'Other' },
        ],
      },
      { name: 'text', kind: 'longText', label: { ja: '公表した内容・公表しない理由', en: 'Text, or why not' } },
    ],
  },
  {
    item: 8,
    title: { ja: '再発防止のための措置', en: 'Measures against recurrence' },
    help: {
      ja: '実施済みの措置と今後実施予定の措置を分けて書きます。',
      en: 'Keep what is done apart from what is planned.',
    },
    fields: [
      { name: 'done', kind: 'longText', needed: true, label: { ja: '実施済みの措置', en: 'Done' } },
      { name: 'doneOn', kind: 'date', label: { ja: '実施日', en: 'Date' } },
      { name: 'planned', kind: 'longText', needed: true, label: { ja: '今後実施予定の措置', en: 'Planned' } },
      { name: 'plannedOn', kind: 'date', label: { ja: '完了予定日', en: 'Planned date' } },
    ],
  },
  {
    item: 9,
    title: { ja: 'その他参考となる事項', en: 'Other matters' },
    help: {
      ja: '警察・他省庁への連絡、認証機関への報告などを書きます。なければ「該当なし」にします。',
      en: 'Police, ministries, certification bodies told. If there is nothing, choose "not applicable".',
    },
    fields: [
      { name: 'otherAuthorities', kind: 'longText', label: { ja: '他の機関への連絡', en: 'Other bodies told' } },
      { name: 'note', kind: 'longText', label: { ja: 'その他', en: 'Other' } },
    ],
  },
]

export const ITEM_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export const ITEM_STATES = ['known', 'underInvestigation', 'notApplicable'] as const
export type ItemState = (typeof ITEM_STATES)[number]
export type ItemValues = Record<string, string | number | string[] | null>
export type ItemRecord = { item: number; state: ItemState; fields: ItemValues }

export function definitionOf(item: number): ItemDefinition {
  const found = REPORT_ITEMS.find((definition) => definition.item === item)
  if (!found) throw new RangeError(`no report item ${item}`)
  return found
}

const schemaOf = (field: ItemField): z.ZodType => {
  const values = (field.options ?? []).map((option) => option.value)
  switch (field.kind) {
    case 'text':
      return z.string().trim().max(200)
    case 'longText':
      return z.string().trim().max(8000)
    case 'date':
      return z.union([z.literal(''), z.string().refine(isCalendarDate, 'form.date')])
    case 'number':
      return z.union([
        z.literal(''),
        z.null(),
        z.coerce.number('form.number').int('form.whole').min(0).max(200_000_000),
      ])
    case 'choice':
      return z.union([z.literal(''), z.enum(values)])
    case 'choices':
      return z.array(z.enum(values))
  }
}

/** The input of one item's form: every sub-field of its own kind; nothing else gets through. */
export const itemFieldsSchema = (item: number) =>
  z
    .object(Object.fromEntries(definitionOf(item).fields.map((field) => [field.name, schemaOf(field)])))
    .partial()
    .strip()

export const SaveItem = z
  .object({
    incidentId: z.uuid(),
    item: z.number().int().min(1).max(9),
    version: z.number().int(),
    state: z.enum(ITEM_STATES),
    fields: z.record(z.string(), z.unknown()),
  })
  .transform((input, issues) => {
    const fields = itemFieldsSchema(input.item).safeParse(input.fields)
    if (fields.success) return { ...input, fields: fields.data as ItemValues }
    for (const issue of fields.error.issues)
      issues.addIssue({ code: 'custom', path: ['fields', ...issue.path], message: issue.message })
    return z.NEVER
  })
export type SaveItem = z.input<typeof SaveItem>

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Whether a field is asked, given what the others say. */
export const isAsked = (field: ItemField, values: ItemValues) =>
  !field.when || field.when.in.includes(String(values[field.when.field] ?? ''))

/**
 * The sub-fields still needed before an item counts as known. An item under investigation or not applicable misses
 * nothing: its state is the answer.
 */
export const missingFields = ({ item, state, fields }: ItemRecord): ItemField[] =>
  state === 'known'
    ? definitionOf(item).fields.filter((field) => field.needed && isAsked(field, fields) && isEmpty(fields[field.name]))
    : []
