import { describe, expect, test } from 'vitest'
import { readText } from './read-text'
import { ALIKE_FROM, fingerprint, similarity } from './similar'

const extortion = (wallet: string, amount: string, hours: string, name: string) => `${name}
私はあなたのパソコンに監視ソフトを仕込み、カメラであなたの姿を録画しました。連絡先もすべて保存してあります。
${hours}時間以内に${amount}ドル相当のビットコインを ${wallet} に送らなければ、動画を知人全員に送ります。
支払いを確認したら、動画はすぐに消します。警察に相談しても無駄です。`

const genuine = `青葉商事 御中
東京の山田と申します。貴社の会員ページで、番号を変えると別の方の注文が表示されることに気づきました。
手順と画面をお送りできますので、担当の方からご連絡ください。見返りは求めません。
なお、動画や画面の記録はほかの方には送っていません。`

const of = (text: string) => fingerprint(readText(text))

describe('messages that are alike', () => {
  const a = of(extortion('1BoatSLRHtKNngkdXEeobR76b53LETtpyT', '1200', '48', '田中様'))
  const b = of(extortion('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', '850', '24', '鈴木様'))

  test('join whatever the wallet, the amount, the deadline and the name', () => {
    expect(similarity(a, b)).toBeGreaterThan(0.9)
    expect(a.bands.filter((band, i) => band === b.bands[i]).length).toBeGreaterThan(8)
  })

  test('join with a sentence more', () => {
    const more = of(
      `${extortion('1BoatSLRHtKNngkdXEeobR76b53LETtpyT', '1200', '48', '田中様')}\n返信は不要です。私は約束を守ります。`,
    )
    expect(similarity(a, more)).toBeGreaterThan(ALIKE_FROM)
    expect(a.bands.some((band, i) => band === more.bands[i])).toBe(true)
  })

  test('do not join with a genuine notice', () => {
    expect(similarity(a, of(genuine))).toBeLessThan(ALIKE_FROM / 2)
  })

  test('English variants join, other English messages do not', () => {
    const english = (wallet: string, day: string) =>
      `I have installed spyware on your device and recorded you through the camera. Send $900 in bitcoin to ${wallet} within ${day} hours or I will send the video to all of your contacts. Do not try to reply to this message.`
    const one = of(english('1BoatSLRHtKNngkdXEeobR76b53LETtpyT', '24'))
    expect(similarity(one, of(english('3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', '50')))).toBeGreaterThan(0.9)
    expect(
      similarity(
        one,
        of(
          'We found a folder of your customers that anybody can read. Please call us back through the number on our website and we will show you the steps to reproduce it.',
        ),
      ),
    ).toBeLessThan(0.15)
  })

  test('numbers fit a signed 32-bit column', () => {
    for (const number of [...a.signature, ...a.bands]) expect(number).toBe(number | 0)
  })

  test('hardly any words: like nothing, not even itself', () => {
    expect(similarity(of('はい'), of('はい'))).toBe(0)
  })
})
