import { expect, it } from 'vitest'
import { scamContacts } from './contacts'

it('names the police, the hotline and the two councils, each compared with its source', () => {
  expect(scamContacts().map(({ id }) => id)).toEqual(['police9110', 'consumer188', 'antiPhishing', 'spamCentre'])
  for (const { checkedOn } of scamContacts()) expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
})
