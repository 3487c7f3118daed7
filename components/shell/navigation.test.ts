import { expect, it } from 'vitest'
import { placesOf, type WorkspaceRole } from './navigation'

it.each<[WorkspaceRole, string[]]>([
  ['staff', ['/', '/incidents']],
  ['manager', ['/', '/incidents', '/approvals']],
  ['auditor', ['/', '/incidents', '/audit']],
  ['admin', ['/settings']],
])('%s goes to %j', (role, hrefs) => {
  expect(placesOf(role).map((entry) => entry.href)).toEqual(hrefs)
})
