import { text } from 'node:stream/consumers'
import type { Ctx } from '@/lib/door/context'
import { found } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import * as repository from '@/lib/notice/repository'
import type { FrozenNotice } from '@/lib/notice/schema'
import { formOf, type LetterForm, variantKey } from '@/lib/notice/variants'
import { type CompiledTemplate, templateFromJson, templateToJson } from '@/lib/pdf/letter/compiled-template'
import { sha256 } from '@/lib/platform/crypto'
import { readFile, removeFile } from '@/lib/platform/files'
import { incidentKey } from '@/lib/platform/incident-key'
import { insertStoredFile, writeFile } from '@/lib/platform/stored-file'
import { type LetterTemplate, letterTemplate } from './letter-template'
import { findKeptTemplate, insertKeptTemplate } from './template-repository'

/** Raised when letters are laid out differently: a template kept by an older release is then not used. */
const LAYOUT = 1

export type ApprovedText = { versionId: string; incidentId: string; notice: FrozenNotice; key: Buffer }

/**
 * The template of an approved text for people with these forms: read where it is kept, otherwise laid out and kept, so
 * that every file of the notice is printed from the same pages, whichever process prints it.
 */
export async function approvedTemplate(
  work: Work,
  approved: ApprovedText,
  forms: readonly LetterForm[],
): Promise<LetterTemplate> {
  const variants = sha256(JSON.stringify([LAYOUT, [...new Set(forms.map(variantKey))].sort()]))
  const fileId = await work.read(async (ctx) => {
    await incidentById(ctx, approved.incidentId, 'notice.print')
    return findKeptTemplate(ctx.tx, approved.versionId, variants)
  })
  if (fileId) {
    const compiled = templateFromJson(await text(readFile(fileId, approved.key)))
    return letterTemplate(approved.notice, forms, { compiled })
  }
  const template = await letterTemplate(approved.notice, forms)
  await keep(work, approved, variants, template.compiled)
  return template
}

async function keep(
  work: Work,
  { incidentId, versionId, key }: ApprovedText,
  variantsSha256: string,
  compiled: CompiledTemplate,
): Promise<void> {
  const file = await writeFile(
    {
      incidentId,
      kind: 'letterTemplate',
      name: `letter-template-${compiled.sha256.slice(0, 8)}.json`,
      contentType: 'application/json',
      createdById: null,
    },
    key,
    Buffer.from(templateToJson(compiled)),
  )
  const isKept = await work.write(async (ctx) => {
    await incidentById(ctx, incidentId, 'notice.print')
    await record(ctx, {
      action: 'notice.templateKept',
      subject: { type: 'noticeVersion', id: versionId },
      incidentId,
      data: { variants: compiled.variants.length, sha256: compiled.sha256 },
    })
    if (!(await insertKeptTemplate(ctx.tx, { noticeVersionId: versionId, variantsSha256, fileId: file.id })))
      return false
    await insertStoredFile(ctx.tx, file)
    return true
  })
  if (!isKept) await removeFile(file.id)
}

/**
 * Lays out the letters of a text that was just approved, for everybody on the list by then, so that printing starts at
 * once. Nothing is lost when it does not run: a batch lays out what is missing.
 */
export async function layOutLetters(work: Work, { versionId }: { versionId: string }): Promise<void> {
  const { approved, forms } = await work.read((ctx) => openText(ctx, versionId))
  if (forms.length > 0) await approvedTemplate(work, approved, forms)
}

async function openText(ctx: Ctx, versionId: string): Promise<{ approved: ApprovedText; forms: LetterForm[] }> {
  const { incidentId, content } = found(await repository.findVersion(ctx.tx, versionId))
  await incidentById(ctx, incidentId, 'notice.print')
  return {
    approved: { versionId, incidentId, notice: content, key: await incidentKey(ctx.tx, incidentId) },
    forms: (await repository.countForms(ctx.tx, incidentId)).map(formOf),
  }
}
