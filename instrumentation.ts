/** Next calls this once when the web server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { notePeerAddresses } = await import('@/lib/platform/peer-address')
  notePeerAddresses()
}
