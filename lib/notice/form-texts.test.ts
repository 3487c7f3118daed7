import { describe, expect, it } from 'vitest'
import { missingForForms, withForms } from './form-texts'
import { submissionProblems } from './submission'
import { sampleNotice } from './testing/sample-notice'

const { content } = sampleNotice()
const bare = { ...content, guardianOpening: '', bereavedOpening: '', enCause: '', enTitle: '' }
const ja = { addressee: 'self', language: 'ja' } as const

describe('the texts that people on the list need', () => {
  it('are none but the plain ones while everybody gets the plain letter', () => {
    expect(missingForForms(bare, [ja])).toEqual([])
  })

  it('are an opening for a guardian and for a family, and the whole English letter', () => {
    expect(missingForForms(bare, [{ ...ja, addressee: 'guardian' }])).toEqual(['guardianOpening'])
    expect(missingForForms(bare, [{ ...ja, addressee: 'bereaved' }])).toEqual(['bereavedOpening'])
    expect(missingForForms(bare, [ja, { addressee: 'bereaved', language: 'en' }])).toEqual(['enTitle', 'enCause'])
    expect(missingForForms(content, [{ ...ja, language: 'en' }])).toEqual([])
  })

  it('stand in the way of submitting', () => {
    const problems = submissionProblems(
      sampleNotice({ enTitle: '' }),
      [{ items: ['name'], addressee: 'self', language: 'en' }],
      [],
    )
    expect(problems).toEqual({ enTitle: ['form.required'] })
  })

  it('are proposed to a text that was saved before it had them, and not to one that has them', () => {
    const none = Object.fromEntries(Object.keys(content).map((field) => [field, ''])) as typeof content
    expect(withForms(none, content)).toMatchObject({ enTitle: content.enTitle, overview: '', enWhatWeDo: '' })
    expect(withForms({ ...content, enTitle: '' }, content).enTitle).toBe('')
  })
})

describe('a character that no font has', () => {
  it('is found in the English letter and in an opening of its own', () => {
    const problems = submissionProblems(sampleNotice({ enCause: 'A 𐎀 character.', guardianOpening: '𐎀' }), [], [])
    expect(Object.keys(problems).sort()).toEqual(['enCause', 'guardianOpening'])
  })
})
