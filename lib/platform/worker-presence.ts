import type { WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { errorFields, log } from './log'

/** How long a job must have been held before its worker is asked after: longer than it takes to announce oneself. */
const PATIENCE_SECONDS = 15
const SWEEP_MS = 20_000

const key = (workerId: string) => `todoke-worker:${workerId}`

/**
 * A worker that was killed leaves its jobs locked, and the queue would wait four hours for it. Every worker therefore
 * holds an advisory lock in its name for as long as its connection lives; whoever finds a job whose worker holds none
 * gives the job back.
 */
export class WorkerPresence {
  private readonly mine = new Set<string>()
  private client: pg.Client | undefined
  private timer: NodeJS.Timeout | undefined
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly url: string | undefined) {}

  async open(): Promise<void> {
    await this.connect()
    await this.sweep()
    this.timer = setInterval(() => void this.tick().catch((e) => log.warn('worker.presence', errorFields(e))), SWEEP_MS)
  }

  /** The connection may have been lost with the server: it is made anew, and every name announced again. */
  private async tick(): Promise<void> {
    if (!this.client) await this.connect()
    await this.sweep()
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url })
    client.on('error', () => {
      this.client = undefined
    })
    await client.connect()
    this.client = client
    for (const workerId of this.mine) await this.hold(workerId)
  }

  /** One after the other: a connection takes one query at a time. */
  private query<R extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<pg.QueryResult<R>> {
    const answer = this.last.then(() => {
      if (!this.client) throw new Error('the connection to the database is lost')
      return this.client.query<R>(sql, values)
    })
    this.last = answer.catch(() => undefined)
    return answer
  }

  private hold = (workerId: string) => this.query('select pg_advisory_lock(hashtextextended($1, 0))', [key(workerId)])

  /** Announces the queue's pools of workers: it is in their name, not in that of one worker, that it holds a job. */
  follow(events: WorkerEvents): void {
    events.on('pool:create', ({ workerPool: { id } }) => {
      this.announce(id).catch((error) => log.warn('worker.presence', errorFields(error)))
    })
  }

  /** From now on `workerId` counts as alive. */
  async announce(workerId: string): Promise<void> {
    this.mine.add(workerId)
    await this.hold(workerId)
  }

  /** Gives back the jobs of workers that are gone. @returns their ids */
  async sweep(): Promise<string[]> {
    const { rows } = await this.query<{ id: string }>(
      `select distinct locked_by as id from graphile_worker.jobs
        where locked_by is not null and locked_at < now() - make_interval(secs => $1)`,
      [PATIENCE_SECONDS],
    )
    const gone: string[] = []
    for (const { id } of rows.filter((row) => !this.mine.has(row.id))) if (await this.isGone(id)) gone.push(id)
    if (gone.length > 0) {
      await this.query('select graphile_worker.force_unlock_workers($1)', [gone])
      log.warn('worker.jobsGivenBack', { workers: gone.length })
    }
    return gone
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    await this.client?.end()
  }

  /** A lock that can be had belongs to nobody: its worker is gone. */
  private async isGone(workerId: string): Promise<boolean> {
    const { rows } = await this.query<{ had: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as had', [
      key(workerId),
    ])
    if (!rows[0]?.had) return false
    await this.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key(workerId)])
    return true
  }
}
