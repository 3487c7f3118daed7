import { authorise, type Ctx } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { ADVICE } from '@/lib/notice/advice/advice'
import type { LetterForm } from '@/lib/notice/variants'
import { namesOf } from '@/lib/organisation/people-names'
import { CONTACTS } from './contacts'
import { directoryProblems, isUsable, lastCheckOf, usableUntil } from './model'
import { findChecks } from './repository'
import type { ContactsView } from './views'

/** The whole directory with the state of every entry. */
export async function contactDirectory(ctx: Ctx): Promise<ContactsView> {
  authorise(ctx, 'contact.read')
  const checks = await findChecks(ctx.tx)
  const byId = new Map(checks.map((check) => [check.contactId, check]))
  const names = await namesOf(
    ctx.tx,
    checks.map(({ checkedById }) => checkedById),
  )
  const today = jstDateOf(ctx.now)
  const relied = new Set(ADVICE.flatMap((paragraph) => paragraph.contacts))
  const contacts = CONTACTS.map((contact) => {
    const lastCheck = lastCheckOf(contact, checks)
    const check = byId.get(contact.id)
    return {
      ...contact,
      inLetters: relied.has(contact.id),
      usable: isUsable(contact, checks, today),
      usableUntil: usableUntil(contact, checks),
      lastCheck,
      checkedBy: check && check.checkedOn === lastCheck ? (names.get(check.checkedById) ?? null) : null,
    }
  })
  return {
    today,
    contacts,
    mayConfirm: may(ctx.actor, 'contact.confirm'),
  }
}

/**
 * What stands in the way of letters of these forms, as message keys by field: an entry of the directory that their
 * advice relies on and that nobody has compared with its source within 12 months.
 */
export async function uncheckedContacts(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  forms: readonly Pick<LetterForm, 'items' | 'addressee'>[],
): Promise<Record<string, string[]>> {
  const stale = directoryProblems(forms, await findChecks(ctx.tx), jstDateOf(ctx.now))
  if (stale.length === 0) return {}
  return { contacts: stale.map(({ name }) => `directory.errors.unchecked?${new URLSearchParams(name)}`) }
}
