import { expect, it } from 'vitest'
import { placesOf, type WorkspaceRole } from './navigation'

it.each<[WorkspaceRole, string[]]>([
  ['staff', ['/', '/incidents', '/statistics']],
  ['manager', ['/', '/incidents', '/approvals', '/statistics']],
  ['auditor', ['/', '/incidents', '/statistics', '/audit']],
  ['admin', ['/settings']],
])('%s goes to %j', (role, hrefs) => {
  expect(placesOf(role).map((entry) => entry.href)).toEqual(hrefs)
})
