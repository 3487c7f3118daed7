import { formatDateEn, formatDateJa, jstDateOf } from '@/lib/law/calendar/calendar-date'
import type { Fault, Verdict } from './verify'

const WHY: Record<Fault, { ja: string; en: string }> = {
  content: {
    ja: '内容が記録時のハッシュ値と一致しません',
    en: 'its content does not match the hash made when it was written',
  },
  link: { ja: '直前の行のハッシュ値を引き継いでいません', en: 'it does not carry the hash of the row before it' },
  order: {
    ja: 'この行の前に欠けた行があるか、番号が重複しています',
    en: 'a row before it is missing or its number is repeated',
  },
  format: { ja: '記録の行として読めません', en: 'it cannot be read as a row of the log' },
}

const clock = (at: Date) => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(11, 19)

function when(at: string): { ja: string; en: string } {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return { ja: at, en: at }
  const day = jstDateOf(time)
  return {
    ja: `${formatDateJa(day)} ${clock(time)}（日本時間）`,
    en: `${formatDateEn(day)}, ${clock(time)} (Japan time)`,
  }
}

/** The verdict as a sentence in both languages. */
export function verdictText(verdict: Verdict): { ja: string; en: string } {
  if (verdict.intact)
    return {
      ja: `監査ログの${verdict.rows}行すべてを確認しました。改ざんは見つかりませんでした。最後の行のハッシュ値: ${verdict.lastHash}`,
      en: `All ${verdict.rows} rows of the audit log were verified; nothing was altered. Hash of the last row: ${verdict.lastHash}`,
    }
  const { seq, action, fault, rows } = verdict
  const at = when(verdict.at)
  return {
    ja: `監査ログの${seq}行目（${at.ja}、${action}）が正しくありません。${WHY[fault].ja}。その前の${rows}行は正常です。`,
    en: `Row ${seq} of the audit log (${at.en}, ${action}) is not as it was written: ${WHY[fault].en}. The ${rows} rows before it are intact.`,
  }
}
