import { describe, expect, it } from 'vitest'
import { sampleNotice } from './testing/sample-notice'
import { changesOf } from './version-changes'

describe('the changes of a version', () => {
  it('are the fields that differ, texts and everything else', () => {
    const before = sampleNotice()
    const after = {
      ...sampleNotice({ cause: '原因が分かりました。' }),
      desk: { ...before.desk, phone: '022-999-9999' },
    }
    expect(changesOf(before, after).map(({ field }) => field)).toEqual(['cause', 'desk'])
    expect(changesOf(before, before)).toEqual([])
  })
})
