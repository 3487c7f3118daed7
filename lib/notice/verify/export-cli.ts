import path from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/core/errors'
import { systemActor } from '@/lib/door/actor'
import { read, write } from '@/lib/door/transaction'
import { now } from '@/lib/platform/clock'
import { prisma } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { publicKey } from '@/lib/platform/signing'
import { hashesOfVersion, issuedBy, listedOf, recordExport, siteFiles } from './export'
import { placeFiles } from './place-files'
import { listFiles } from './published-list'
import { siteScript } from './site/site-script'

const USAGE = `Usage: npm run verify:export -- --entity CODE --out FOLDER
Writes the verification page of one entity as static files for its own web site:
  FOLDER/notices/         the page; put it where readers find it as "お知らせ" / "notices"
  FOLDER/.well-known/     the signed list of notices; goes to the top of the site
`

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Reads, hashes, writes to a folder beside; only when that is in the log do the files take their place. */
async function exportSite(code: string, out: string): Promise<void> {
  const start = performance.now()
  const at = now()
  const request = () => ({ actor: systemActor, requestId: newId(), now: at })
  const issued = await read(request(), (ctx) => issuedBy(ctx, code))
  let codes = 0
  const count = (added: number) => {
    codes += added
    console.log(`  ${codes} codes hashed (${seconds(start)})`)
  }
  const hashes: string[][] = []
  for (const version of issued.versions)
    hashes.push(await read(request(), (ctx) => hashesOfVersion(ctx, issued, version, count)))
  const page = siteFiles(issued, hashes, at)
  for (const [name, content] of await siteScript()) page.set(name, content)
  const ready = await placeFiles(out, { page, list: listFiles([listedOf(issued)], at) })
  await write(request(), (ctx) => recordExport(ctx, issued, codes)).catch(async (error) => {
    await ready.discard()
    throw error
  })
  await ready.place()
  const key = publicKey()
  console.log(`${issued.entity.name}: ${issued.versions.length} notices, ${codes} codes, ${page.size} files, ${seconds(start)}
  ${path.join(out, 'notices')}
  ${path.join(out, '.well-known')}
Key fingerprint (SHA-256): ${key.fingerprint}
${key.pem}`)
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { entity: { type: 'string' }, out: { type: 'string' } } })
  if (!values.entity || !values.out) {
    process.stderr.write(USAGE)
    return 2
  }
  try {
    await exportSite(values.entity, path.resolve(values.out))
    return 0
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const why =
      error.code === 'NOT_FOUND'
        ? `There is no entity with the code "${values.entity}".`
        : 'No notice of this entity was printed or sent yet.'
    process.stderr.write(`${why}\n`)
    return 1
  } finally {
    await prisma().$disconnect()
  }
}

process.exitCode = await main()
