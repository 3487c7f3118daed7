// PostgreSQL refuses to run as root. Root starts it as `nobody`, which every Linux has and which can read almost nothing.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export const isRoot = process.getuid?.() === 0

/** Who the server runs as: `{ uid, gid }` of `nobody` for root, nothing (ourselves) for everybody else. */
export function serverAccount() {
  if (!isRoot) return {}
  const found = /^nobody:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8'))
  if (!found)
    throw new Error('Root cannot run PostgreSQL, and there is no user "nobody" to run it as: set DATABASE_URL.')
  return { uid: Number(found[1]), gid: Number(found[2]) }
}

/** Whether any user may walk into `folder`. A clone below /root is closed to `nobody`. */
export function isOpenToAll(folder) {
  const absolute = path.resolve(folder)
  const mode = statSync(absolute, { throwIfNoEntry: false })?.mode
  if (mode !== undefined && !(mode & 0o001)) return false
  const parent = path.dirname(absolute)
  return parent === absolute || isOpenToAll(parent)
}

/** Root's own folder that the server account can enter, for what cannot stay in a closed clone. */
export const OPEN_FOLDER = '/var/lib/todoke'
