import { formatDateEn, formatDateJa, isCalendarDate } from '@/lib/law/calendar/calendar-date'
import { type Locale, type Messages, messagesOf } from '@/lib/platform/messages'
import type { ScamContact } from '../contacts'

/** Of whose notices the page tells. */
export type Issuer = { name: string; phone: string }

const OTHER = { ja: { file: 'en.html', locale: 'en' }, en: { file: './', locale: 'ja' } } as const
const STEPS = ['first', 'second', 'third']
const SIGNS = ['secrets', 'money', 'links', 'copied']
const TYPING = ['empty', 'length', 'character', 'check']

/** Nothing from elsewhere is loaded, nothing can be sent anywhere, and no script but the one beside the page runs. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

/** Words of the verification page by their key, ready to stand in markup. */
function wordsOf(locale: Locale) {
  const all = messagesOf(locale).verify
  return (key: string, values: Record<string, string> = {}): string => {
    const found = key
      .split('.')
      .reduce<string | Messages | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), all)
    if (typeof found !== 'string') throw new Error(`no message verify.${key}`)
    return escaped(found).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  }
}
type Words = ReturnType<typeof wordsOf>

/** A place that the script fills. */
const fact = (name: string, tag = 'span', look = '') => `<${tag}${look} data-fact="${name}"></${tag}>`

const facts = (t: Words, state: 'current' | 'withdrawn') => `<dl>
<dt>${t('facts.issuer')}</dt><dd>${fact('issuer')}</dd>
<dt>${t('facts.kind')}</dt><dd>${t('facts.kindName')} <span data-when="channel=letter">${t('facts.channel.letter')}</span><span data-when="channel=mail">${t('facts.channel.mail')}</span></dd>
<dt>${t('facts.date')}</dt><dd>${fact('date')}</dd>
<dt>${t('facts.state')}</dt><dd>${t(`facts.states.${state}`)} ${fact('withdrawnOn')}</dd>
<dt>${t('facts.phone')}</dt><dd>${fact('phone', 'span', ' class="phone"')} ${fact('deskName')} ${fact('hours')}
<span data-when="printedPhone">${t('facts.printedPhone', { phone: fact('printedPhone') })}</span></dd>
</dl>`

const steps = (t: Words, outcome: string) =>
  `<ol>${STEPS.map((step) => `<li>${t(`answer.${outcome}.${step}`)}</li>`).join('')}</ol>`

function outcome(t: Words, name: 'current' | 'withdrawn' | 'unknown', issuer: string): string {
  const words = { issuer: name === 'unknown' ? issuer : fact('issuer') }
  return `<section data-outcome="${name}" tabindex="-1" hidden>
<h2>${t(`answer.${name}.title`, words)}</h2>
<p>${t(`answer.${name}.meaning`, words)}</p>
${name === 'unknown' ? `<p>${t('site.issuerOnly', words)}</p>` : facts(t, name)}
${steps(t, name)}
</section>`
}

const contact = (t: Words, locale: Locale, { name, reach, hours, use, checkedOn }: ScamContact) =>
  `<dt>${escaped(name[locale])}</dt><dd><span class="phone">${escaped(reach[locale])}</span>${hours ? `${escaped(hours[locale])}<br>` : ''}${escaped(use[locale])}<br>${t('report.checked')} ${dayIn(locale, checkedOn)}</dd>`

const dayIn = (locale: Locale, date: string) =>
  isCalendarDate(date) ? (locale === 'ja' ? formatDateJa : formatDateEn)(date) : ''

/** One language of the page, whole: every answer stands in it, and the script only shows one. */
export function pageOf(
  locale: Locale,
  { issuer, contacts, madeOn }: { issuer: Issuer; contacts: readonly ScamContact[]; madeOn: string },
): string {
  const t = wordsOf(locale)
  const [name, phone] = [escaped(issuer.name), escaped(issuer.phone)]
  const other = OTHER[locale]
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${t('title')} | ${name}</title>
<link rel="stylesheet" href="style.css">
<script src="check.js" defer></script>
</head>
<body>
<header><p>${name}</p><a href="${other.file}" hreflang="${other.locale}" lang="${other.locale}">${t('site.language')}</a></header>
<main>
<h1>${t('title')}</h1>
<p>${t('lead')}</p>
<section id="without"><p>${t('site.noscript', { issuer: name, phone })}</p></section>
<div id="check" hidden>
<div role="status"><p data-outcome="working" hidden>${t('site.working')}</p></div>
${outcome(t, 'current', name)}
${outcome(t, 'withdrawn', name)}
${outcome(t, 'unknown', name)}
<section data-outcome="failed" tabindex="-1" hidden><h2>${t('answer.unavailable.title')}</h2><p>${t('site.failed')}</p>${steps(t, 'unavailable')}</section>
<form novalidate>
<label for="code">${t('code.label')}</label>
<p id="help">${t('code.help')}</p>
<input id="code" name="code" type="text" inputmode="text" autocapitalize="characters" autocomplete="off" autocorrect="off" spellcheck="false" maxlength="60" aria-describedby="help typing">
<div id="typing" class="error">${TYPING.map((typing) => `<p data-typing="${typing}" hidden>${t(`typing.${typing}`)}</p>`).join('')}</div>
<p><button type="submit">${t('submit')}</button></p>
<p>${t('site.private')} ${t('nothingElse')}</p>
</form>
</div>
<section><h2>${t('tell.title')}</h2><p>${t('tell.lead')}</p><ul>${SIGNS.map((sign) => `<li>${t(`tell.${sign}`)}</li>`).join('')}</ul></section>
<section><h2>${t('report.title')}</h2><p>${t('report.lead')}</p><dl>${contacts.map((entry) => contact(t, locale, entry)).join('\n')}</dl></section>
</main>
<footer><p>${t('site.madeOn', { date: dayIn(locale, madeOn) })}</p></footer>
</body>
</html>
`
}
