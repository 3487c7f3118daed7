import type { Colleague } from '../recipients'

/** Somebody who can be reminded: a manager without quiet hours, unless said otherwise. */
export const aColleague = (id: string, change: Partial<Colleague> = {}): Colleague => ({
  id,
  name: id,
  email: `${id}@todoke.example`,
  role: 'manager',
  active: true,
  entityIds: [],
  language: 'ja',
  quietFrom: null,
  quietTo: null,
  ...change,
})

export const known = (...people: Colleague[]): Map<string, Colleague> =>
  new Map(people.map((person) => [person.id, person]))
