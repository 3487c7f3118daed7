import { expect, it } from 'vitest'
import { progressText, progressTitle } from './notification-progress'
import { NotificationProgress } from './notification-progress-schema'

const progress = NotificationProgress.parse({
  asOf: '2026-05-07',
  persons: 3214,
  posted: 3202,
  mailed: 0,
  returned: 3,
  bounced: 0,
  reprinted: 2,
  reached: 3201,
  notReached: 13,
  substituted: 1,
  measures: [{ kind: 'publication', startedOn: '2026-05-06', endedOn: null }],
})

it('reads as item 6 of a report prints it', () => {
  expect(progressTitle(progress, 'ja')).toBe('本人への通知の状況（2026年5月7日現在）')
  expect(progressText(progress, 'ja')).toBe(
    '対象 3,214人、発送 3,202通、返戻 3通、再発送 2通、到達 3,201人、未到達 13人、代替措置 1人、公表 2026年5月6日から',
  )
})

it('reads in English', () =>
  expect(`${progressTitle(progress, 'en')}: ${progressText(progress, 'en')}`).toBe(
    'Notices to the persons (as of Thu 7 May 2026): 3,214 affected, 3,202 letters posted, 3 letters returned, 2 letters sent again, 3,201 people reached, 13 not reached, 1 by substitute measure, publication from Wed 6 May 2026',
  ))

it('names the end of a measure, and mail where there is some', () =>
  expect(
    progressText(
      {
        ...progress,
        mailed: 5,
        bounced: 1,
        measures: [{ kind: 'desk', startedOn: '2026-05-06', endedOn: '2026-06-30' }],
      },
      'ja',
    ),
  ).toContain('電子メール 5通、返戻 3通、不達メール 1通'))
