import type { Basis, Bilingual } from '../basis'
import type { Encryption } from '../breach-facts'
import { cite, type Provision } from '../provision'
import { APPI_RULES_URL, RULES_COMPARED_ON } from '../sources'

/** The bracket of item 1 that holds for the whole of rule 7. */
export const ADVANCED_ENCRYPTION: Provision = {
  rule: 'appi/rule-7-1-encryption',
  article: '個人情報保護法施行規則第7条第1号かっこ書',
  articleEn: 'APPI Enforcement Rules art. 7(i), bracket',
  kind: 'rule',
  words:
    '（高度な暗号化その他の個人の権利利益を保護するために必要な措置を講じたものを除く。以下この条…において同じ。）',
  url: APPI_RULES_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: RULES_COMPARED_ON,
  evidence: 'seen',
}

/** Exempts only a cipher confirmed by an evaluation body together with a key that a third party cannot use. */
export function exemptByEncryption(encryption: Encryption, provision: Provision): Basis[] {
  if (encryption !== 'listedCipherKeySafe') return []
  return [cite(provision, EXEMPT, [{ fact: 'encryption', value: encryption }])]
}

/** Why the encryption that was claimed does not exempt. Nothing is said where none was claimed. */
export function encryptionRefused(encryption: Encryption, provision: Provision): Basis[] {
  const why = REFUSED[encryption]
  return why ? [cite(provision, why, [{ fact: 'encryption', value: encryption }])] : []
}

const EXEMPT: Bilingual = {
  ja: '評価機関等により安全性が確認された方式で暗号化され、復号の手段も適切に管理されている（高度な暗号化等の措置）ため、報告の対象から除かれる。',
  en: 'Encrypted with a method whose safety an evaluation body has confirmed, and the means of decryption is properly managed, so the data is outside the duty.',
}

const REFUSED: Record<Encryption, Bilingual | null> = {
  none: null,
  listedCipherKeySafe: null,
  weak: {
    ja: '評価機関等により安全性が確認された方式の暗号化ではないため、高度な暗号化等の措置に当たらず、除外されない。',
    en: 'The method is not one whose safety an evaluation body has confirmed, so it does not count as advanced encryption and exempts nothing.',
  },
  listedCipherKeyExposed: {
    ja: '暗号の方式は確認されたものでも、復号の手段が適切に管理されていないため、高度な暗号化等の措置に当たらず、除外されない。',
    en: 'The cipher is a confirmed one, but the means of decryption is not properly managed, so it exempts nothing.',
  },
  unknown: {
    ja: '暗号化の状況が分からないため、除外しないで判断する。方式と鍵の管理が確認できたら入力し直す。',
    en: 'The state of encryption is not known, so nothing is exempted. Enter it again once the method and the key management are confirmed.',
  },
}
