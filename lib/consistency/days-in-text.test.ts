import { expect, it } from 'vitest'
import { daysIn, type StatedDay } from './days-in-text'

it.each<[string, Pick<StatedDay, 'event' | 'on'>[]]>([
  ['2026年9月28日に不正アクセスが判明しました。', [{ event: 'discovered', on: '2026-09-28' }]],
  ['令和8年4月3日、書類の取り違えに気づきました。', [{ event: 'discovered', on: '2026-04-03' }]],
  ['２０２６年４月１日に発生した誤交付について', [{ event: 'occurred', on: '2026-04-01' }]],
  ['2026年4月1日、誤ってお渡ししたものです。', [{ event: 'occurred', on: '2026-04-01' }]],
  ['On 3 April 2026 we discovered the mistake.', [{ event: 'discovered', on: '2026-04-03' }]],
  ['The incident occurred on April 1, 2026.', [{ event: 'occurred', on: '2026-04-01' }]],
  ['期間は2026年8月3日から2026年9月28日までです。', []],
  ['2026年5月7日までに報告します。', []],
  ['Between 1 April 2026 and 3 April 2026 it occurred.', []],
  ['2026年13月45日に判明しました。', []],
])('%s', (text, expected) => {
  expect(daysIn(text).map(({ event, on }) => ({ event, on }))).toEqual(expected)
})
