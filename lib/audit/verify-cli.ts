import { existsSync } from 'node:fs'
import { prisma } from '@/lib/platform/db'
import { storedChain } from './chain'
import { verifyFile } from './file'
import { verdictText } from './verdict-text'
import { type Verdict, verifyChain } from './verify'

/** `npm run audit:verify` checks the database of DATABASE_URL; with a file name, an exported log. Status 0 intact, 1 not. */
async function main(file: string | undefined): Promise<number> {
  if (file && !existsSync(file)) {
    console.error(`ファイルが見つかりません: ${file}\nThere is no such file: ${file}`)
    return 1
  }
  const verdict = file ? await verifyFile(file) : await verifyDatabase()
  const text = verdictText(verdict)
  console.log(`${text.ja}\n${text.en}`)
  return verdict.intact ? 0 : 1
}

async function verifyDatabase(): Promise<Verdict> {
  try {
    return await verifyChain(storedChain(prisma()))
  } finally {
    await prisma().$disconnect()
  }
}

process.exitCode = await main(process.argv[2])
