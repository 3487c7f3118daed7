import type { Mail } from '@/lib/platform/mail'

/** A mail that says of itself that it is a test and asks for nothing. Long lines and Japanese, as a notice has them. */
export const testMail = (entity: string): Pick<Mail, 'subject' | 'text'> => ({
  subject: `【${entity}】メール送信の試験`,
  text: [
    'これは、通知メールの送信設定を確かめるための試験メールです。個人データの漏えい等に関するお知らせではありません。',
    `差出人の名前が「${entity}」にふさわしく表示され、文字が正しく読め、迷惑メールの扱いになっていないことをご確認ください。`,
    'お手続きは必要ありません。',
    '--',
    'This is a test of the settings for e-mail notices. Nothing needs to be done.',
  ].join('\n\n'),
})
