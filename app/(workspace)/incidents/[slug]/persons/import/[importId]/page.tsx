import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CancelImport } from '@/components/person/cancel-import'
import { CheckedImport, FinishedImport, StoppedImport } from '@/components/person/import-outcome'
import { ImportSteps, stepOf } from '@/components/person/import-steps'
import { MappingForm } from '@/components/person/mapping-form'
import { ProblemList } from '@/components/person/problem-list'
import { RunningImport } from '@/components/person/running-import'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeading } from '@/components/ui/page-heading'
import { pageOf } from '@/lib/core/page-number'
import { query } from '@/lib/door/query'
import { importView } from '@/lib/person/import-queries'
import { canDo, type Severity } from '@/lib/person/model'
import { cancelImportAction, confirmImportAction, mapColumnsAction } from '../../actions'

type Props = {
  params: Promise<{ slug: string; importId: string }>
  searchParams: Promise<{ severity?: string; page?: string }>
}

const load = query(importView)

const severityAsked = (value?: string): Severity => (value === 'warning' || value === 'note' ? value : 'error')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person'))('upload.title') }
}

const ENCODINGS = { 'utf-8': 'UTF-8', shift_jis: 'Shift_JIS', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' } as const

export default async function ImportPage({ params, searchParams }: Props) {
  const { slug, importId } = await params
  const search = await searchParams
  const severity = severityAsked(search.severity)
  const page = pageOf(search.page)
  const [view, t] = await Promise.all([load(slug, importId, page, severity), getTranslations('person')])
  const { row, mayImport } = view
  const listHref = `/incidents/${slug}/persons`
  const mappingForm = mayImport && canDo('map', row.state) && (
    <MappingForm
      action={mapColumnsAction}
      commonItems={view.commonItems}
      dataHref={`/incidents/${slug}/data`}
      entrustorId={row.entrustorId}
      entrustors={view.entrustors}
      headers={row.headers}
      importId={row.id}
      items={view.items}
      mapping={view.mapping}
      samples={view.samples}
    />
  )
  return (
    <>
      <PageHeading
        lead={t('importing.format', {
          encoding: ENCODINGS[row.format.encoding],
          delimiter: t(`importing.delimiter.${row.format.delimiter === '\t' ? 'tab' : 'comma'}`),
          size: `${Math.ceil(row.size / 1024).toLocaleString('ja-JP')} KB`,
        })}
      >
        {t('importing.title', { file: row.fileName })}
      </PageHeading>
      <ImportSteps current={stepOf(row.state)} />
      {(row.state === 'checking' || row.state === 'importing') && (
        <RunningImport
          importId={row.id}
          key={row.state}
          running={{
            running: true,
            state: row.state,
            bytesDone: row.bytesDone,
            size: row.size,
            rowsSeen: row.rowsSeen,
            rowsStored: row.rowsStored,
          }}
        />
      )}
      {row.state === 'checked' && <CheckedImport confirm={mayImport ? confirmImportAction : null} outcome={row} />}
      {row.state === 'imported' && <FinishedImport listHref={listHref} mayImport={mayImport} outcome={row} />}
      {(row.state === 'failed' || row.state === 'cancelled') && (
        <StoppedImport listHref={listHref} mayImport={mayImport} outcome={row} />
      )}
      <ProblemList
        base={`${listHref}/import/${row.id}`}
        counts={view.counts}
        downloadAt={mayImport ? `/api/incidents/${slug}/person-imports/${row.id}/problems` : null}
        page={page}
        pages={view.pages}
        problems={view.problems}
        severity={severity}
      />
      {row.state === 'uploaded' && mappingForm}
      {row.state !== 'uploaded' && mappingForm && <Disclosure summary={t('map.again')}>{mappingForm}</Disclosure>}
      {mayImport && canDo('cancel', row.state) && <CancelImport action={cancelImportAction} importId={row.id} />}
    </>
  )
}
